import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { type CodeLens, type Diagnostic, type InlayHint, MarkupContent } from 'vscode-languageserver-protocol/node';
import type { PreviewUpdate } from '../../src/protocol/preview.ts';
import { type PreviewUpdateMessage, SUBSCRIBE_PREVIEW, UPDATE_PREVIEW } from '../../src/protocol/preview-requests.ts';
import { Editor } from '../cli/support/editor.ts';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const URI = 'file:///shop/order.journey';

/**
 * 12 h with σ² = 4/9 + 1/9: Φ(1/0.745) = 91 % for one of the two paths that meet at c. With beta-PERT variances 4/7 and 1/7, and the
 * later of two alike on average σ/√π later, with σ²(1 − 1/π): about Φ((13 − 12.43)/0.73) = 78 % for both.
 */
const TEXT = `journey J {
    unit h start 2027-03-01T00:00
    target 90% within 13 h
    task a estimate 8 10 12
    task b estimate 8 10 12
    task c after a, b estimate 0
    task d estimate 1 2 3 after c
}
`;
const CLASSICAL = /9[01](\.\d)? %/;
const SIMULATED = /simulated \**7[6-9](\.\d)? %/;

/** A server in a process of its own, with the text open. */
let editor: Editor;
/** Resolves when the server has asked to show hints and lenses anew. */
let refreshed: Promise<unknown>;

beforeEach(async () => {
    editor = new Editor([process.execPath, MAIN, 'lsp', '--stdio']);
    onTestFinished(() => editor.dispose());
    const asked = (feature: string) =>
        new Promise<void>((resolve) => {
            editor.connection.onRequest(`workspace/${feature}/refresh`, () => {
                resolve();
                return null;
            });
        });
    refreshed = Promise.all(['inlayHint', 'codeLens'].map(asked));
    const refreshable = { refreshSupport: true };
    await editor.initialize(undefined, { workspace: { inlayHint: refreshable, codeLens: refreshable } });
    await editor.open(URI, TEXT);
}, 60_000);

const document = { textDocument: { uri: URI } };
const setTargets = (targets: string) =>
    editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: { journey: { targets } } });
const missed = (diagnostics: Diagnostic[]) => diagnostics.filter(({ code }) => code === 'target-missed');

async function hoverAt(line: number, character: number): Promise<string> {
    const contents = (await editor.hover(URI, { line, character }))?.contents;
    return MarkupContent.is(contents) ? contents.value : '';
}

async function lenses(): Promise<string[]> {
    const found: CodeLens[] = await editor.connection.sendRequest('textDocument/codeLens', document);
    return found.map(({ command }) => command?.title ?? '');
}

async function hintBehindTarget(): Promise<string> {
    const range = { start: { line: 2, character: 0 }, end: { line: 3, character: 0 } };
    const [hint]: InlayHint[] = await editor.connection.sendRequest('textDocument/inlayHint', { ...document, range });
    return typeof hint.label === 'string' ? hint.label : hint.label.map(({ value }) => value).join('');
}

describe('the simulation of an open text', { timeout: 60_000 }, () => {
    it('stands beside the classical probability in hover, lens and hint, which the editor is asked to show anew', async () => {
        await refreshed;
        expect(await hintBehindTarget()).toMatch(new RegExp(`^${CLASSICAL.source} ✓ · ${SIMULATED.source} ✗$`));
        expect((await lenses())[1]).toMatch(new RegExp(`^90 % within 13 h: ${CLASSICAL.source} ✓, ${SIMULATED.source} ✗$`));
        const journey = await hoverAt(0, 8);
        expect(journey).toMatch(/Simulated \*\*12\.[45]/);
        expect(journey).toMatch(SIMULATED);
        // 12.4 h and a spread of 0.7 h from midnight on.
        expect(journey).toMatch(/Finished by 2027-03-01 12:[12]\d for half of the customers, by 2027-03-01 1[23]:\d\d for 80 %/);
        // Either of two alike decides for half of the customers.
        expect(await hoverAt(3, 9)).toMatch(/Critical \| \*\*yes\*\*, for (49|50|51)(\.\d)? % of the simulated customers/);
    });

    it('begins anew with the text, and nothing of the text before is shown', async () => {
        await refreshed;
        const text = TEXT.replace('13 h', '16 h');
        const changed = { textDocument: { uri: URI, version: 2 }, contentChanges: [{ text }] };
        await editor.connection.sendNotification('textDocument/didChange', changed);
        expect(await hintBehindTarget()).toBe('100 % ✓');
        await expect.poll(hintBehindTarget, { timeout: 30_000 }).toMatch(/^100 % ✓ · simulated 100 % ✓$/);
    });

    it('reaches panels after the picture, and without the picture', async () => {
        const updates: PreviewUpdate[] = [];
        editor.connection.onNotification(UPDATE_PREVIEW, ({ update }: PreviewUpdateMessage) => void updates.push(update));
        await editor.connection.sendNotification(SUBSCRIBE_PREVIEW, { panel: 'panel', uri: URI, journey: null });
        await expect.poll(() => updates.at(-1)?.uncertainty?.isDone, { timeout: 30_000 }).toBe(true);
        const { uncertainty, ...update } = updates.at(-1)!;
        expect(uncertainty).toMatchObject({ version: 1, progress: 1, targets: [{ met: true, simulated: { met: false } }], segments: [] });
        expect(uncertainty?.steps.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
        if (updates.length > 1) expect(update).toMatchObject({ base: updates.length - 1, version: 1 });
        const contentChanges = [{ text: TEXT.replace('1 2 3', '2 3 4') }];
        const before = updates.length;
        await editor.connection.sendNotification('textDocument/didChange', { textDocument: { uri: URI, version: 2 }, contentChanges });
        await expect.poll(() => updates.at(-1)?.uncertainty?.version, { timeout: 30_000 }).toBe(2);
        expect(updates[before]).toMatchObject({ version: 2, steps: expect.anything() });
        expect(updates[before]).not.toHaveProperty('uncertainty');
        expect(updates.at(-1)).not.toHaveProperty('steps');
        // One hour more.
        expect(updates.at(-1)!.uncertainty!.mean - uncertainty!.mean).toBeCloseTo(1, 1);
    });

    it('decides on targets where the setting says so, and tells both probabilities', async () => {
        await refreshed;
        expect(missed(await editor.diagnosticsWhen(URI, () => true))).toEqual([]);
        await setTargets('simulated');
        const [diagnostic] = missed(await editor.diagnosticsWhen(URI, (diagnostics) => missed(diagnostics).length > 0));
        expect(diagnostic).toMatchObject({ severity: 2, range: { start: { line: 2, character: 4 }, end: { line: 2, character: 26 } } });
        expect(diagnostic.message).toMatch(
            /^The journey ends within 13 h with a simulated probability of 7[6-9](\.\d)? % \(classical: 9[01](\.\d)? %\)/,
        );
        await setTargets('classical');
        await editor.diagnosticsWhen(URI, (diagnostics) => missed(diagnostics).length === 0);
    });
});
