/** A worker thread that computes parts of a simulation. Its data is the order. */

import { parentPort, workerData } from 'node:worker_threads';
import type { Part } from '../../../../src/pert/simulation/simulation-run.ts';
import { partComputer } from '../../../../src/pert/simulation/workers.ts';

const compute = partComputer(workerData)!;
parentPort!.on('message', (part: Part) => parentPort!.postMessage(compute(part)));
