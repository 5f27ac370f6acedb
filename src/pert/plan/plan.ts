/**
 * A journey with its improvements as plain data: what the language's plan builder hands to the mathematics.
 * Steps count on from the journey's: first those of its network, then those that improvements add.
 */

import type { Unit } from '../durations.ts';
import type { ValueClass } from '../experience/experience.ts';
import type { JourneyNetwork, NetworkDraw, NetworkLink, NetworkStep, NetworkTarget, ThreePoint } from '../network.ts';

export const STATUSES = ['idea', 'planned', 'doing', 'done'] as const;
export type Status = (typeof STATUSES)[number];

/** What an improvement does to one step, by the step's number in the plan. */
export type Effect =
    | { kind: 'estimate'; step: number; estimate: ThreePoint | null }
    /** `participation` is the chance times the shares of the step's `when` and `for`. */
    | { kind: 'chance'; step: number; chance: number; participation: number }
    | { kind: 'repeats'; step: number; repeats: number }
    | { kind: 'drop'; step: number; drop: number }
    /** Replaces the links into the step's start. */
    | { kind: 'links'; step: number; links: NetworkLink[] }
    /** The step takes no time any more, its links stay. */
    | { kind: 'remove'; step: number }
    /** The step exists only from here on. */
    | { kind: 'add'; step: number };

/** How many of a team an improvement occupies while it lasts. */
export interface TeamNeed {
    /** Index into the plan's teams; each stands once. */
    team: number;
    count: number;
}

export interface Improvement {
    name: string;
    label: string | null;
    /** In the plan's unit; null where there is none, or an open one. */
    estimate: ThreePoint | null;
    /** Improvements that must be done first, by index. */
    after: number[];
    needs: TeamNeed[];
    owner: string | null;
    /** In money of the author's choice. */
    cost: number | null;
    status: Status;
    /** Instants (see calendar.ts); null where not written, or not in the calendar. */
    by: number | null;
    started: number | null;
    finished: number | null;
    /** Steps it is about, those that it changes, removes and adds among them; ascending. */
    subjects: number[];
    effects: Effect[];
    /** A dependency names a step that is not declared: a journey with this improvement has no schedule. */
    unresolved: boolean;
}

export interface PlanTeam {
    name: string;
    label: string | null;
    /** null where nothing limits it. */
    capacity: number | null;
}

/** Scores 1…5 of a step; null where not written. */
export interface StepScores {
    impact: number | null;
    urgency: number | null;
}

export interface ImprovementPlan {
    /** As it is. */
    journey: JourneyNetwork;
    /** The journey's steps, then those that improvements add. */
    steps: NetworkStep[];
    scores: StepScores[];
    /** What the time of each step is good for. */
    values: ValueClass[];
    /** Links into steps that improvements add. */
    addedLinks: NetworkLink[];
    /** The journey's targets, then those on steps that improvements add. */
    targets: NetworkTarget[];
    draws: NetworkDraw[];
    /** Of the improvements' durations. */
    unit: Unit;
    improvements: Improvement[];
    teams: PlanTeam[];
    /** A dependency of the journey itself names a step that is not declared. */
    unresolved: boolean;
}
