import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LOG_DETAILS } from '../../src/protocol/log-requests.ts';
import { root } from '../../src/tasks/host/environment.ts';
import { Editor } from '../cli/support/editor.ts';

const URI = 'untitled:/tea.journey';

/** `MessageType` of the protocol. */
const INFO = 3;
const DEBUG = 5;

describe('the log of the server process', { timeout: 30_000 }, () => {
    let editor: Editor;
    let lines: { type: number; message: string }[];

    beforeEach(() => {
        lines = [];
        editor = new Editor([process.execPath, join(root, 'src/server/node.ts'), '--stdio']);
        editor.connection.onNotification('window/logMessage', (line: { type: number; message: string }) => void lines.push(line));
    });
    afterEach(() => editor.dispose());

    const messages = (type: number) => lines.filter((line) => line.type === type).map(({ message }) => message);

    it('says what was read of the workspace and that there is a worker, and nothing of each build', async () => {
        await editor.initialize();
        await editor.open(URI, 'journey Tea { touchpoint boil estimate 1 min }');
        await expect.poll(() => messages(INFO).length).toBeGreaterThan(1);
        expect(messages(INFO)).toEqual([
            expect.stringMatching(/^Read 0 journey files of the workspace in \d+ ms\.$/),
            'Journeys are simulated in a worker beside the language server.',
        ]);
        expect(messages(DEBUG)).toEqual([]);
    });

    it('names every build and its time when details are wanted', async () => {
        await editor.initialize();
        await editor.connection.sendNotification(LOG_DETAILS, { wanted: true });
        await editor.open(URI, 'journey Tea { touchpoint boil estimate 1 min }');
        await expect.poll(() => messages(DEBUG)).toContainEqual(expect.stringMatching(/^Checked tea\.journey \(version 1\) within \d+ ms/));
        await editor.connection.sendNotification(LOG_DETAILS, { wanted: false });
        lines = [];
        await editor.hover(URI, { line: 0, character: 30 });
        await editor.connection.sendNotification('textDocument/didChange', {
            textDocument: { uri: URI, version: 2 },
            contentChanges: [{ text: 'journey Tea { touchpoint boil }' }],
        });
        await editor.hover(URI, { line: 0, character: 26 });
        expect(messages(DEBUG)).toEqual([]);
    });
});
