import type { TimeShares } from '../../pert/experience/value-summary.ts';
import type { TargetFigure } from '../../protocol/preview.ts';
import type { Drawing } from '../standalone/drawing.ts';

/** What improvements make of a step. */
export type StepChange = 'added' | 'removed' | 'changed';

export const STATES = ['asIs', 'toBe'] as const;
/** The journey as it is, or with improvements. */
export type JourneyState = (typeof STATES)[number];

/** An improvement, and whether the journey to be has it. */
export interface ComparedImprovement {
    name: string;
    label: string | null;
    isMade: boolean;
    /** Those that must be done first, by index. */
    after: number[];
}

/**
 * A journey as it is beside the journey with improvements. The steps of the one stand at the same places in the other:
 * those that improvements add come behind the others, and those that they remove stay and take no time.
 */
export interface JourneyComparison {
    asIs: Drawing;
    toBe: Drawing;
    /** In the order of the text. */
    improvements: ComparedImprovement[];
    /** Per step of the journey to be; null for those that stay as they are. */
    changes: (StepChange | null)[];
    /** Per promise; null for a state in which the step that it is about is not there. */
    targets: Record<JourneyState, TargetFigure | null>[];
    /** Share of those who start that finish, 0…1. */
    completion: Record<JourneyState, number>;
    /** What the time is good for. */
    value: Record<JourneyState, TimeShares | null>;
}
