/** What improvements do to a journey: all together, each alone, and each after those before it. */

import { RELATIVE_TOLERANCE } from '../passes.ts';
import { type Evaluation, evaluate } from './evaluation.ts';
import { finish, type Parts } from './parts.ts';
import type { ImprovementPlan } from './plan.ts';
import { planOrder } from './plan-order.ts';

/** What a journey gains from one state to another. */
export interface Gain {
    /** Expected time saved, in the journey's unit; negative where it takes longer, null without a schedule. */
    duration: number | null;
    /** Per target of the plan: what its probability rises by; null where one of the two is not known. */
    targets: (number | null)[];
    /** What the share of those who finish rises by. */
    completion: number;
}

export interface ImprovementGain {
    improvement: number;
    /** Of the journey as it is with this improvement, and no other. */
    alone: Gain;
    /** Of the journey with all improvements before it in the order of the plan. */
    combined: Gain;
}

export interface PlanEffects {
    /** The order in which improvements are applied. */
    order: number[];
    asIs: Evaluation;
    /** With all improvements. */
    toBe: Evaluation;
    /** In the order of the text. */
    gains: ImprovementGain[];
}

/**
 * Compares the journey as it is with what it will be; null where improvements wait for each other. Two analyses of the
 * journey for each improvement.
 */
export function planEffects(plan: ImprovementPlan): PlanEffects | null {
    return finish(planEffectsInParts(plan));
}

/** The same in parts of a few analyses each, between which something else may be done. */
export function* planEffectsInParts(plan: ImprovementPlan): Parts<PlanEffects | null> {
    const order = planOrder(plan.improvements);
    if (!order) return null;
    const asIs = evaluate(plan, []);
    let before = asIs;
    const gains: ImprovementGain[] = [];
    for (const [index, improvement] of order.entries()) {
        yield;
        const after = evaluate(plan, order.slice(0, index + 1));
        gains[improvement] = {
            improvement,
            alone: gainBetween(asIs, evaluate(plan, [improvement])),
            combined: gainBetween(before, after),
        };
        before = after;
    }
    return { order, asIs, toBe: before, gains };
}

/** What one improvement gives; null where improvements wait for each other. Four analyses of the journey. */
export function improvementGain(plan: ImprovementPlan, improvement: number): ImprovementGain | null {
    const order = planOrder(plan.improvements);
    if (!order) return null;
    const place = order.indexOf(improvement);
    return {
        improvement,
        alone: gainBetween(evaluate(plan, []), evaluate(plan, [improvement])),
        combined: gainBetween(evaluate(plan, order.slice(0, place)), evaluate(plan, order.slice(0, place + 1))),
    };
}

/** What the later of two states gains on the earlier. */
export function gainBetween(before: Evaluation, after: Evaluation): Gain {
    const [was, is] = [before.analysis.schedule, after.analysis.schedule];
    const saved = was && is ? was.duration - is.duration : null;
    return {
        duration: saved !== null && Math.abs(saved) <= RELATIVE_TOLERANCE * was!.duration ? 0 : saved,
        targets: after.targets.map((target, index) => {
            const [earlier, later] = [before.targets[index]?.probability, target?.probability];
            return earlier == null || later == null ? null : later - earlier;
        }),
        completion: after.completion - before.completion,
    };
}
