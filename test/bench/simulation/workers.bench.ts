/** What workers give: a server that answers meanwhile, figures soon although nothing has run yet, and long simulations on all processors. */

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { build } from 'esbuild';
import { simulateLong } from '../../../src/cli/simulate/simulate-long.ts';
import { analyse } from '../../../src/pert/analyse.ts';
import { SimulationRun } from '../../../src/pert/simulation/simulation-run.ts';
import { simulatorText } from '../../../src/tasks/build/simulator-text.ts';
import { cache, root } from '../../../src/tasks/host/environment.ts';
import { openSimulated, WITHOUT_THREADS, waitsMeanwhile } from '../../server/process/simulated-session.ts';
import { journeyText } from '../journey-text.ts';
import { median, quantile, rounded } from '../median.ts';
import { pertLikeNetwork } from './networks.ts';

const STEPS = 200;
const LONG_RUNS = 1_000_000;
/** Times that everything is measured, each after the other so that what else the machine does meets all alike. */
const TIMES = 7;

export interface WorkersBench {
    /** Milliseconds that hovers take while 3,000 steps are simulated for the first time: one in two, and 19 in 20. */
    hover: { beside: { median: number; p95: number }; inSlices: { median: number; p95: number } };
    /** Of the journey in what follows. */
    steps: number;
    /** Milliseconds to the first figures where nothing has been simulated before. */
    firstFigures: {
        /** Without a worker, in slices. */
        here: number;
        /** From a worker that is started for it. */
        startedNow: number;
        /** From a worker that was started when somebody typed, a quarter of a second before. */
        startedBefore: number;
    };
    /** Milliseconds of a million runs, as `journey simulate` makes them. */
    longRun: { oneThread: number; allProcessors: number };
}

export async function benchWorkers(): Promise<WorkersBench> {
    const hover = { beside: await hoverTimes([]), inSlices: await hoverTimes(WITHOUT_THREADS) };
    const first = { here: [] as number[], startedNow: [] as number[], startedBefore: [] as number[] };
    const program = await bundled('worker-figures');
    for (let time = 0; time < TIMES; time++) {
        first.here.push(printedBy(program, STEPS));
        first.startedNow.push(printedBy(program, STEPS, 0));
        first.startedBefore.push(printedBy(program, STEPS, 250));
    }
    const analysis = analyse(pertLikeNetwork(STEPS, 1));
    const long = { oneThread: [] as number[], allProcessors: [] as number[] };
    for (let time = 0; time < 3; time++) {
        const run = () => SimulationRun.of(analysis, { iterations: LONG_RUNS, seed: time })!;
        long.oneThread.push(await timeOf(async () => void run().advance(Number.POSITIVE_INFINITY, () => 0)));
        long.allProcessors.push(await timeOf(() => simulateLong(run(), analysis, [analysis], () => undefined)));
    }
    const medians = <T extends string>(times: Record<T, number[]>) =>
        Object.fromEntries(Object.entries<number[]>(times).map(([name, each]) => [name, rounded(median(each))])) as Record<T, number>;
    return { hover, steps: STEPS, firstFigures: medians(first), longRun: medians(long) };
}

async function hoverTimes(node: readonly string[]): Promise<{ median: number; p95: number }> {
    const waits: number[] = [];
    for (let time = 0; time < 3; time++) {
        const session = await openSimulated(journeyText(3_000), node);
        waits.push(...(await waitsMeanwhile(session)));
        session.editor.dispose();
    }
    return { median: rounded(median(waits)), p95: rounded(quantile(waits, 0.95)) };
}

/** A program as the package has it: in one file, which is read faster than its sources. */
async function bundled(name: string): Promise<string> {
    const outfile = join(cache, `${name}.cjs`);
    await build({
        absWorkingDir: root,
        entryPoints: [`test/bench/simulation/${name}.ts`],
        outfile,
        bundle: true,
        minify: true,
        platform: 'node',
        format: 'cjs',
        define: { SIMULATOR_NODE: await simulatorText('node') },
        logLevel: 'error',
    });
    return outfile;
}

function printedBy(program: string, ...args: number[]): number {
    return Number(
        execFileSync(process.execPath, [program, ...args.map(String)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    );
}

async function timeOf(work: () => Promise<void>): Promise<number> {
    const begun = performance.now();
    await work();
    return performance.now() - begun;
}
