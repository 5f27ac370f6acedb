import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CodeAction, CodeLens, Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Editor } from '../../cli/support/editor.ts';
import { startServer } from './server-process.ts';

const URI = 'file:///projects/improved.journey';
const TEXT = `journey Order {
    unit h
    target 90% within 40 h
    touchpoint choose estimate 1
    wait delivery after choose estimate 20 44 80
    moment unbox after delivery estimate 1 {
        pain "The box is too large" severity 5 frequency 50%
    }
    improvement courier "A courier by bicycle" {
        changes delivery estimate 4 20 30
        status doing
    }
}
`;

let editor: Editor;

beforeAll(async () => {
    editor = await startServer();
}, 60_000);
afterAll(() => editor.dispose());

async function actionsAt(range: Range): Promise<CodeAction[]> {
    return editor.connection.sendRequest('textDocument/codeAction', { textDocument: { uri: URI }, range, context: { diagnostics: [] } });
}

function edited(text: string, action: CodeAction | undefined): string {
    return TextDocument.applyEdits(TextDocument.create(URI, 'journey', 0, text), action?.edit?.changes?.[URI] ?? []);
}

test('an editor shows what improvements give', { timeout: 60_000 }, async () => {
    await editor.open(URI, TEXT);
    const lenses: CodeLens[] = await editor.connection.sendRequest('textDocument/codeLens', { textDocument: { uri: URI } });
    const titlesIn = (line: number) => lenses.filter(({ range }) => range.start.line === line).map(({ command }) => command?.title);
    // The delivery takes (20 + 4·44 + 80)/6 = 46 h on average, with the courier (4 + 4·20 + 30)/6 = 19 h: 21 ± 4.33 h in all.
    expect(titlesIn(8)).toEqual(['Saves 27 h', '90 % within 40 h: 21.2 % → 100 % ✓']);
    expect(titlesIn(4)).toEqual(['1 improvement: −27 h']);
    const hover = await editor.hover(URI, { line: 4, character: 10 });
    expect(JSON.stringify(hover)).toContain('improvement `courier` (doing): saves **27 h**');
});

test('an editor adds improvements for what is wrong, and marks one as done', { timeout: 60_000 }, async () => {
    const diagnostics = await editor.open(URI, TEXT);
    const rangeOf = (wanted: string) => diagnostics.find(({ code }) => code === wanted)!.range;
    const missed = await actionsAt(rangeOf('target-missed'));
    // 46 of 48 h: te of the delivery is (20 + 4·44 + 80)/6.
    const improve = missed.find(({ title }) => title === 'Add an improvement of `delivery`, which takes 95.8 % of the time');
    expect(edited(TEXT, improve)).toContain('    improvement improve-delivery "What becomes better" {\n        improves delivery\n');
    const pain = (await actionsAt(rangeOf('pain-unanswered'))).find(({ title }) => title === 'Add an improvement of `unbox` for this pain');
    const answered = edited(TEXT, pain);
    const head = { line: 8, character: 10 };
    const done = (await actionsAt({ start: head, end: head })).find(({ title }) => title.endsWith('write what it changes into the steps'));
    expect(edited(TEXT, done)).toMatch(
        / {4}improvement courier "A courier by bicycle" \{\n {8}improves delivery\n {8}status done\n {8}finished \d{4}-\d\d-\d\d\n {4}\}/,
    );
    // Each edit does what it promises: the pain is answered, the promise is kept.
    for (const [text, gone] of [
        [answered, 'pain-unanswered'],
        [edited(TEXT, done), 'target-missed'],
    ]) {
        const arrived = editor.nextDiagnostics(URI);
        await editor.connection.sendNotification('textDocument/didChange', {
            textDocument: { uri: URI, version: 2 },
            contentChanges: [{ text }],
        });
        expect((await arrived).map(({ code }) => code)).not.toContain(gone);
    }
});
