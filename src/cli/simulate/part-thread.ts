import { Worker } from 'node:worker_threads';
import type { Chunk } from '../../pert/simulation/chunk.ts';
import type { Part } from '../../pert/simulation/simulation-run.ts';
import type { SimulationOrder } from '../../pert/simulation/workers.ts';

/** The program of the thread, which the build puts in; a checkout that runs its sources has it as a file. */
declare const SIMULATOR_PARTS: string | undefined;

/** A thread that computes parts of one simulation, one after the other. */
export class PartThread {
    private readonly worker: Worker;
    /** Those who wait, in the order in which they asked; null once nobody is served any more. */
    private waiting: { resolve: (chunk: Chunk) => void; reject: (error: Error) => void }[] | null = [];

    /** @throws where the process may have no threads */
    constructor(order: SimulationOrder) {
        // Nothing that this process was started with is meant for its threads.
        const options = { name: 'Journey simulation', execArgv: [], workerData: order };
        this.worker =
            typeof SIMULATOR_PARTS === 'string'
                ? new Worker(SIMULATOR_PARTS, { ...options, eval: true })
                : new Worker(new URL('../../simulator/parts.ts', import.meta.url), options);
        this.worker.on('message', (chunk: Chunk) => this.waiting?.shift()?.resolve(chunk));
        this.worker.on('error', (error: Error) => this.fail(error));
        this.worker.on('exit', () => this.fail(new Error('The thread has ended.')));
    }

    /** Rejects where the thread has broken down. */
    compute(part: Part): Promise<Chunk> {
        return new Promise((resolve, reject) => {
            if (!this.waiting) return reject(new Error('The thread has ended.'));
            this.waiting.push({ resolve, reject });
            this.worker.postMessage(part);
        });
    }

    async end(): Promise<void> {
        await this.worker.terminate();
    }

    private fail(error: Error): void {
        const waiting = this.waiting ?? [];
        this.waiting = null;
        for (const { reject } of waiting) reject(error);
    }
}
