/** How fast journeys are simulated, beside the same in a plain JavaScript loop. */

import { performance } from 'node:perf_hooks';
import { analyse } from '../../../src/pert/analyse.ts';
import { simulate } from '../../../src/pert/simulation/simulate.ts';
import { SimulationRun } from '../../../src/pert/simulation/simulation-run.ts';
import { median as medianOf, rounded } from '../median.ts';
import { pertLikeNetwork } from './networks.ts';
import { plainLoop } from './plain-loop.ts';

const RUNS = 10_000;

export interface SimulationBench {
    steps: number;
    /** Milliseconds for 10,000 runs after warm-up, with all figures of journey and steps: median and least. */
    median: number;
    least: number;
    /** The same for the journey's duration alone in a plain loop: no criticality, no percentiles, no figures of steps. */
    plainLoop: number;
    iterationsPerSecond: number;
    plainLoopIterationsPerSecond: number;
    /** Milliseconds to the first figures, from the network on. */
    firstFigures: number;
}

export function benchSimulation(): SimulationBench[] {
    return [50, 200, 1000].map(benchSize);
}

function benchSize(steps: number): SimulationBench {
    const network = pertLikeNetwork(steps, 1);
    const analysis = analyse(network);
    const times = timesOf(31, (seed) => simulate(analysis, { iterations: RUNS, seed }));
    const loop = timesOf(5, () => plainLoop(network, RUNS, () => (Math.random() * 2 ** 32) >>> 0));
    const first = timesOf(31, (seed) => {
        const run = SimulationRun.of(analyse(network), { seed })!;
        run.advance(0, () => performance.now());
        run.result();
    });
    const median = medianOf(times);
    const plain = medianOf(loop);
    return {
        steps,
        median,
        least: Math.min(...times),
        plainLoop: plain,
        iterationsPerSecond: Math.round((RUNS / median) * 1000),
        plainLoopIterationsPerSecond: Math.round((RUNS / plain) * 1000),
        firstFigures: medianOf(first),
    };
}

/** Milliseconds of each run after some that warm up. */
function timesOf(count: number, work: (seed: number) => void): number[] {
    const times: number[] = [];
    for (let seed = -5; seed < count; seed++) {
        const begun = performance.now();
        work(Math.abs(seed));
        if (seed >= 0) times.push(rounded(performance.now() - begun));
    }
    return times;
}
