import { describe, expect, test } from 'vitest';
import { ResponseError } from 'vscode-languageserver';
import { createServices } from '../support/services.ts';
import { FIRST_EXAMPLE } from './first-example.ts';
import { type Open, open } from './support.ts';

/** The example with faults as they arise while one types. */
const DAMAGED: Readonly<Record<string, string>> = {
    whole: FIRST_EXAMPLE,
    'cut in the middle': FIRST_EXAMPLE.slice(0, FIRST_EXAMPLE.length / 2),
    'without closing braces': FIRST_EXAMPLE.replaceAll('}', ''),
    'without opening braces': FIRST_EXAMPLE.replaceAll('{', ''),
    'without names': FIRST_EXAMPLE.replace(/\b(stage|moment|task|touchpoint|channel|team) \S+/g, '$1'),
    'without references': FIRST_EXAMPLE.replace(/\b(after|on|owner) \S+/g, '$1'),
    'without numbers': FIRST_EXAMPLE.replace(/\d+/g, ''),
    'with open quotes': FIRST_EXAMPLE.replace(/"\n/g, '\n'),
    'with an open comment': FIRST_EXAMPLE.replace('stage', '/* stage'),
    'with every name the same': FIRST_EXAMPLE.replace(/\b(visit|choose|checkout|pick|fraud)\b/g, 'same'),
    'with a cycle': FIRST_EXAMPLE.replace('touchpoint visit', 'touchpoint visit after checkout'),
    'with stray signs': FIRST_EXAMPLE.replaceAll('estimate', '} % { , . estimate'),
};

/** Asks everything that an editor asks about an offset. A refusal of a rename is an answer. */
async function ask({ services: { lsp }, document, at }: Open, offset: number): Promise<void> {
    const params = at(offset);
    await lsp.HoverProvider?.getHoverContent(document, params);
    await lsp.CompletionProvider?.getCompletion(document, params);
    await lsp.DefinitionProvider?.getDefinition(document, params);
    await lsp.ReferencesProvider?.findReferences(document, { ...params, context: { includeDeclaration: true } });
    await lsp.DocumentHighlightProvider?.getDocumentHighlight(document, params);
    await lsp.RenameProvider?.prepareRename(document, params);
    try {
        await lsp.RenameProvider?.rename(document, { ...params, newName: 'visit' });
    } catch (error) {
        if (!(error instanceof ResponseError)) throw error;
    }
}

describe('every request at every offset is answered', () => {
    test.each(Object.keys(DAMAGED))('of the example %s', { timeout: 120_000 }, async (name) => {
        const opened = await open(DAMAGED[name].replaceAll('|', ' '), createServices());
        expect(opened.text.length).toBeGreaterThan(500);
        for (let offset = 0; offset <= opened.text.length; offset++) await ask(opened, offset);
        const { textDocument } = opened.params;
        await opened.services.lsp.DocumentSymbolProvider?.getSymbols(opened.document, { textDocument });
        await opened.services.lsp.FoldingRangeProvider?.getFoldingRanges(opened.document, { textDocument });
        await opened.services.shared.lsp.WorkspaceSymbolProvider?.getSymbols({ query: 'e' });
    });
});

test('the example, cut after any character, can be completed and outlined', { timeout: 120_000 }, async () => {
    const services = createServices();
    for (let length = 0; length <= FIRST_EXAMPLE.length; length += 3) {
        const opened = await open(FIRST_EXAMPLE.slice(0, length), services);
        await ask(opened, length);
        await services.lsp.DocumentSymbolProvider?.getSymbols(opened.document, { textDocument: opened.params.textDocument });
        services.shared.workspace.LangiumDocuments.deleteDocument(opened.document.uri);
    }
});
