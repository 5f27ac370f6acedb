import { describe, expect, onTestFinished, test } from 'vitest';
import { simulateInSlices } from '../../../src/language/simulation/journey-simulation.ts';
import type { Uncertainty } from '../../../src/protocol/uncertainty.ts';
import { uncertaintyOf } from '../../../src/server/preview/uncertainty.ts';
import { journeyText } from '../../bench/journey-text.ts';
import { parseJourney } from '../../language/support/services.ts';
import { openSimulated, type SimulatedSession, URI, WITHOUT_THREADS, waitsMeanwhile } from './simulated-session.ts';

/** A session that ends with the test. */
async function open(text: string, node: readonly string[] = []): Promise<SimulatedSession> {
    const session = await openSimulated(text, node);
    onTestFinished(() => session.editor.dispose());
    return session;
}

/** The text as `journey simulate` has it, in one go and in this process. */
async function simulatedHere(text: string, version: number): Promise<Uncertainty> {
    const { document, services } = await parseJourney(text, { validate: false });
    const [journey] = services.analysis.Analyser.analysed(document);
    const last = [...simulateInSlices(journey.analysis, [journey.analysis], Number.POSITIVE_INFINITY, () => 0)].at(-1);
    return JSON.parse(JSON.stringify(uncertaintyOf(journey, last!, version)));
}

describe('the simulation of an open text', { timeout: 240_000 }, () => {
    const TEXT = journeyText(1_500);

    // How long hovers wait is measured, not tested: `npm run bench -- workers`.
    test.each([
        { where: 'in a thread', node: [], said: /^Journeys are simulated in a worker beside the language server\.$/ },
        {
            where: 'in turns, where Node refuses threads',
            node: WITHOUT_THREADS,
            said: /^There is no worker for simulations.*(restricted|ERR_ACCESS_DENIED)/,
        },
    ])('runs $where: hovers are answered meanwhile, and the figures are the same to the last bit', async ({ node, said }) => {
        const session = await open(TEXT, node);
        expect((await waitsMeanwhile(session)).length).toBeGreaterThan(1);
        expect(session.news.at(-1)).toEqual(await simulatedHere(TEXT, 1));
        expect(session.log.filter((line) => /simulat/.test(line))).toEqual([expect.stringMatching(said)]);
        expect(session.editor.errors).toBe('');
    });

    test('leaves no process behind when the editor ends the server in the middle', async () => {
        const { editor, news } = await open(TEXT);
        await expect.poll(() => news.length, { timeout: 120_000 }).toBeGreaterThan(0);
        expect(news.at(-1)?.isDone).toBe(false);
        expect(await editor.shutdown()).toBe(0);
        expect(() => process.kill(editor.server.pid!, 0)).toThrow('ESRCH');
    });

    test('leaves no process behind when the editor goes away without a word', async () => {
        const { editor, news } = await open(TEXT);
        await expect.poll(() => news.length, { timeout: 120_000 }).toBeGreaterThan(0);
        editor.server.stdin.end();
        await editor.ended;
        expect(() => process.kill(editor.server.pid!, 0)).toThrow('ESRCH');
    });

    test('begins anew with each change, and nothing of the text before arrives any more', async () => {
        const { editor, news } = await open(TEXT);
        await expect.poll(() => news.length, { timeout: 120_000 }).toBeGreaterThan(0);
        expect(news.at(-1)).toMatchObject({ version: 1, isDone: false });
        const text = TEXT.replace(/estimate \d+ \d+ \d+ min/, 'estimate 100 200 300 min');
        await editor.connection.sendNotification('textDocument/didChange', {
            textDocument: { uri: URI, version: 2 },
            contentChanges: [{ text }],
        });
        // Behind the change, whose text is checked by now.
        await editor.hover(URI, { line: 0, character: 10 });
        const before = news.length;
        await expect.poll(() => news.at(-1)?.isDone, { timeout: 120_000 }).toBe(true);
        expect(news.slice(before).map(({ version }) => version)).toEqual(news.slice(before).map(() => 2));
        expect(news.at(-1)).toEqual(await simulatedHere(text, 2));
    });
});
