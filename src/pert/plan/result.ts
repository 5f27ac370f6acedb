/** How good a journey is: whether and how nearly its targets are met, then how long it takes. */

import type { Evaluation } from './evaluation.ts';
import type { ImprovementPlan } from './plan.ts';

export interface Result {
    /** How many targets are met by classical probability. */
    met: number;
    /** By how much the probabilities of the others fall short of what is promised, summed up. */
    shortfall: number;
    duration: number;
}

export function resultOf({ targets }: ImprovementPlan, evaluation: Evaluation): Result {
    const result = { met: 0, shortfall: 0, duration: evaluation.analysis.schedule?.duration ?? Number.POSITIVE_INFINITY };
    evaluation.targets.forEach((target, index) => {
        if (target?.met) result.met++;
        else if (target) result.shortfall += Math.max(0, targets[index].confidence - (target.probability ?? 0));
    });
    return result;
}

/** Whether every target is met, of those on steps that are there. */
export function meetsAll({ targets }: Evaluation): boolean {
    return targets.every((target) => target === null || target.met === true);
}

const TOLERANCE = 1e-9;

/** Negative where the first is better; 0 where both are the same but for rounding. */
export function compareResults(a: Result, b: Result): number {
    if (a.met !== b.met) return b.met - a.met;
    if (Math.abs(a.shortfall - b.shortfall) > TOLERANCE) return a.shortfall - b.shortfall;
    if (a.duration === b.duration) return 0;
    return Math.abs(a.duration - b.duration) > TOLERANCE * Math.max(a.duration, b.duration) ? a.duration - b.duration : 0;
}
