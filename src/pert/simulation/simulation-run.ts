/** A simulation under way: it can be looked at, broken off, and shared among workers. */

import type { Analysis } from '../analysis.ts';
import { type Chunk, ChunkRunner, STEP_SUMS } from './chunk.ts';
import { collect } from './collect.ts';
import { type SimulationModel, simulationModel } from './model.ts';
import type { Simulation } from './simulation.ts';
import { standardErrorOfShare } from './standard-errors.ts';
import { Tally } from './tally.ts';

export interface SimulateOptions {
    /** So many runs, from 1 on; with a precision, that many at most. Without it, as many as the precision asks for. */
    iterations?: number;
    /** A whole number; another one gives other random numbers. 0 without it. */
    seed?: number;
    /** The standard error that every target's probability should not exceed; 0.0025 without it. */
    precision?: number;
    /** All journeys that steps expand to, of this file and others, directly or not: they are simulated inside. */
    journeys?: readonly Analysis[];
}

/** Consecutive runs that one worker computes at a time. */
export interface Part {
    firstRun: number;
    runs: number;
}

/** Without a wish: what a standard error of 0.25 % means is that the last whole percent shown is sure. */
export const PRECISION = 0.0025;
/** After so many runs the precision is looked at again. */
const ROUND = 2048;
/** Fewer runs tell too little about percentiles, however sure the targets are. */
export const LEAST_ITERATIONS = 5 * ROUND;
/** Steps that a part goes through, all runs together: one or two milliseconds. */
const PART_WORK = 100_000;
const LEAST_PART = 256;

/** With so many runs no probability has a larger standard error: p(1 − p) is at most ¼, and even runs are no worse than others. */
export function mostIterations(precision: number = PRECISION): number {
    return Math.max(LEAST_ITERATIONS, Math.ceil(((0.25 / precision ** 2) * 256) / 255 / ROUND) * ROUND);
}

/**
 * One simulation of a journey, part by part. The same journey, seed and limits give the same figures to the last bit:
 * neither who computes a part, nor in which order parts come in, nor how often somebody looks makes a difference.
 */
export class SimulationRun {
    readonly seed: number;
    /** More runs than these are not made. */
    readonly limit: number;
    private readonly analysis: Analysis;
    private readonly model: SimulationModel;
    private readonly precision: number | null;
    private readonly partRuns: number;
    private readonly tally: Tally;
    /** Parts that came before their turn. */
    private readonly early = new Map<number, Chunk>();
    private runner: ChunkRunner | null = null;
    private taken = 0;
    private isSure = false;

    /**
     * @returns null for a journey without a schedule, where a journey that a step expands to is not given, or where
     * expanding makes more steps than can be simulated
     */
    static of(analysis: Analysis, options: SimulateOptions = {}): SimulationRun | null {
        const model = simulationModel(analysis, options.journeys ?? []);
        return model && analysis.schedule ? new SimulationRun(analysis, model, options) : null;
    }

    private constructor(analysis: Analysis, model: SimulationModel, { iterations, seed = 0, precision }: SimulateOptions) {
        this.seed = seed;
        this.analysis = analysis;
        this.model = model;
        this.limit = iterations ?? mostIterations(precision);
        this.precision = iterations !== undefined && precision === undefined ? null : (precision ?? PRECISION);
        this.partRuns = partRuns(model.work);
        this.tally = new Tally(model.steps.length * STEP_SUMS, model.network.targets.length);
    }

    /** Runs whose figures are in. */
    get runs(): number {
        return this.tally.runs;
    }

    /** How many steps one run goes through, those of expanded journeys included. */
    get work(): number {
        return this.model.work;
    }

    /** Whether the precision or the limit is reached. */
    get isDone(): boolean {
        return this.isSure || this.runs >= this.limit;
    }

    /** The next part that nobody computes yet; null where there is none. Some may turn out not to be needed. */
    take(): Part | null {
        if (this.isDone || this.taken >= this.limit) return null;
        const firstRun = this.taken;
        const runs = Math.min(this.partRuns, this.limit - firstRun);
        this.taken += runs;
        return { firstRun, runs };
    }

    /** Computes a part, here or in a worker that has a run of the same journey with the same seed. */
    compute({ firstRun, runs }: Part): Chunk {
        this.runner ??= new ChunkRunner(this.model, this.seed, this.analysis.schedule!.duration);
        return this.runner.run(firstRun, runs);
    }

    /** Takes in a part that was taken and computed. */
    add(chunk: Chunk): void {
        this.early.set(chunk.firstRun, chunk);
        for (let next = this.early.get(this.runs); next && !this.isDone; next = this.early.get(this.runs)) {
            this.early.delete(next.firstRun);
            this.tally.add(next);
            this.isSure = this.runs % ROUND === 0 && this.runs >= LEAST_ITERATIONS && this.isPrecise();
        }
        if (this.isDone) this.early.clear();
    }

    /**
     * Computes part after part.
     * @param budget in the unit of the clock, usually milliseconds; at least one part is computed
     * @param clock for example `() => performance.now()`
     * @returns whether the simulation is done
     */
    advance(budget: number, clock: () => number): boolean {
        const begun = clock();
        do {
            const part = this.take();
            if (!part) break;
            this.add(this.compute(part));
        } while (clock() - begun < budget);
        return this.isDone;
    }

    /** What the runs so far say; null before the first of them. */
    result(): Simulation | null {
        return this.runs > 0 ? collect(this.model, this.analysis, this.seed, this.tally) : null;
    }

    /** Whether the probabilities of all targets are known well enough. */
    private isPrecise(): boolean {
        const { precision } = this;
        return precision !== null && this.tally.hits().every((hits) => standardErrorOfShare(hits, this.runs) <= precision);
    }
}

/** A power of two, so that parts fill rounds, and end where groups and blocks of runs end. */
function partRuns(work: number): number {
    let runs = ROUND;
    while (runs > LEAST_PART && runs * work > PART_WORK) runs /= 2;
    return runs;
}
