import { afterAll, beforeAll, expect, test } from 'vitest';
import { journeyText } from '../../bench/journey-text.ts';
import type { Editor } from '../../cli/support/editor.ts';
import { startServer } from './server-process.ts';

const URI = 'file:///projects/typed.journey';
const STEPS = 1_000;
const CHANGES = 60;

let editor: Editor;

beforeAll(async () => {
    editor = await startServer();
}, 60_000);
afterAll(() => editor.dispose());

test('versions that were typed over are not checked to the end', { timeout: 60_000 }, async () => {
    const text = journeyText(STEPS);
    await editor.open(URI, text);
    const line = text.split('\n').findIndex((written) => written.includes(` step${STEPS / 2} `));
    const end = { line, character: text.split('\n')[line].length };

    let reports = 0;
    const arrived = (async () => {
        for (;;) {
            const diagnostics = await editor.nextDiagnostics(URI);
            reports++;
            // Only the last version declares this step twice.
            if (diagnostics.some(({ code }) => code === 'duplicate-name')) return;
        }
    })();
    for (let change = 1; change <= CHANGES; change++) {
        const typed = change < CHANGES ? ' ' : '\n    task step1 estimate 1 min\n';
        void editor.connection.sendNotification('textDocument/didChange', {
            textDocument: { uri: URI, version: 1 + change },
            contentChanges: [{ range: { start: end, end }, text: typed }],
        });
    }
    await arrived;
    // A burst of keys takes far less time than checking a text of this size as often.
    expect(reports).toBeLessThan(CHANGES / 4);
});
