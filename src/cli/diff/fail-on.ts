import { hasMoved, type JourneyDiff } from './journey-diff.ts';
import { probabilityMoved } from './target-diff.ts';

/** Changes that a check can refuse, with one line of help each. */
export const FAIL_ON = {
    longer: 'a journey is expected to take longer',
    'target-missed': 'a target is missed that was not missed before, or that is new',
    'target-lower': 'the probability of a target is lower, or cannot be computed any more',
    'critical-path': 'the critical path runs elsewhere',
    incomplete: 'an estimate is missing, where none was before or the journey is new',
    removed: 'a journey, a step or a target is gone',
} as const;

export type FailOn = keyof typeof FAIL_ON;

export const FAIL_ON_NAMES = Object.keys(FAIL_ON) as FailOn[];

const CONDITIONS: Record<FailOn, (diff: JourneyDiff) => boolean> = {
    longer: ({ duration }) => duration.before !== null && duration.after !== null && hasMoved(duration) && duration.after > duration.before,
    'target-missed': ({ targets }) => targets.some(({ before, after }) => after?.met === false && before?.met !== false),
    'target-lower': ({ targets }) => targets.some(({ before, after }) => before && after && probabilityMoved(before, after) < 0),
    'critical-path': ({ change, criticalPath }) => change === 'changed' && criticalPath.changed,
    incomplete: ({ complete }) => complete.after === false && complete.before !== false,
    removed: ({ change, steps, targets }) =>
        change === 'removed' || (change === 'changed' && (steps.removed.length > 0 || targets.some(({ after }) => after === null))),
};

/** Those of the conditions that hold for some journey, in their order. */
export function failuresOf(diffs: readonly JourneyDiff[], conditions: ReadonlySet<FailOn>): FailOn[] {
    return FAIL_ON_NAMES.filter((condition) => conditions.has(condition) && diffs.some(CONDITIONS[condition]));
}
