/** How fast journeys are simulated, beside the same in a plain JavaScript loop and in other programs. */

import { execFileSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { analyse } from '../../../src/pert/analyse.ts';
import { simulate } from '../../../src/pert/simulation/simulate.ts';
import { SimulationRun } from '../../../src/pert/simulation/simulation-run.ts';
import { median as medianOf, rounded } from '../median.ts';
import { pertLikeNetwork } from './networks.ts';
import { benchOtherPrograms } from './other-programs.ts';
import { plainLoop } from './plain-loop.ts';
import { type Timing, timingOf } from './timing.ts';

const RUNS = 10_000;

export interface SimulationBench {
    steps: number;
    /** 10,000 runs after warm-up, with all figures of journey and steps. */
    simulation: Timing;
    /** The same for the journey's duration alone in a plain loop: no criticality, no percentiles, no figures of steps. */
    plainLoop: Timing;
    /** The same as the plain loop, in vectors of all runs. */
    otherPrograms: ReturnType<typeof benchOtherPrograms>;
    /** Milliseconds to the first figures, from the network on: after warm-up, and in a process that has simulated nothing yet. */
    firstFigures: number;
    firstFiguresCold: number;
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
    return {
        steps,
        simulation: timingOf(times, RUNS),
        plainLoop: timingOf(loop, RUNS),
        otherPrograms: benchOtherPrograms(network, RUNS),
        firstFigures: medianOf(first),
        firstFiguresCold: rounded(medianOf(Array.from({ length: 7 }, () => coldTime(steps)))),
    };
}

function coldTime(steps: number): number {
    const script = fileURLToPath(new URL('first-figures.ts', import.meta.url));
    return Number(execFileSync(process.execPath, [script, String(steps)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
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
