/** The program of a worker thread of Node that simulates. */

import { parentPort } from 'node:worker_threads';
import type { WorkerRequest } from '../language/simulation/worker-messages.ts';
import { OrderQueue } from './order-queue.ts';

const port = parentPort!;
const queue = new OrderQueue((answer) => port.postMessage(answer), setImmediate);
port.on('message', (request: WorkerRequest) => queue.receive(request));
