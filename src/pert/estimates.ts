/**
 * Mean and variance of what a step takes: the three-point formulas of Malcolm, Roseboom, Clark and Fazar,
 * "Application of a Technique for Research and Development Program Evaluation", Operations Research 7 (1959),
 * then repeats, then participation.
 */

import type { Moments, NetworkStep, ThreePoint } from './network.ts';

const NOTHING: Readonly<Moments> = { expected: 0, variance: 0 };

/** te = (o + 4m + p)/6 and σ² = ((p − o)/6)². One certain duration comes back exactly. */
export function threePointMoments({ optimistic, mostLikely, pessimistic }: ThreePoint): Moments {
    if (optimistic === pessimistic) {
        return { expected: optimistic, variance: 0 };
    }
    return { expected: (optimistic + 4 * mostLikely + pessimistic) / 6, variance: square((pessimistic - optimistic) / 6) };
}

/**
 * A step done N times, where N − 1 is the number of repeats: each pass is followed by another with probability q, so N is
 * geometric with mean 1/(1 − q) and variance q/(1 − q)², and the total is a random sum of independent passes.
 */
export function withRepeats({ expected, variance }: Moments, q: number): Moments {
    if (!(q > 0)) {
        return { expected, variance };
    }
    const passes = 1 / (1 - q);
    return { expected: expected * passes, variance: variance * passes + q * square(expected * passes) };
}

/**
 * A step that only a share c of the customers take and the others pass in no time. The variance c(σ² + te²) − (c·te)² is
 * summed as c·σ² + c(1 − c)·te², which cannot fall below 0 by rounding.
 */
export function withParticipation({ expected, variance }: Moments, c: number): Moments {
    if (c === 1) {
        return { expected, variance };
    }
    return { expected: c * expected, variance: c * variance + c * (1 - c) * expected * expected };
}

/** Moments of one pass by a customer who takes the step: null where there is neither an estimate nor an expansion. */
export function passMoments(step: NetworkStep): Moments | null {
    if (step.kind === 'milestone') {
        return NOTHING;
    }
    const moments = step.expansion ?? (step.estimate && threePointMoments(step.estimate));
    return moments && Number.isFinite(moments.expected) && Number.isFinite(moments.variance) ? moments : null;
}

/** Whether the step's duration is known; a milestone's always is, that of a journey only if the journey is complete. */
export function isEstimated(step: NetworkStep): boolean {
    return passMoments(step) !== null && !step.expansion?.incomplete;
}

/** te″ and σ²″ of a step: what it adds to the journey. A milestone, and a step without an estimate, add 0. */
export function stepMoments(step: NetworkStep): Moments {
    const pass = passMoments(step);
    return pass ? withParticipation(withRepeats(pass, step.repeats), step.participation) : NOTHING;
}

/** A product, because a power may differ in its last digit from one JavaScript engine to another. */
function square(value: number): number {
    return value * value;
}
