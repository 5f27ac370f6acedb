/** What becomes of a journey's promises. */

import type { Schedule, TargetResult } from './analysis.ts';
import { betaPertCdf } from './beta-pert.ts';
import { passMoments } from './estimates.ts';
import type { JourneyNetwork, Moments, NetworkStep, NetworkTarget } from './network.ts';
import { RELATIVE_TOLERANCE } from './passes.ts';
import { normalProbability } from './probability.ts';
import type { Spans } from './spans.ts';

/** What targets on the whole journey and on spans need; null where there is no schedule. */
export interface Scheduled {
    schedule: Schedule;
    spans: Spans;
}

/**
 * One result per target, in their order. Targets on a single step need no schedule. `follows` says, where there is none,
 * whether a step can be reached from another.
 */
export function evaluateTargets(
    network: JourneyNetwork,
    complete: boolean,
    scheduled: Scheduled | null,
    follows: (from: number, to: number) => boolean,
): TargetResult[] {
    return network.targets.map((target, index) => {
        const { scope, within } = target;
        const result: TargetResult = { target: index, probability: null, met: null, span: null, noPath: false };
        if (scope.kind === 'step') {
            result.probability = stepProbability(network.steps[scope.step], within);
            result.met = result.probability === null ? null : verdict(result.probability, target, complete);
            return result;
        }
        if (scope.kind === 'span') {
            result.span = scheduled ? scheduled.spans.between(scope.from, scope.to) : null;
            result.noPath = scheduled ? result.span === null : !follows(scope.from, scope.to);
        }
        const moments = scope.kind === 'span' ? result.span : scheduled && journeyMoments(scheduled.schedule);
        if (moments) {
            result.probability = probabilityWithin(within, moments);
            result.met = verdict(result.probability, target, complete);
        }
        return result;
    });
}

/** By so little a probability may fall short of what was promised: no more than rounding takes. */
const ROUNDING = 1e-12;

/** A missed target stays missed when the missing estimates come; one that looks met may not. */
function verdict(probability: number, target: NetworkTarget, complete: boolean): boolean | null {
    if (probability < target.confidence - ROUNDING) {
        return false;
    }
    return complete ? true : null;
}

function journeyMoments({ duration, variance }: Schedule): Moments {
    return { expected: duration, variance };
}

function probabilityWithin(within: number, { expected, variance }: Moments): number {
    return normalProbability(within, expected, variance, RELATIVE_TOLERANCE * expected);
}

/** P(T ≤ t) of one pass by a customer who takes the step; null without an estimate. */
export function stepProbability(step: NetworkStep, within: number): number | null {
    if (!passMoments(step)) {
        return null;
    }
    if (step.kind === 'milestone') {
        return within >= 0 ? 1 : 0;
    }
    return step.expansion ? probabilityWithin(within, step.expansion) : betaPertCdf(within, step.estimate!);
}
