/**
 * Prints the milliseconds from a network to the first figures that an editor shows, in a process that has simulated nothing yet.
 * Its arguments: steps, and how many milliseconds before it is asked the worker starts; without them there is none.
 */

import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { SliceSimulator } from '../../../src/language/simulation/slice-simulator.ts';
import { WorkerSimulator } from '../../../src/language/simulation/worker-simulator.ts';
import { analyse } from '../../../src/pert/analyse.ts';
import { startThread } from '../../../src/server/workers/node.ts';
import { pertLikeNetwork } from './networks.ts';

/** A function, as the file is bundled as one without modules, which cannot wait. */
async function main(): Promise<void> {
    const [steps, rest = 0] = process.argv.slice(2).map(Number);
    const simulator = process.argv.length > 3 ? new WorkerSimulator(startThread, () => undefined) : new SliceSimulator();
    simulator.prepare();
    // Also what keeps the process alive, as a connection does for a server.
    await delay(rest);
    const connection = setInterval(() => undefined, 60_000);
    const network = pertLikeNetwork(steps, 1);
    const breaking = new AbortController();
    const begun = performance.now();
    const analysis = analyse(network);
    await simulator.simulate({ analysis, journeys: [analysis] }, () => breaking.abort(), { signal: breaking.signal });
    console.log(performance.now() - begun);
    clearInterval(connection);
}

void main();
