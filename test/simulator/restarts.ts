/**
 * Begins a simulation again and again and breaks it off with its first figures, as somebody does who edits. Prints the megabytes that
 * the whole process takes, and those alive on its main thread, after a quarter of the times and at the end, as JSON.
 * Run it with `--expose-gc`; its arguments: steps, times.
 */

import { WorkerSimulator } from '../../src/language/simulation/worker-simulator.ts';
import { analyse } from '../../src/pert/analyse.ts';
import { startThread } from '../../src/server/workers/node.ts';
import { pertLikeNetwork } from '../bench/simulation/networks.ts';

const [steps, times] = process.argv.slice(2).map(Number);
const simulator = new WorkerSimulator(startThread, (message) => console.error(message));
// The thread does not keep the process alive, as a connection does for a server.
const connection = setInterval(() => undefined, 60_000);
const taken: { process: number; heap: number }[] = [];
for (let time = 1; time <= times; time++) {
    const breaking = new AbortController();
    const analysis = analyse(pertLikeNetwork(steps, time));
    await simulator.simulate({ analysis, journeys: [analysis] }, () => breaking.abort(), { signal: breaking.signal });
    if (time === Math.floor(times / 4) || time === times) taken.push(memory());
}
console.log(JSON.stringify(taken));
clearInterval(connection);

function memory(): { process: number; heap: number } {
    globalThis.gc?.();
    const { rss, heapUsed } = process.memoryUsage();
    return { process: rss / 1e6, heap: heapUsed / 1e6 };
}
