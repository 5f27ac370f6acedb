import { expect, test } from 'vitest';
import { type Open, open } from '../services/support.ts';
import { FAULT_SAMPLE } from '../support/fault-sample.ts';
import { createServices } from '../support/services.ts';
import { everywhere } from './support.ts';

/** Asks for all annotations, and expects each to stand in the text. */
async function ask(opened: Open): Promise<void> {
    const { document, params, text, services } = opened;
    const { lsp } = services;
    const all = { ...params, range: everywhere(opened) };
    const hints = (await lsp.InlayHintProvider?.getInlayHints(document, all)) ?? [];
    for (const { position } of hints) expect(document.textDocument.offsetAt(position)).toBeLessThanOrEqual(text.length);
    const lenses = (await lsp.CodeLensProvider?.provideCodeLens(document, params)) ?? [];
    for (const { range, command } of lenses) {
        expect(range.start.line).toBe(range.end.line);
        expect(command?.title).not.toMatch(/^$|undefined|NaN|\?/);
    }
    const tokens = await lsp.SemanticTokenProvider!.semanticHighlight(document, params);
    for (let at = 0; at < tokens.data.length; at += 5) {
        const [down, right, length] = tokens.data.slice(at, at + 3);
        expect(length).toBeGreaterThan(0);
        // In the order of the text, and no two in one place.
        if (at > 0) expect(down > 0 || right > 0).toBe(true);
    }
    services.shared.workspace.LangiumDocuments.deleteDocument(document.uri);
}

test('a text is annotated wherever it is cut off', { timeout: 60_000 }, async () => {
    const services = createServices();
    for (let length = 0; length <= FAULT_SAMPLE.length; length += 17) await ask(await open(FAULT_SAMPLE.slice(0, length), services));
});

test('a text is annotated whatever word is missing', { timeout: 60_000 }, async () => {
    const services = createServices();
    const words = [...FAULT_SAMPLE.matchAll(/[^\s"{}]+|[{}"]/g)];
    expect(words.length).toBeGreaterThan(500);
    for (const [index, { 0: word, index: at }] of words.entries()) {
        if (index % 5 === 0) await ask(await open(FAULT_SAMPLE.slice(0, at) + FAULT_SAMPLE.slice(at + word.length), services));
    }
});
