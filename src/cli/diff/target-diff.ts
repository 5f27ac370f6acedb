import type { Analysis } from '../../pert/analysis.ts';
import type { Change } from '../../pert/comparison.ts';
import { convert, type Unit } from '../../pert/durations.ts';
import { isSamePromise, type TargetPair } from '../../pert/target-pairs.ts';

/** A promise and what becomes of it. Shares are 0…1; `within` is in the later journey's unit. */
export interface TargetFigures {
    confidence: number;
    within: number;
    probability: number | null;
    met: boolean | null;
}

/** A promise on a step, from a step to another, or with neither on the whole journey. Null on a side where it is not made. */
export interface TargetDiff extends Change<TargetFigures | null> {
    step: string | null;
    from: string | null;
    to: string | null;
    changed: boolean;
}

/** By so little a probability may differ: no more than rounding takes. */
const ROUNDING = 1e-9;

/** The pairs of targets with their names and figures. */
export function targetDiffs(before: Analysis, after: Analysis, pairs: readonly TargetPair[]): TargetDiff[] {
    const factor = convert(1, before.network.unit, after.network.unit);
    const { unit } = after.network;
    return pairs.map((pair) => {
        const was = pair.before === null ? null : figuresOf(before, pair.before, unit);
        const is = pair.after === null ? null : figuresOf(after, pair.after, unit);
        const changed =
            was === null ||
            is === null ||
            !isSamePromise(before.network.targets[pair.before!], after.network.targets[pair.after!], factor) ||
            was.met !== is.met ||
            probabilityMoved(was, is) !== 0;
        return { ...subjectOf(pair.after === null ? before : after, pair.after ?? pair.before!), changed, before: was, after: is };
    });
}

/** -1 for a lower probability than before, 1 for a higher one, else 0; one that can no longer be computed counts as lower. */
export function probabilityMoved({ probability: was }: TargetFigures, { probability: is }: TargetFigures): -1 | 0 | 1 {
    if (was === null || is === null) return was === is ? 0 : was === null ? 1 : -1;
    return Math.abs(was - is) <= ROUNDING ? 0 : is < was ? -1 : 1;
}

function figuresOf({ network, targets }: Analysis, index: number, unit: Unit): TargetFigures {
    const { confidence, within } = network.targets[index];
    const { probability, met } = targets[index];
    return { confidence, within: convert(within, network.unit, unit), probability, met };
}

function subjectOf({ network: { targets, steps } }: Analysis, index: number): Pick<TargetDiff, 'step' | 'from' | 'to'> {
    const { scope } = targets[index];
    return {
        step: scope.kind === 'step' ? steps[scope.step].name : null,
        from: scope.kind === 'span' ? steps[scope.from].name : null,
        to: scope.kind === 'span' ? steps[scope.to].name : null,
    };
}
