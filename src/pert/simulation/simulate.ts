/** Monte Carlo simulation of a journey. */

import type { Analysis } from '../analysis.ts';
import type { Simulation } from './simulation.ts';
import { type SimulateOptions, SimulationRun } from './simulation-run.ts';

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

/** The same, for those who have other things to do in between: it yields after each part of the runs, and returns the simulation. */
export function* simulateInRounds(analysis: Analysis, options: SimulateOptions = {}): Generator<void, Simulation | null> {
    const run = SimulationRun.of(analysis, options);
    if (!run) return null;
    for (let part = run.take(); part; part = run.take()) {
        run.add(run.compute(part));
        yield;
    }
    return run.result();
}
