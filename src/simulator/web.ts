/** The program of a web worker that simulates. */

import type { WorkerRequest } from '../language/simulation/worker-messages.ts';
import { OrderQueue } from './order-queue.ts';

/** The worker seen from inside: a port to whoever started it. */
declare const self: Worker;

/** A message to oneself comes behind those that wait already; timers would keep one waiting for four milliseconds. */
const { port1, port2 } = new MessageChannel();
let next: (() => void) | undefined;
port2.onmessage = () => next?.();

const queue = new OrderQueue(
    (answer) => self.postMessage(answer),
    (work) => {
        next = work;
        port1.postMessage(null);
    },
);
self.onmessage = ({ data }: MessageEvent<WorkerRequest>) => queue.receive(data);
