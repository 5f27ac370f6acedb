import { type Gain, type PlanEffects, planEffects } from '../../pert/plan/effects.ts';
import { type Evaluation, timeSharesOf } from '../../pert/plan/evaluation.ts';
import type { ImprovementPlan } from '../../pert/plan/plan.ts';
import { effortOf } from '../../pert/plan/plan-schedule.ts';
import { scopeOf } from '../scope.ts';

/** What `journey analyze --json` adds about improvements: what each gives, and the journey with all of them. */
export function improvementsAnswer(plan: ImprovementPlan | null, effects: PlanEffects | null = plan && planEffects(plan)) {
    return {
        improvements: (plan?.improvements ?? []).map((_, index) => improvementAnswer(plan!, effects, index)),
        toBe: plan && effects && stateAnswer(plan, effects.toBe),
    };
}

/** One improvement as it is written, with what it gives alone and after those before it in the order of the plan. */
function improvementAnswer(plan: ImprovementPlan, effects: PlanEffects | null, index: number) {
    const { name, label, status, estimate, after, owner, needs, cost } = plan.improvements[index];
    const gain = effects?.gains[index];
    return {
        name,
        label,
        status,
        unit: plan.unit,
        estimate,
        after: after.map((other) => plan.improvements[other].name),
        owner,
        needs: needs.map(({ team, count }) => ({ team: plan.teams[team].name, count })),
        cost,
        effort: effortOf(plan, index),
        alone: gain ? gainAnswer(gain.alone, cost, effortOf(plan, index)) : null,
        combined: gain ? gainAnswer(gain.combined, cost, effortOf(plan, index)) : null,
    };
}

function gainAnswer({ duration, targets, completion }: Gain, cost: number | null, effort: number) {
    const per = (divisor: number | null) => (duration === null || !divisor ? null : duration / divisor);
    return { duration, targets, completion, durationPerCost: per(cost), durationPerEffort: per(effort) };
}

/** The journey in some state: with none of the improvements, with some, or with all. */
export function stateAnswer(plan: ImprovementPlan, evaluation: Evaluation) {
    const { analysis, targets, completion } = evaluation;
    const { schedule, complete, network } = analysis;
    return {
        complete,
        duration: schedule && {
            expected: schedule.duration,
            variance: schedule.variance,
            standardDeviation: schedule.standardDeviation,
        },
        criticalPaths: (schedule?.criticalPaths ?? []).map(({ steps }) => steps.map((step) => network.steps[step].name)),
        targets: plan.targets.map(({ scope, confidence, within }, index) => ({
            ...scopeOf(plan.steps, scope),
            confidence,
            within,
            probability: targets[index]?.probability ?? null,
            met: targets[index]?.met ?? null,
        })),
        completion,
        value: timeSharesOf(plan, evaluation),
    };
}
