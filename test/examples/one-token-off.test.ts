import { EmptyFileSystem, URI } from 'langium';
import { describe, expect, it, vi } from 'vitest';
import { isDiagnosticCode } from '../../src/language/diagnostics/catalogue.ts';
import type { JourneyFile } from '../../src/language/generated/ast.ts';
import { createJourneyServices } from '../../src/language/journey-module.ts';
import { EXAMPLES, exampleText, LIBRARIES } from './read-journeys.ts';

interface Token {
    from: number;
    to: number;
}

/** The text with the token at an index deleted, doubled, or swapped with the next one. */
const FAULTS: Readonly<Record<string, (text: string, tokens: readonly Token[], index: number) => string>> = {
    deleted: (text, tokens, index) => text.slice(0, tokens[index].from) + text.slice(tokens[index].to),
    doubled: (text, tokens, index) => {
        const { from, to } = tokens[index];
        return `${text.slice(0, to)} ${text.slice(from)}`;
    },
    swapped: (text, tokens, index) => {
        const one = tokens[index];
        const other = tokens[index + 1];
        if (!other) return text;
        return (
            text.slice(0, one.from) +
            text.slice(other.from, other.to) +
            text.slice(one.to, other.from) +
            text.slice(one.from, one.to) +
            text.slice(other.to)
        );
    },
};

describe.each(EXAMPLES)('%s, one token off', (name) => {
    const { shared, journey } = createJourneyServices(EmptyFileSystem);
    const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } = shared.workspace;
    const uri = URI.parse('file:///one-token-off.journey');
    const text = exampleText(name);
    const { tokens, hidden } = journey.parser.Lexer.tokenize(text);
    const all = [...tokens, ...hidden]
        .map(({ startOffset, image }) => ({ from: startOffset, to: startOffset + image.length }))
        .sort((a, b) => a.from - b.from);

    it.each(Object.keys(FAULTS))('crashes nothing: each %s', { timeout: 240_000 }, async (fault) => {
        expect(all.length).toBeGreaterThan(20);
        const logged = vi.spyOn(console, 'error');
        let steps = 0;
        for (let index = 0; index < all.length; index++) {
            const document = LangiumDocumentFactory.fromString<JourneyFile>(FAULTS[fault](text, all, index), uri);
            LangiumDocuments.addDocument(document);
            await DocumentBuilder.build([document], { validation: true });
            steps = Math.max(steps, ...journey.analysis.Analyser.analysed(document).map(({ network }) => network.steps.length));
            LangiumDocuments.deleteDocument(uri);
            // A check that throws is turned into a diagnostic, which has no code of ours.
            const strangers = (document.diagnostics ?? []).filter(({ code }) => !isDiagnosticCode(String(code)));
            if (strangers.length > 0) expect.fail(`token ${index}, ${fault}: ${JSON.stringify(strangers)}`);
        }
        expect(logged).not.toHaveBeenCalled();
        // Somewhere behind a fault, all is analysed; a library has no steps.
        if (!LIBRARIES.includes(name)) expect(steps).toBeGreaterThan(5);
    });
});
