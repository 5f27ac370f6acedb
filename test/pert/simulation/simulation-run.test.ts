/** A simulation that somebody watches, breaks off and starts again. */

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../../src/pert/analyse.ts';
import { simulate } from '../../../src/pert/simulation/simulate.ts';
import { SimulationRun } from '../../../src/pert/simulation/simulation-run.ts';
import { pertLikeNetwork } from '../../bench/simulation/networks.ts';

const analysis = analyse(pertLikeNetwork(200, 5));

/** A clock that shows one more millisecond each time. */
function tickingClock(): () => number {
    let now = 0;
    return () => now++;
}

describe('a simulation under way', () => {
    test('gives first figures after a small part, and refines them', () => {
        const run = SimulationRun.of(analysis)!;
        expect(run.result()).toBeNull();
        run.advance(0, tickingClock());
        const first = run.result()!;
        expect(first.iterations).toBeLessThanOrEqual(512);
        expect(run.isDone).toBe(false);
        while (!run.advance(3, tickingClock()));
        const last = run.result()!;
        expect(last.iterations).toBeGreaterThanOrEqual(10_000);
        expect(last.standardError).toBeLessThan(first.standardError / 4);
        expect(Math.abs(first.mean - last.mean)).toBeLessThan(4 * first.standardError);
    });

    test('gives the same figures however often it is looked at', () => {
        const run = SimulationRun.of(analysis, { seed: 3 })!;
        for (let look = 1; !run.advance(look % 4, tickingClock()); look++) run.result();
        expect(run.result()).toEqual(simulate(analysis, { seed: 3 }));
    });

    test('works until its time is over', () => {
        const run = SimulationRun.of(analysis, { iterations: 5000 })!;
        run.advance(1, tickingClock());
        const once = run.runs;
        run.advance(4, tickingClock());
        expect(run.runs).toBe(5 * once);
        expect(run.advance(1000, tickingClock())).toBe(true);
        expect(run.runs).toBe(5000);
        expect(run.take()).toBeNull();
    });

    test('has first figures of 200 steps within 100 ms', () => {
        simulate(analysis, { iterations: 2000 });
        const times = Array.from({ length: 9 }, (_, seed) => {
            const begun = performance.now();
            const run = SimulationRun.of(analysis, { seed })!;
            run.advance(0, () => performance.now());
            expect(run.result()!.iterations).toBeGreaterThan(0);
            return performance.now() - begun;
        });
        expect(Math.min(...times)).toBeLessThan(100);
    });
});

test('memory does not grow from simulation to simulation', async () => {
    setFlagsFromString('--expose-gc');
    const collectGarbage: () => void = runInNewContext('gc');
    const used = async () => {
        // Array buffers are let go some time after those who held them.
        for (let i = 0; i < 4; i++) {
            collectGarbage();
            await new Promise((resolve) => setTimeout(resolve, 50));
        }
        const { heapUsed, arrayBuffers } = process.memoryUsage();
        return heapUsed + arrayBuffers;
    };
    const simulateOften = (from: number) => {
        for (let seed = from; seed < from + 15; seed++) simulate(analysis, { iterations: 2048, seed });
    };
    simulateOften(0);
    const before = await used();
    simulateOften(15);
    simulateOften(30);
    // One simulation alone allocates more than 10 MB.
    expect((await used()) - before).toBeLessThan(1e6);
}, 60_000);
