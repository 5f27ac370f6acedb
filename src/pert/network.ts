/**
 * The journey as plain data: what the language's network builder hands to the mathematics.
 * Steps, stages and links are referred to by their index. All times are in the journey's unit.
 */

import type { Anchor } from './calendar.ts';
import type { Unit } from './durations.ts';

/** The five kinds of step of the language. Only a `milestone` has no duration. */
export type StepKind = 'touchpoint' | 'moment' | 'task' | 'wait' | 'milestone';

/** Finish-to-start, start-to-start, finish-to-finish, start-to-finish; the index is the type's code in {@link ActivityNetwork}. */
export const LINK_TYPES = ['FS', 'SS', 'FF', 'SF'] as const;
export type LinkType = (typeof LINK_TYPES)[number];

/** A three-point estimate with optimistic ≤ mostLikely ≤ pessimistic; one certain duration has all three equal. */
export interface ThreePoint {
    optimistic: number;
    mostLikely: number;
    pessimistic: number;
}

/** Mean and variance of a duration, in the journey's unit and its square. */
export interface Moments {
    expected: number;
    variance: number;
}

/** The result of a journey that a step expands, in the unit of the step's own journey. */
export interface ExpandedMoments extends Moments {
    /** Set where a step of that journey has no estimate: the moments are those of what is known. */
    incomplete?: true;
}

export interface NetworkStep {
    /** NFC-normalised, as written; unique unless the text has a `duplicate-name`. */
    name: string;
    label: string | null;
    kind: StepKind;
    /** Index into {@link JourneyNetwork.stages}, or null outside every stage. */
    stage: number | null;
    /** The valid estimate, or null where there is none (milestone, `tbd`, missing, faulty). */
    estimate: ThreePoint | null;
    /** Moments that replace the estimate's: those of the journey that the step `expands`. */
    expansion: ExpandedMoments | null;
    /** Probability that the step must be done once more each time it is done, 0 ≤ q < 1. */
    repeats: number;
    /** c of the language's meaning: `chance` times the shares of `when` and `for`, 0…1. */
    participation: number;
    /** What the participation is made of; left out where it is a plain chance, without `when` and `for`. */
    conditions?: StepConditions;
    /** Share of those who take the step that abandon the journey when leaving it, 0…1; left out where nobody does. */
    drop?: number;
    /** Name of the journey whose moments stand in {@link expansion}. */
    expands?: string;
    /** The {@link JourneyNetwork.file} of that journey; left out where it is the step's own. */
    expandsFile?: string;
}

/** Who takes a step. Several alternatives in one list: any of them will do. Without `when` or `personas`: all of them. */
export interface StepConditions {
    /** 0…1, independent of everything else. */
    chance: number;
    when: NetworkAlternative[];
    personas: NetworkAlternative[];
}

/** An alternative of a draw, both by index. */
export interface NetworkAlternative {
    draw: number;
    alternative: number;
}

/** Exclusive alternatives of which each customer has one: the options of a choice, or personas declared in one place. */
export interface NetworkDraw {
    kind: 'choice' | 'persona';
    /** The choice's; empty for personas. */
    name: string;
    /** Whether it is declared outside journeys: then journeys that steps expand to have the same one. */
    shared: boolean;
    /** Shares 0…1; in a faulty text they may not make 1. */
    alternatives: { name: string; share: number }[];
}

export interface NetworkLink {
    from: number;
    to: number;
    type: LinkType;
    /** Negative for a lead; all zero without either. */
    lag: ThreePoint;
}

export interface NetworkStage {
    name: string;
    label: string | null;
}

/** A promise: on the whole journey, on one step, or from the start of one step to the finish of another. */
export interface NetworkTarget {
    scope: { kind: 'journey' } | { kind: 'step'; step: number } | { kind: 'span'; from: number; to: number };
    /** 0…1 */
    confidence: number;
    within: number;
}

export interface JourneyNetwork {
    name: string;
    /** Address of the file that declares the journey: names are unique within one file. Left out where there is but one. */
    file?: string;
    label: string | null;
    unit: Unit;
    stages: NetworkStage[];
    steps: NetworkStep[];
    links: NetworkLink[];
    targets: NetworkTarget[];
    /** Those that the steps' conditions refer to. */
    draws?: NetworkDraw[];
    /** Left out where nothing ties the journey to the calendar. */
    anchor?: Anchor;
}

/**
 * The same network as columns, which is what the passes run on: one entry per activity or link.
 * Activity-on-node; activity i lasts `expected[i]`.
 */
export interface ActivityNetwork {
    size: number;
    expected: Float64Array;
    variance: Float64Array;
    linkFrom: Int32Array;
    linkTo: Int32Array;
    /** Index into {@link LINK_TYPES}. */
    linkType: Uint8Array;
    linkLag: Float64Array;
    linkLagVariance: Float64Array;
}
