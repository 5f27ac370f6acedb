/**
 * What an analysis says about a journey. Columns are indexed like the network's steps and links.
 * All times are in the journey's unit; values within the tolerance of 0 are 0.
 */

import type { JourneyNetwork } from './network.ts';

export interface CriticalPath {
    /** Step indices in the order of travel. */
    steps: number[];
    /** Links between them: one fewer than steps. */
    links: number[];
    variance: number;
}

export interface Schedule {
    /** The largest earliest finish; 0 for a journey without steps. */
    duration: number;
    /** The largest variance over the critical paths. */
    variance: number;
    standardDeviation: number;
    /** Per step: te″ and σ²″, with repeats and participation applied. */
    expected: Float64Array;
    stepVariance: Float64Array;
    earliestStart: Float64Array;
    earliestFinish: Float64Array;
    latestStart: Float64Array;
    latestFinish: Float64Array;
    totalSlack: Float64Array;
    freeSlack: Float64Array;
    /** 1 where the total slack is within the tolerance. */
    critical: Uint8Array;
    /** Per link: 1 where it has no slack in the earliest schedule. */
    driving: Uint8Array;
    /** Per link: 1 where some critical path runs along it. */
    criticalLinks: Uint8Array;
    /** At most 100, the largest variance first. */
    criticalPaths: CriticalPath[];
}

export interface TargetResult {
    /** Index into the network's targets. */
    target: number;
    /** 0…1; null where it cannot be computed (no schedule, no path, a step without an estimate). */
    probability: number | null;
    /** null while the journey is incomplete and the target not missed already. */
    met: boolean | null;
    /** For a span: expected duration and variance of the part between; else null. */
    span: { expected: number; variance: number } | null;
    /** True for a span whose end does not follow its start. */
    noPath: boolean;
}

export interface StageSpan {
    /** Smallest ES and largest EF of its steps; null for an empty stage. */
    start: number | null;
    finish: number | null;
    /** Indices of its critical steps, in text order. */
    critical: number[];
}

export interface Analysis {
    network: JourneyNetwork;
    /** Whether every step other than a milestone has a valid estimate. */
    complete: boolean;
    /** null with a cycle, or when the caller says that dependencies are unresolved. */
    schedule: Schedule | null;
    /** One short cycle for each strongly connected set of steps, as link indices in order of travel. */
    cycles: number[][];
    targets: TargetResult[];
    stages: StageSpan[];
}
