import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PreviewUpdateMessage, SUBSCRIBE_PREVIEW, UPDATE_PREVIEW } from '../../../src/protocol/preview-requests.ts';
import { journeyText } from '../../bench/journey-text.ts';
import type { Editor } from '../../cli/support/editor.ts';
import { startServer } from './server-process.ts';

/** Tells at a signal how much is alive after a garbage collection. */
const HEAP_AT_SIGNAL = `process.on('SIGUSR2', () => { gc(); gc(); process.stderr.write('heap ' + process.memoryUsage().heapUsed + '\\n'); })`;
/** Megabytes by which the heap may grow: 10,000 edits would exceed it if each left as much as 300 bytes behind. */
const SLACK = 3;

const URI = 'file:///projects/edited.journey';
const TEXT = journeyText(25);

let editor: Editor;
let version = 1;
let updates = 0;

beforeAll(async () => {
    editor = await startServer({ node: ['--expose-gc', `--import=data:text/javascript,${encodeURIComponent(HEAP_AT_SIGNAL)}`] });
    editor.connection.onNotification(UPDATE_PREVIEW, (_: PreviewUpdateMessage) => {
        updates++;
    });
    await editor.open(URI, TEXT);
    await editor.connection.sendNotification(SUBSCRIBE_PREVIEW, { panel: 'panel', uri: URI, journey: null });
}, 60_000);
afterAll(() => editor.dispose());

/** Megabytes alive in the server: the least of three times, as some things are let go only later. */
async function heap(): Promise<number> {
    const times: number[] = [];
    for (let time = 0; time < 3; time++) {
        times.push(await heapNow());
        await delay(100);
    }
    return Math.min(...times);
}

async function heapNow(): Promise<number> {
    const before = editor.errors.length;
    editor.server.kill('SIGUSR2');
    while (!/heap \d+\n/.test(editor.errors.slice(before))) {
        await new Promise((resolve) => editor.server.stderr.once('data', resolve));
    }
    return Number(/heap (\d+)\n/.exec(editor.errors.slice(before))?.[1]) / 1e6;
}

const position = { line: 4, character: 18 };

/** Types and deletes a digit and a brace, in turn; every tenth time the editor waits for the server's answer. */
async function edit(times: number): Promise<void> {
    const line = TEXT.split('\n')[6];
    const end = { line: 6, character: line.length };
    for (let count = 0; count < times; count++) {
        const typed = count % 4 < 2 ? '7' : ' {';
        const isTyped = count % 2 === 0;
        const change = isTyped
            ? { range: { start: end, end }, text: typed }
            : { range: { start: end, end: { ...end, character: end.character + typed.length } }, text: '' };
        version++;
        await editor.connection.sendNotification('textDocument/didChange', {
            textDocument: { uri: URI, version },
            contentChanges: [change],
        });
        if (count % 10 === 9) {
            expect(await editor.hover(URI, position)).not.toBeNull();
            await editor.completion(URI, position);
        }
    }
    await editor.connection.sendRequest('textDocument/semanticTokens/full', { textDocument: { uri: URI } });
}

test('10,000 edits leave the heap where it was', { timeout: 300_000 }, async () => {
    await edit(1_000);
    const before = await heap();
    const updatesBefore = updates;
    await edit(10_000);
    expect((await heap()) - before).toBeLessThan(SLACK);
    // Most versions were built, not only taken note of.
    expect(updates - updatesBefore).toBeGreaterThan(1_000);
});

test('closed documents are let go', { timeout: 300_000 }, async () => {
    const openAndClose = async (count: number, prefix: string) => {
        for (let index = 0; index < count; index++) {
            const uri = `untitled:${prefix}-${index}.journey`;
            await editor.open(uri, journeyText(200));
            expect(await editor.hover(uri, position)).not.toBeNull();
            await editor.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
        }
        // The last one is forgotten as soon as this is answered.
        await editor.hover(URI, position);
    };
    await openAndClose(10, 'warm');
    const before = await heap();
    // Each takes about a megabyte while it is open.
    await openAndClose(60, 'open');
    expect((await heap()) - before).toBeLessThan(SLACK);
});
