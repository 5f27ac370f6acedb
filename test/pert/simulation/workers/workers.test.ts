/** The same figures to the last bit, wherever and by however many workers they are computed. */

import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { analyse } from '../../../../src/pert/analyse.ts';
import type { Chunk } from '../../../../src/pert/simulation/chunk.ts';
import type { Simulation } from '../../../../src/pert/simulation/simulation.ts';
import { SimulationRun } from '../../../../src/pert/simulation/simulation-run.ts';
import { type PartComputer, type SimulationOrder, simulateWith } from '../../../../src/pert/simulation/workers.ts';
import { launchChromium } from '../../../../src/tasks/host/chromium.ts';
import { pertLikeNetwork } from '../../../bench/simulation/networks.ts';
import { createServices, parseJourney } from '../../../language/support/services.ts';

/** Uses every kind of draw: chance, repeats, many repeats, choice, persona, lags, expanded journeys. */
const TEXT = `
    persona young share 30% persona old share 70%
    journey Inner { unit min task p estimate 60 120 300 task q after p.start lag 5 20 90 for young estimate 30 60 120 }
    journey Outer { unit h
        target 80% within 14 h target 50% within 9 h from a to c target 90% within 3 h from d to d
        choice way { post 40% shop 60% }
        task a estimate 1 2 9 chance 60%
        task b after a estimate 0 0 3 repeats 35% when post { target 50% within 1 h }
        task c after a lag 1 2 3 for old expands Inner repeats 10%
        task d finish after b, c lead 30 min estimate 1 1 4
        task e estimate 0 0.001 0.01 repeats 99.95%
    }`;

/** Runs in the page; as text, because the test runner rewrites what it imports. */
const SIMULATE = `({ code, order }) => new Promise((resolve, reject) => {
    const worker = new Worker(URL.createObjectURL(new Blob([code])));
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.onmessage = ({ data }) => resolve({ ...data, totals: Array.from(data.totals) });
    worker.postMessage(order);
})`;

let orders: SimulationOrder[];
let inNode: Simulation[];

/** A simulation as plain data. */
function plain(simulation: Simulation | null) {
    return { ...simulation!, totals: Array.from(simulation!.totals) };
}

function runOf({ networks, journey, seed }: SimulationOrder): SimulationRun {
    const journeys = networks.map((network) => analyse(network));
    return SimulationRun.of(journeys[journey], { seed, journeys })!;
}

beforeAll(async () => {
    const services = createServices();
    const { document } = await parseJourney(TEXT, { services, validate: false });
    const networks = services.analysis.Analyser.analysed(document).map(({ network }) => network);
    const large = pertLikeNetwork(200, 3);
    large.targets = [{ scope: { kind: 'journey' }, confidence: 0.8, within: 190 }];
    orders = [
        { networks, journey: 1, seed: 11 },
        { networks: [large], journey: 0, seed: 4 },
    ];
    inNode = orders.map((order) => {
        const run = runOf(order);
        while (!run.advance(0, () => 0));
        return run.result()!;
    });
}, 60_000);

describe('worker threads of Node', () => {
    test.each([1, 4])(
        '%i of them',
        async (count) => {
            for (const [index, order] of orders.entries()) {
                const workers = Array.from(
                    { length: count },
                    () => new Worker(new URL('../../../../src/simulator/parts.ts', import.meta.url), { workerData: order }),
                );
                const computers = workers.map(
                    (worker): PartComputer =>
                        async (part) => {
                            worker.postMessage(part);
                            const [chunk]: Chunk[] = await once(worker, 'message');
                            return chunk;
                        },
                );
                expect(plain(await simulateWith(runOf(order), computers))).toEqual(plain(inNode[index]));
                await Promise.all(workers.map((worker) => worker.terminate()));
            }
        },
        60_000,
    );

    test('that are cancelled leave what they had', async () => {
        const run = runOf(orders[1]);
        let parts = 0;
        const computers = [1, 2, 3].map(
            (): PartComputer => async (part) => {
                parts++;
                return run.compute(part);
            },
        );
        const simulation = await simulateWith(run, computers, () => parts >= 5);
        expect(simulation!.iterations).toBeGreaterThan(0);
        expect(simulation!.iterations).toBeLessThan(inNode[1].iterations);
        expect(simulation!.totals).toEqual(inNode[1].totals.slice(0, simulation!.iterations));
    });
});

describe('a web worker of Chromium', () => {
    let browser: Browser;

    beforeAll(async () => {
        browser = await launchChromium();
    }, 60_000);
    afterAll(() => browser?.close());

    test('gives the same figures as Node', async () => {
        const bundle = await build({
            entryPoints: [fileURLToPath(new URL('web-worker.ts', import.meta.url))],
            bundle: true,
            write: false,
            format: 'iife',
            target: 'es2022',
        });
        const page = await browser.newPage();
        for (const [index, order] of orders.entries()) {
            const answer = await page.evaluate(`(${SIMULATE})(${JSON.stringify({ code: bundle.outputFiles[0].text, order })})`);
            expect(answer).toEqual(plain(inNode[index]));
        }
    }, 60_000);
});
