/**
 * What a picture of a network shows, as plain data. The shapes agree with what the preview protocol carries,
 * so that the panel hands its messages on as they come.
 */

import type { Anchor } from '../../pert/calendar.ts';
import type { Unit } from '../../pert/durations.ts';
import type { LinkType, StepKind } from '../../pert/network.ts';

/** Which moment of truth: ZMOT, FMOT, SMOT, UMOT. */
export type Truth = 'zero' | 'first' | 'second' | 'ultimate';

export interface PictureStep {
    /** Unique within the picture, and the same from one version of the text to the next. */
    id: string;
    name: string;
    label: string | null;
    kind: StepKind;
    truth: Truth | null;
    /** Index into {@link PictureOutline.stages}; -1 outside every stage. */
    stage: number;
    /** Index into {@link PictureOutline.teams}; left out where nobody owns the step. */
    owner?: number;
    /** Indices into {@link PictureOutline.channels}; left out where there are none. */
    channels?: number[];
    /** Of a card that stands for a whole stage: how many steps that has. */
    folded?: number;
}

export interface PictureOutline {
    journey: string;
    label: string | null;
    unit: Unit;
    stages: { name: string; label: string | null }[];
    steps: PictureStep[];
    links: { from: number[]; to: number[]; type: LinkType[] };
    /** Left out where nothing ties the journey to the calendar. */
    anchor?: Anchor;
    teams?: { name: string; label: string | null }[];
    channels?: { name: string; label: string | null }[];
}

/** Figures of one step, times in the journey's unit. A changed step gets a new object: identity tells whether to redraw. */
export interface StepFigures {
    expected: number;
    standardDeviation: number;
    earliestStart: number;
    earliestFinish: number;
    latestStart: number;
    latestFinish: number;
    totalSlack: number;
    freeSlack: number;
    critical: boolean;
    /** Whether the step has a valid estimate; milestones need none. */
    estimated: boolean;
}

export interface LinkFigures {
    /** Expected lag, negative for a lead, in the journey's unit. */
    lag: number;
    /** Whether a critical path runs along the link. */
    critical: boolean;
}

/** How much is drawn: cards with all figures, cards with large labels, or bare shapes. */
export type Detail = 'full' | 'labels' | 'blocks';
