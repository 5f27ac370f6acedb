import { describe, expect, onTestFinished, test } from 'vitest';
import type { WorkDoneProgressBegin, WorkDoneProgressEnd, WorkDoneProgressReport } from 'vscode-languageserver-protocol';
import type { WorkerAnswer } from '../../src/language/simulation/worker-messages.ts';
import { TestClient } from './test-client.ts';

const URI = 'file:///projects/journeys/order.journey';
const TEXT = 'journey Order "Online order" { unit h task pick estimate 1 2 3 }';

type Progress = WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd;

/** A session with a worker that says what the test wants, of the order with a number. */
async function session() {
    const orders: number[] = [];
    const shown: Progress[] = [];
    let created = 0;
    let say: (answer: WorkerAnswer) => void = () => undefined;
    const client = await TestClient.start({
        progress: true,
        startWorker: (answered) => {
            say = answered;
            const post = (request: object) => void ('id' in request && orders.push(Number(request.id)));
            return { post, end: () => undefined };
        },
    });
    onTestFinished(() => client.dispose());
    client.connection.onRequest('window/workDoneProgress/create', () => {
        created++;
        return null;
    });
    client.connection.onNotification('$/progress', ({ value }: { value: Progress }) => void shown.push(value));
    client.open(URI, TEXT);
    await expect.poll(() => orders).toEqual([1]);
    say('ready');
    return { client, orders, shown, created: () => created, say: (answer: WorkerAnswer) => say(answer) };
}

const second = () => new Promise((resolve) => setTimeout(resolve, 1_050));

describe('the progress of a simulation', { timeout: 30_000 }, () => {
    test('is shown once it takes long, and until it ends', async () => {
        const { shown, say } = await session();
        say({ id: 1, share: 0.1 });
        await second();
        say({ id: 1, share: 0.401 });
        await expect.poll(() => shown).toEqual([{ kind: 'begin', title: 'Simulating “Online order”', message: '40 %' }]);
        say({ id: 1, share: 0.409 });
        say({ id: 1, share: 0.75 });
        say({ id: 1, ended: true });
        await expect.poll(() => shown.slice(1)).toEqual([{ kind: 'report', message: '75 %' }, { kind: 'end' }]);
    });

    test('ends when the text changes, and begins anew with the next', async () => {
        const { client, orders, shown, say } = await session();
        say({ id: 1, share: 0.1 });
        await second();
        say({ id: 1, share: 0.5 });
        await expect.poll(() => shown.length).toBe(1);
        client.change(URI, TEXT.replace('1 2 3', '2 3 4'));
        await expect.poll(() => shown.at(-1)).toEqual({ kind: 'end' });
        await expect.poll(() => orders).toEqual([1, 2]);
        // What the worker had under way.
        say({ id: 1, share: 0.9 });
        say({ id: 2, share: 0.1 });
        await second();
        say({ id: 2, share: 0.2 });
        await expect.poll(() => shown.at(-1)).toMatchObject({ kind: 'begin', message: '20 %' });
    });

    test('is not shown where it is short', async () => {
        const { client, orders, created, say } = await session();
        say({ id: 1, share: 0.5 });
        say({ id: 1, ended: true });
        client.change(URI, TEXT.replace('1 2 3', '2 3 4'));
        await expect.poll(() => orders).toEqual([1, 2]);
        await second();
        // Counts from the first that was heard of this one.
        say({ id: 2, share: 0.5 });
        say({ id: 2, ended: true });
        await client.connection.sendRequest('textDocument/hover', { textDocument: { uri: URI }, position: { line: 0, character: 9 } });
        expect(created()).toBe(0);
    });
});
