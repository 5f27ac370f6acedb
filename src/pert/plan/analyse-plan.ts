import { type PlanEffects, planEffects } from './effects.ts';
import type { ImprovementPlan } from './plan.ts';
import { type PlanSchedule, schedulePlan } from './plan-schedule.ts';
import { type RankedImprovement, rankImprovements } from './ranking.ts';
import { bestSet, type Choice, cheapestSet, type Limits } from './selection.ts';

/** All that can be said about a journey's improvements. */
export interface PlanAnalysis {
    effects: PlanEffects;
    schedule: PlanSchedule;
    /** The first comes first. */
    ranking: RankedImprovement[];
    /** The cheapest set that meets every target; null for a journey without targets. */
    cheapest: Choice | null;
    /** The best set within the limits that were given; null without any. */
    best: Choice | null;
}

/**
 * Analyses the improvements of a journey; null where they wait for each other.
 * @param limits `today` is an instant; a budget in money, a time in the plan's unit
 */
export function analysePlan(plan: ImprovementPlan, limits: Limits = {}): PlanAnalysis | null {
    const effects = planEffects(plan);
    const schedule = schedulePlan(plan, { today: limits.today });
    if (!effects || !schedule) return null;
    const isLimited = limits.budget !== undefined || limits.within !== undefined;
    return {
        effects,
        schedule,
        ranking: rankImprovements(plan, effects),
        cheapest: cheapestSet(plan, effects.order),
        best: isLimited ? bestSet(plan, effects.order, limits) : null,
    };
}
