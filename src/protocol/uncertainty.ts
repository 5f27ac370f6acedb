/** What the server tells a panel of a journey's simulation. Times are in the outline's unit, shares 0…1. */

import type { CurvePoint } from '../pert/simulation/curve.ts';
import type { Histogram } from '../pert/simulation/histogram.ts';
import type { Percentiles } from '../pert/simulation/percentiles.ts';
import type { TargetFigure } from './preview.ts';

export interface Uncertainty {
    /** Version of the text that was simulated. */
    version: number;
    iterations: number;
    /** Share of the runs that are made at most. */
    progress: number;
    /** Whether the figures are as sure as they should be. */
    isDone: boolean;
    mean: number;
    standardDeviation: number;
    classical: { mean: number; standardDeviation: number };
    percentiles: Percentiles;
    histogram: Histogram;
    /** Cumulative: how many need at most so long. */
    curve: CurvePoint[];
    /** One sentence on why both methods differ, or that they do not. */
    difference: string;
    /** In the order of the summary's. */
    targets: SimulatedTarget[];
    steps: StepUncertainty[];
    funnel: FunnelFigures;
    completionRate: number;
    /** For each persona and option; null until they are simulated too. */
    segments: SegmentUncertainty[] | null;
}

/** A promise with its probability on both counts: `probability` and `met` are the classical ones. */
export interface SimulatedTarget extends TargetFigure {
    simulated: { probability: number | null; met: boolean | null };
}

export interface StepUncertainty {
    /** As in the outline. */
    id: string;
    criticality: number;
    cruciality: number;
    sensitivity: number;
}

/** How many of all customers are there when a part of the journey begins, and how many leave in it. Empty without `drop`. */
export interface FunnelFigures {
    /** In the order of travel, those at which most leave. */
    steps: { step: string; reached: number; lost: number }[];
    /** How many more steps there are at which customers leave. */
    omitted: number;
    /** Indices into the outline's stages; those without steps are left out. */
    stages: { stage: number; reached: number; lost: number }[];
}

export interface SegmentUncertainty {
    /** The choice of which it is an option; null for a persona. */
    choice: string | null;
    name: string;
    share: number;
    /** null where the journey cannot be simulated. */
    figures: {
        mean: number;
        p80: number;
        completionRate: number;
        /** In the order of the journey's. */
        targets: { probability: number | null; met: boolean | null }[];
    } | null;
}
