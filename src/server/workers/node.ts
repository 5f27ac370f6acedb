import { Worker } from 'node:worker_threads';
import type { WorkerAnswer } from '../../language/simulation/worker-messages.ts';
import type { SimulationWorker, StartWorker } from '../../language/simulation/worker-simulator.ts';

/** The program of the thread, which the build puts in; a checkout that runs its sources has it as a file. */
declare const SIMULATOR_NODE: string | undefined;

/** Starts a thread of Node that simulates. */
export const startThread: StartWorker = (answered, failed): SimulationWorker => {
    // Nothing that this process was started with is meant for its threads.
    const options = { name: 'Journey simulation', execArgv: [], stdout: true };
    const worker =
        typeof SIMULATOR_NODE === 'string'
            ? new Worker(SIMULATOR_NODE, { ...options, eval: true })
            : new Worker(new URL('../../simulator/node.ts', import.meta.url), options);
    worker.on('message', (answer: WorkerAnswer) => answered(answer));
    worker.on('error', (error) => failed(String(error)));
    worker.on('exit', (code) => failed(`It ended with code ${code}.`));
    worker.unref();
    return {
        post: (request) => worker.postMessage(request),
        end: () => void worker.terminate(),
    };
};
