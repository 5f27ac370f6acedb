/** The thread in which the fuzzer runs, so that one that hangs can be seen from outside. */

import { parentPort, workerData } from 'node:worker_threads';
import { fuzz } from './fuzz.ts';

const { seed, time } = workerData as { seed: number; time: number };
const report = await fuzz({ seed, time, onInput: (input) => parentPort?.postMessage({ input }) });
parentPort?.postMessage({ report });
