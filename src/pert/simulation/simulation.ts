/** What a simulation says about a journey. All times are in the journey's unit. */

import type { Funnel } from './funnel.ts';
import type { MergePoint } from './merge-points.ts';
import type { Percentiles } from './percentiles.ts';

export interface Distribution {
    mean: number;
    percentiles: Percentiles;
}

export interface StepSimulation {
    /** Criticality index: the share of runs in which the step has no slack. */
    criticality: number;
    /** Cruciality: Pearson's correlation of the step's duration with the journey's; 0 where either is certain. */
    cruciality: number;
    /** Schedule sensitivity index: criticality × the step's standard deviation / the journey's; 0 where that is certain. */
    sensitivity: number;
    start: Distribution;
    finish: Distribution;
}

export interface TargetSimulation {
    /** Index into the network's targets. */
    target: number;
    /** 0…1; null where it cannot be computed (no path, a step without an estimate). */
    probability: number | null;
    /** Of the probability; never 0, since no number of runs excludes the other outcome. */
    standardError: number | null;
    classicalProbability: number | null;
    /** Whether the simulated probability reaches the confidence; null where a missing estimate may still change the answer. */
    met: boolean | null;
}

export interface Simulation {
    /** Number of runs. */
    iterations: number;
    seed: number;
    mean: number;
    standardDeviation: number;
    /** Of the mean. */
    standardError: number;
    percentiles: Percentiles;
    /** Simulated mean − classical duration. */
    mergeBias: number;
    /** Share of customers who complete the journey, 0…1. */
    completionRate: number;
    /** Where the merge bias arises, the largest delay first. */
    mergePoints: MergePoint[];
    /** How many are still there, step by step. */
    funnel: Funnel;
    targets: TargetSimulation[];
    /** Indexed like the network's steps. */
    steps: StepSimulation[];
    /** The journey's duration in each run, in the order of the runs. */
    totals: Float64Array;
}

/** What a simulation says when its single runs are forgotten. */
export type SimulationFigures = Omit<Simulation, 'totals'>;
