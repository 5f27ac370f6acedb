/** What a worker does with the orders that it is sent. */

import { type JourneySimulation, simulateInSlices } from '../language/simulation/journey-simulation.ts';
import type { WorkerAnswer, WorkerRequest } from '../language/simulation/worker-messages.ts';
import { orderedAnalyses, type SimulationOrder } from '../pert/simulation/workers.ts';
import { warmUp } from './warm-up.ts';

/** Messages wait no longer than this, in milliseconds, but for what cannot be interrupted. */
const SLICE = 8;

/** How far an order has come is told this often, in milliseconds. */
const NOW_AND_THEN = 200;

/** The number of no order: nobody hears of its figures. */
const WARM_UP = 0;

/** Simulates in slices, between which it hears of new orders and of those that are cancelled. Orders that wait take turns. */
export class OrderQueue {
    private readonly orders = new Map<number, Iterator<JourneySimulation | null, void>>();
    private readonly answer: (answer: WorkerAnswer) => void;
    private readonly later: (work: () => void) => void;
    private readonly clock: () => number;
    /** When somebody was last told how far an order has come. */
    private told = 0;
    private isPlanned = false;

    /**
     * @param answer posts a message to whoever sends the orders
     * @param later runs what it is given as soon as the messages that are there were received
     * @param clock in milliseconds
     */
    constructor(answer: (answer: WorkerAnswer) => void, later: (work: () => void) => void, clock = () => performance.now()) {
        this.answer = answer;
        this.later = later;
        this.clock = clock;
        answer('ready');
        this.orders.set(WARM_UP, this.slicesOf(warmUp(), WARM_UP));
        this.plan();
    }

    receive(request: WorkerRequest): void {
        if ('cancelled' in request) {
            this.orders.delete(request.cancelled);
            this.answer({ id: request.cancelled, ended: true });
        } else {
            this.orders.delete(WARM_UP);
            this.orders.set(request.id, this.slicesOf(request.order, request.id));
            this.plan();
        }
    }

    private plan(): void {
        if (this.isPlanned || this.orders.size === 0) return;
        this.isPlanned = true;
        this.later(() => {
            this.isPlanned = false;
            const [first] = this.orders;
            if (first) this.advance(...first);
            this.plan();
        });
    }

    /** Computes a slice of an order, which is the last in the row then. */
    private advance(id: number, slices: Iterator<JourneySimulation | null, void>): void {
        this.orders.delete(id);
        try {
            const { done, value } = slices.next();
            if (!done) this.orders.set(id, slices);
            if (id === WARM_UP) return;
            if (value) this.answer({ id, simulation: value });
            if (done) this.answer({ id, ended: true });
        } catch (error) {
            this.answer({ id, error: String(error) });
        }
    }

    private *slicesOf(order: SimulationOrder, id: number): Generator<JourneySimulation | null, void> {
        const { analysis, journeys } = orderedAnalyses(order);
        yield null;
        yield* simulateInSlices(analysis, journeys, SLICE, this.clock, (share) => this.tellShare(id, share));
    }

    private tellShare(id: number, share: number): void {
        if (id === WARM_UP || this.clock() - this.told < NOW_AND_THEN) return;
        this.told = this.clock();
        this.answer({ id, share });
    }
}
