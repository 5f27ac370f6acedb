import { type AstNode, type AstNodeDescriptionProvider, AstUtils, DefaultAstNodeDescriptionProvider, URI } from 'langium';
import { expect, test } from 'vitest';
import { LazyDescriptions } from '../../src/language/names/lazy-descriptions.ts';
import { createServices, parseText } from './support/services.ts';

const services = createServices();
const { file } = parseText(
    `team Shop "The shop"
    journey J "Journey" {
      channel web
      stage Find { task first "First" on web estimate 1 2 4 h }
      moment 付款 after first owner Shop estimate 1 h
    }`,
    services,
);
const document = services.shared.workspace.LangiumDocumentFactory.fromModel(file, URI.parse('file:///shop.journey'));
const named = AstUtils.streamAst(file)
    .filter((node) => 'name' in node)
    .toArray();

test('declarations are described as Langium describes them', () => {
    const [own, langium] = [new LazyDescriptions(services), new DefaultAstNodeDescriptionProvider(services)];
    const seen = (node: AstNode, provider: AstNodeDescriptionProvider) => {
        const { name, type, documentUri, path, nameSegment, selectionSegment } = provider.createDescription(node, undefined, document);
        return { name, type, documentUri: documentUri.toString(), path, nameSegment, selectionSegment };
    };
    expect(named.length).toBe(6);
    for (const node of named) expect(seen(node, own)).toEqual(seen(node, langium));
});

test('what has no name cannot be described', () => {
    expect(() => new LazyDescriptions(services).createDescription(file, undefined, document)).toThrow('A JourneyFile has no name.');
});
