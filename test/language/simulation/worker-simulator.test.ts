import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { type JourneySimulation, simulateInSlices } from '../../../src/language/simulation/journey-simulation.ts';
import type { SimulationTask } from '../../../src/language/simulation/simulator.ts';
import type { WorkerAnswer, WorkerRequest } from '../../../src/language/simulation/worker-messages.ts';
import { type StartWorker, WorkerSimulator } from '../../../src/language/simulation/worker-simulator.ts';
import { startThread } from '../../../src/server/workers/node.ts';
import { parseJourney } from '../support/services.ts';

/** Uses every kind of draw: chance, repeats, choice, persona, lags, expanded journeys. */
const TEXT = `
    persona young share 30% persona old share 70%
    journey Inner { unit min task p estimate 60 120 300 task q after p.start lag 5 20 90 for young estimate 30 60 120 }
    journey Outer { unit h
        target 80% within 14 h target 50% within 9 h from a to c
        choice way { post 40% shop 60% }
        task a estimate 1 2 9 chance 60%
        task b after a estimate 0 0 3 repeats 35% when post { target 50% within 1 h }
        task c after a lag 1 2 3 for old expands Inner repeats 10%
        task d finish after b, c lead 30 min estimate 1 1 4 drop 3%
    }`;

/** The last journey of a text. */
async function taskOf(text: string): Promise<SimulationTask> {
    const { document, services } = await parseJourney(text, { validate: false });
    const { Analyser } = services.analysis;
    return {
        analysis: Analyser.analysed(document).at(-1)!.analysis,
        journeys: Analyser.withExpanded(document).map(({ analysis }) => analysis),
    };
}

/** What is known in the end where nothing is left to anybody else. */
function known({ analysis, journeys }: SimulationTask): JourneySimulation | null | undefined {
    return [...simulateInSlices(analysis, journeys, Number.POSITIVE_INFINITY, () => 0)].at(-1);
}

/** A simulator with everything that it logs, and all that it tells of one task. */
function simulatorWith(start: StartWorker) {
    const log: string[] = [];
    const simulator = new WorkerSimulator(start, (message) => log.push(message));
    const told = async (task: SimulationTask, breaking = new AbortController()): Promise<JourneySimulation[]> => {
        const all: JourneySimulation[] = [];
        await simulator.simulate(task, (simulation) => void all.push(simulation), { signal: breaking.signal });
        return all;
    };
    return { simulator, log, told };
}

/** A thread that runs this text, and listens as ours do. */
function threadOf(program: string): StartWorker {
    return (answered, failed) => {
        const worker = new Worker(`const { parentPort } = require('node:worker_threads'); ${program}`, { eval: true });
        onTestFinished(async () => void (await worker.terminate()));
        worker.on('message', answered);
        worker.on('error', ({ message }) => failed(message));
        return { post: (request) => worker.postMessage(request), end: () => void worker.terminate() };
    };
}

const THERE = 'Journeys are simulated in a worker beside the language server.';

describe('with a thread beside', () => {
    test('the figures are those of slices to the last bit, of all segments too', async () => {
        const { told, log } = simulatorWith(startThread);
        const task = await taskOf(TEXT);
        const all = await told(task);
        expect(all[0]).toMatchObject({ isDone: false, segments: null });
        expect(all.at(-1)).toEqual(known(task));
        expect(all.at(-1)!.segments).toHaveLength(4);
        expect(log).toEqual([THERE]);
    });

    test('nothing is told where a journey has no schedule, which the network alone does not say', async () => {
        const { told } = simulatorWith(startThread);
        const task = await taskOf(TEXT.replace('after b, c', 'after b, nobody'));
        expect(known(task)).toBeUndefined();
        expect(await told(task)).toEqual([]);
    });

    test('two that are asked for at once both get their figures', async () => {
        const { told } = simulatorWith(startThread);
        const tasks = await Promise.all([TEXT, TEXT.replace('1 2 9', '2 3 9')].map(taskOf));
        const [one, other] = await Promise.all(tasks.map((task) => told(task)));
        expect(one.at(-1)).toEqual(known(tasks[0]));
        expect(other.at(-1)).toEqual(known(tasks[1]));
        expect(one.at(-1)!.figures.mean).toBeLessThan(other.at(-1)!.figures.mean);
    });

    test('what is broken off tells nothing any more, and the next is simulated', async () => {
        const { simulator, told } = simulatorWith(startThread);
        const task = await taskOf(TEXT);
        const breaking = new AbortController();
        let times = 0;
        const tell = () => {
            times++;
            breaking.abort();
        };
        await simulator.simulate(task, tell, { signal: breaking.signal });
        expect((await told(task)).at(-1)).toEqual(known(task));
        expect(times).toBe(1);
        expect(await told(task, breaking)).toEqual([]);
    });
});

