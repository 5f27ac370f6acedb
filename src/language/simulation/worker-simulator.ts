import { orderOf, type SimulationOrder } from '../../pert/simulation/workers.ts';
import type { JourneySimulation } from './journey-simulation.ts';
import type { SimulationTask, SimulationTurns, Simulator } from './simulator.ts';
import { SliceSimulator } from './slice-simulator.ts';
import type { WorkerAnswer, WorkerRequest } from './worker-messages.ts';

/** A worker of the host, seen from outside. It keeps no process alive. */
export interface SimulationWorker {
    post(request: WorkerRequest): void;
    end(): void;
}

/**
 * Starts a worker that simulates, or throws where the host has none.
 * @param answered is called with each of its messages
 * @param failed is called when it cannot be started, or broke down
 */
export type StartWorker = (answered: (answer: WorkerAnswer) => void, failed: (reason: string) => void) => SimulationWorker;

/** A worker without work ends after so long, with all memory that it took; in milliseconds. */
const IDLE = 30_000;

/** A worker that does not hear of a cancelled order for so long is replaced; in milliseconds. */
const PATIENCE = 500;

/** A worker that was not refused outright but says nothing for so long will not come, in milliseconds. */
const START = 20_000;

/** An order that the worker has. */
interface Order {
    order: SimulationOrder;
    tell: (simulation: JourneySimulation) => void;
    advanced: ((share: number) => void) | undefined;
    /** @param isDone whether it needs not be done here */
    resolve: (isDone: boolean) => void;
    reject: (error: Error) => void;
}

type Timer = ReturnType<typeof setTimeout>;

/**
 * Simulates in a worker beside the thread that asks: nothing waits there but for what is sent. Where there is no worker, or once
 * it broke down, it simulates here, in slices.
 */
export class WorkerSimulator implements Simulator {
    private readonly startWorker: StartWorker;
    private readonly log: (message: string) => void;
    private readonly slices = new SliceSimulator();
    private readonly orders = new Map<number, Order>();
    private lastOrder = 0;
    private worker: SimulationWorker | null = null;
    private isListening = false;
    private isRefused = false;
    /** Whether it was told that there is a worker. */
    private isKnown = false;
    /** For the worker to begin, or to hear of what was cancelled. */
    private patience: Timer | undefined;
    /** For the worker to be given something to do. */
    private idle: Timer | undefined;

    /** @param log is told once that there is a worker, or why there is none */
    constructor(startWorker: StartWorker, log: (message: string) => void) {
        this.startWorker = startWorker;
        this.log = log;
    }

    prepare(): void {
        this.running();
    }

    async simulate(task: SimulationTask, tell: (simulation: JourneySimulation) => void, turns: SimulationTurns): Promise<void> {
        if (await this.simulateBeside(task, tell, turns)) return;
        if (!turns.signal.aborted) await this.slices.simulate(task, tell, turns);
    }

    /** @returns whether there was a worker to do it, or it is not wanted any more */
    private simulateBeside(
        { analysis, journeys }: SimulationTask,
        tell: (simulation: JourneySimulation) => void,
        { signal, advanced }: SimulationTurns,
    ): Promise<boolean> {
        if (signal.aborted) return Promise.resolve(true);
        const worker = this.running();
        if (!worker) return Promise.resolve(false);
        const id = ++this.lastOrder;
        const order = orderOf(analysis, journeys);
        return new Promise((resolve, reject) => {
            clearTimeout(this.idle);
            this.orders.set(id, { order, tell, advanced, resolve, reject });
            signal.addEventListener('abort', () => this.cancel(id));
            worker.post({ id, order });
        });
    }

    /** The worker, started where there is none; null where there can be none. */
    private running(): SimulationWorker | null {
        if (this.isRefused) return null;
        this.worker ??= this.start();
        return this.worker;
    }

    private start(): SimulationWorker | null {
        this.isListening = false;
        this.patience = later(START, () => this.refuse('It does not answer.'));
        try {
            const worker: SimulationWorker = this.startWorker(
                (answer) => worker === this.worker && this.hear(answer),
                (reason) => worker === this.worker && this.refuse(reason),
            );
            return worker;
        } catch (error) {
            this.refuse(String(error));
            return null;
        }
    }

    private hear(answer: WorkerAnswer): void {
        if (answer === 'ready') {
            this.isListening = true;
            if (!this.isKnown) this.log('Journeys are simulated in a worker beside the language server.');
            this.isKnown = true;
            clearTimeout(this.patience);
            this.rest();
            return;
        }
        const order = this.orders.get(answer.id);
        if ('simulation' in answer) {
            order?.tell(answer.simulation);
            return;
        }
        if ('share' in answer) {
            order?.advanced?.(answer.share);
            return;
        }
        // Also the answer to what was cancelled: the worker listens.
        clearTimeout(this.patience);
        this.orders.delete(answer.id);
        this.rest();
        if ('error' in answer) order?.reject(new Error(answer.error));
        else order?.resolve(true);
    }

    private cancel(id: number): void {
        const order = this.orders.get(id);
        if (!order) return;
        this.orders.delete(id);
        order.resolve(true);
        this.worker?.post({ cancelled: id });
        if (!this.isListening) return;
        clearTimeout(this.patience);
        this.patience = later(PATIENCE, () => this.replace());
    }

    /** Ends a worker in the middle of something long that nobody waits for; another one takes over what is still wanted. */
    private replace(): void {
        this.end();
        if (this.orders.size === 0) return;
        const worker = this.running();
        for (const [id, { order }] of this.orders) worker?.post({ id, order });
    }

    /** Without orders the worker ends after a while. */
    private rest(): void {
        clearTimeout(this.idle);
        if (this.orders.size === 0) this.idle = later(IDLE, () => this.end());
    }

    private refuse(reason: string): void {
        this.isRefused = true;
        this.end();
        this.log(`There is no worker for simulations, which take turns with everything else instead: ${reason}`);
        const orders = [...this.orders.values()];
        this.orders.clear();
        for (const { resolve } of orders) resolve(false);
    }

    private end(): void {
        clearTimeout(this.patience);
        clearTimeout(this.idle);
        const { worker } = this;
        this.worker = null;
        worker?.end();
    }
}

/** A timer that keeps no process alive. */
function later(time: number, then: () => void): Timer {
    const timer = setTimeout(then, time);
    if (typeof timer === 'object') timer.unref();
    return timer;
}
