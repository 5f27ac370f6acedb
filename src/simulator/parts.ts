/** The program of a thread of Node that computes parts of one simulation. Its data is the order. */

import { parentPort, workerData } from 'node:worker_threads';
import type { Part } from '../pert/simulation/simulation-run.ts';
import { partComputer, transferables } from '../pert/simulation/workers.ts';

const port = parentPort!;
const compute = partComputer(workerData)!;
port.on('message', (part: Part) => {
    const chunk = compute(part);
    port.postMessage(chunk, transferables(chunk) as ArrayBuffer[]);
});
