import type { WorkerAnswer } from '../../language/simulation/worker-messages.ts';
import type { SimulationWorker, StartWorker } from '../../language/simulation/worker-simulator.ts';

/** The program of the worker, which the build puts in. */
declare const SIMULATOR_WEB: string;

/** Starts a web worker that simulates, from a web worker: not every browser, and not every policy, allows it. */
export const startWebWorker: StartWorker = (answered, failed): SimulationWorker => {
    const address = URL.createObjectURL(new Blob([SIMULATOR_WEB], { type: 'text/javascript' }));
    const worker = new Worker(address, { name: 'Journey simulation' });
    worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => answered(data);
    worker.onerror = (event) => {
        event.preventDefault();
        failed(event.message || 'A worker cannot be started.');
    };
    return {
        post: (request) => worker.postMessage(request),
        end: () => {
            worker.terminate();
            URL.revokeObjectURL(address);
        },
    };
};
