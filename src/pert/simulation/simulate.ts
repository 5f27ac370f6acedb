/** Monte Carlo simulation of a journey. */

import type { Analysis } from '../analysis.ts';
import { type Chunk, ChunkRunner } from './chunk.ts';
import { collect } from './collect.ts';
import { simulationModel } from './model.ts';
import type { Simulation } from './simulation.ts';
import { standardErrorOf } from './target-probabilities.ts';

export interface SimulateOptions {
    /** Exactly so many runs, from 1 on; without it, as many as the precision asks for. */
    iterations?: number;
    /** A whole number; another one gives other random numbers. 0 without it. */
    seed?: number;
    /** The standard error that every target's probability should not exceed; 0.0025 without it. */
    precision?: number;
    /** All journeys that steps expand to, of this file and others, directly or not: they are simulated inside. */
    journeys?: readonly Analysis[];
}

/** Fewer runs tell too little about percentiles, however sure the targets are. */
export const LEAST_ITERATIONS = 10_000;
/** With so many runs no probability has a standard error above 0.25 %. */
export const MOST_ITERATIONS = 40_000;
/** After so many runs, a multiple of every block's width, the precision is looked at again. */
const ROUND = 2_000;

/**
 * Simulates a journey run by run. The same journey gives the same figures to the last bit: they depend on the names and
 * estimates of its steps and on the seed, but neither on the order of the text nor on its comments and labels.
 * @returns null for a journey without a schedule, where a journey that a step expands to is not given, or where expanding
 * makes more steps than can be simulated
 */
export function simulate(analysis: Analysis, options: SimulateOptions = {}): Simulation | null {
    const rounds = simulateInRounds(analysis, options);
    for (;;) {
        const { done, value } = rounds.next();
        if (done) return value;
    }
}

/** The same, for those who have other things to do in between: it yields after each round of runs, and returns the simulation. */
export function* simulateInRounds(analysis: Analysis, options: SimulateOptions = {}): Generator<void, Simulation | null> {
    const { iterations, seed = 0, precision = 0.0025, journeys = [] } = options;
    const model = simulationModel(analysis, journeys);
    if (!model || !analysis.schedule) return null;
    const runner = new ChunkRunner(model, seed, analysis.schedule.duration);
    const chunks: Chunk[] = [];
    const most = iterations ?? MOST_ITERATIONS;
    for (let done = 0; done < most; done += ROUND) {
        if (iterations === undefined && done >= LEAST_ITERATIONS && isPrecise(chunks, done, precision)) break;
        chunks.push(runner.run(done, Math.min(ROUND, most - done)));
        yield;
    }
    return collect(model, analysis, seed, chunks);
}

/** Whether the probabilities of all targets are known well enough. */
function isPrecise(chunks: readonly Chunk[], runs: number, precision: number): boolean {
    const blocks = chunks.flatMap((chunk) => chunk.blocks);
    const hits = blocks[0].hits.map((_, target) => blocks.reduce((count, block) => count + block.hits[target], 0));
    return hits.every((count) => standardErrorOf(count, runs) <= precision);
}