describe('without a worker', () => {
    test('that may be started, everything is simulated here, and that is logged once', async () => {
        const { told, log } = simulatorWith(() => {
            throw new Error('Not here.');
        });
        const task = await taskOf(TEXT);
        expect((await told(task)).at(-1)).toEqual(known(task));
        expect((await told(task)).at(-1)).toEqual(known(task));
        expect(log).toEqual([expect.stringMatching(/^There is no worker for simulations.*: Error: Not here\.$/)]);
    });

    test('that survives, what it had begun is done here', async () => {
        const crash = `parentPort.postMessage('ready'); parentPort.on('message', () => { throw new Error('Out of order.'); });`;
        const { simulator, told, log } = simulatorWith(threadOf(crash));
        const task = await taskOf(TEXT);
        // What it says last before it breaks down may be lost with it.
        simulator.prepare();
        await expect.poll(() => log).toEqual([THERE]);
        expect((await told(task)).at(-1)).toEqual(known(task));
        expect(log).toEqual([THERE, expect.stringMatching(/: Out of order\.$/)]);
    });
});

test('a worker in the middle of something long that nobody waits for is replaced', async () => {
    const busy = threadOf(`parentPort.postMessage('ready'); parentPort.on('message', () => { for (;;); });`);
    let starts = 0;
    const { simulator, told, log } = simulatorWith((...listeners) => (starts++ === 0 ? busy : startThread)(...listeners));
    const task = await taskOf(TEXT);
    simulator.prepare();
    await expect.poll(() => log).toEqual([THERE]);
    const breaking = new AbortController();
    const first = told(task, breaking);
    breaking.abort();
    expect(await first).toEqual([]);
    expect((await told(task)).at(-1)).toEqual(known(task));
    expect(starts).toBe(2);
    expect(log).toEqual([THERE]);
});

test('an error makes no figures, and is no reason to give up the worker', async () => {
    const program = `parentPort.postMessage('ready'); parentPort.on('message', ({ id }) => parentPort.postMessage({ id, error: 'Too bad.' }));`;
    const { told, log } = simulatorWith(threadOf(program));
    const task = await taskOf(TEXT);
    await expect(told(task)).rejects.toThrow('Too bad.');
    await expect(told(task)).rejects.toThrow('Too bad.');
    expect(log).toEqual([THERE]);
});

describe('in the course of time', () => {
    afterEach(() => void vi.useRealTimers());

    /** A worker that does what the test says. */
    function puppet() {
        const requests: WorkerRequest[] = [];
        let answer: (answer: WorkerAnswer) => void = () => undefined;
        let ended = 0;
        const start: StartWorker = (answered) => {
            answer = answered;
            return { post: (request) => void requests.push(request), end: () => void ended++ };
        };
        return { start, requests, answer: (message: WorkerAnswer) => answer(message), ended: () => ended };
    }

    test('a worker without work ends, with its memory, and another one begins with the next order', async () => {
        vi.useFakeTimers();
        const { start, requests, answer, ended } = puppet();
        const { told } = simulatorWith(start);
        const task = await taskOf(TEXT);
        for (const times of [1, 2]) {
            const figures = told(task);
            answer('ready');
            vi.advanceTimersByTime(60_000);
            expect(ended()).toBe(times - 1);
            answer({ id: times, ended: true });
            await figures;
            vi.advanceTimersByTime(29_000);
            expect(ended()).toBe(times - 1);
            vi.advanceTimersByTime(2_000);
            expect(ended()).toBe(times);
        }
        expect(requests).toHaveLength(2);
    });

    test('a worker that never says anything is not waited for', async () => {
        const task = await taskOf(TEXT);
        vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
        const { told, log } = simulatorWith(puppet().start);
        const figures = told(task);
        await vi.advanceTimersByTimeAsync(19_000);
        expect(log).toEqual([]);
        await vi.advanceTimersByTimeAsync(2_000);
        await vi.runAllTimersAsync();
        expect((await figures).at(-1)).toEqual(known(task));
        expect(log).toEqual([expect.stringMatching(/It does not answer\.$/)]);
    });
});
