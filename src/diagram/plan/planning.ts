import { planEffectsInParts } from '../../pert/plan/effects.ts';
import type { Parts } from '../../pert/plan/parts.ts';
import type { ImprovementPlan } from '../../pert/plan/plan.ts';
import { schedulePlan } from '../../pert/plan/plan-schedule.ts';
import { simulatePlan } from '../../pert/plan/plan-simulation.ts';
import { rankImprovements } from '../../pert/plan/ranking.ts';
import { type Choice, cheapestSetInParts } from '../../pert/plan/selection.ts';
import type { Planning } from '../standalone/drawing.ts';
import { percent, percentBeside } from '../text/percent.ts';
import { type KeptPromise, keptPromises } from './plan-targets.ts';
import { choiceSentences } from './plan-words.ts';

/**
 * What a picture says about a plan; null where improvements wait for each other.
 * @param today an instant
 */
export function* planningInParts(plan: ImprovementPlan, today: number | null): Parts<Planning | null> {
    const schedule = schedulePlan(plan, { today });
    const effects = yield* planEffectsInParts(plan);
    if (!schedule || !effects) return null;
    const cheapest = yield* cheapestSetInParts(plan, effects.order);
    return {
        plan,
        schedule,
        simulated: simulatePlan(plan, schedule),
        ranking: rankImprovements(plan, effects),
        cheapest: cheapest && {
            sentences: choiceSentences(plan, cheapest),
            promises: promiseLines(plan, cheapest, keptPromises(plan, effects.asIs)),
        },
    };
}

/** What a set makes of each promise. */
function promiseLines(plan: ImprovementPlan, { selection }: Choice, before: readonly (KeptPromise | null)[]): string[] {
    if (!selection) return [];
    return keptPromises(plan, selection.evaluation).flatMap((promise, i) => {
        if (!promise) return [];
        const shown = (share: number | null | undefined) => (share == null ? '?' : percentBeside(share, promise.confidence));
        return `${promise.words}: promised ${percent(promise.confidence)}, as it is ${shown(before[i]?.probability)}, with these ${shown(promise.probability)}`;
    });
}
