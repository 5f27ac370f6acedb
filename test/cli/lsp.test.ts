import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { MarkupContent } from 'vscode-languageserver-protocol/node';
import { journey, startJourney } from './support/cli.ts';
import { Editor } from './support/editor.ts';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

/** Starting a server means reading its sources; how long that takes is the machine's affair. */
const TIME_LIMIT = 60_000;

function start(...options: string[]): Editor {
    const editor = new Editor([process.execPath, MAIN, 'lsp', '--stdio', ...options]);
    onTestFinished(() => editor.dispose());
    return editor;
}

describe('lsp --stdio', { timeout: TIME_LIMIT }, () => {
    it('serves an editor from its first message to the last', async () => {
        const editor = start();
        const { capabilities } = await editor.initialize();
        expect(capabilities).toMatchObject({ hoverProvider: expect.anything(), completionProvider: expect.anything() });

        const uri = 'file:///shop/order.journey';
        const text = 'journey Order {\n    unit h\n    task pick estimate 1 2 3\n    task pack after pick\n}\n';
        const diagnostics = await editor.open(uri, text);
        expect(diagnostics.map(({ code, range }) => [code, range.start])).toEqual([['missing-estimate', { line: 3, character: 9 }]]);

        const hover = await editor.hover(uri, { line: 2, character: 10 });
        const contents = hover?.contents;
        expect(MarkupContent.is(contents) && contents.value).toMatch(/\b2 h\b/);

        const items = await editor.completion(uri, { line: 3, character: 20 });
        expect(items.map(({ label }) => label)).toContain('pick');

        expect(await editor.shutdown()).toBe(0);
        expect(editor.errors).toBe('');
    });

    it('ends when the editor goes away without a word', async () => {
        const editor = start(`--clientProcessId=${process.pid}`);
        await editor.initialize();
        editor.server.stdin.end();
        // The protocol asks for 1 after an exit that was not announced.
        expect(await editor.ended).toBe(1);
    });

    it('ends when its input ends before the first message', async () => {
        const { code, out } = await startJourney(['lsp', '--stdio']);
        expect({ code, out }).toEqual({ code: 1, out: '' });
    });
});

it('lsp without a way to talk is wrong use', async () => {
    const { code, out, err } = await journey('lsp');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^journey: [^\n]*--stdio[^\n]*\n$/);
});
