import { analyse } from '../analyse.ts';
import type { Analysis, TargetResult } from '../analysis.ts';
import type { ValueClass } from '../experience/experience.ts';
import { type TimeShares, timeShares } from '../experience/value-summary.ts';
import type { JourneyNetwork } from '../network.ts';
import type { ImprovementPlan } from './plan.ts';
import { type ToBe, toBe } from './to-be.ts';

/** What a journey is like once some improvements are done. */
export interface Evaluation {
    /** In the order in which they are done. */
    chosen: readonly number[];
    toBe: ToBe;
    analysis: Analysis;
    /** Per target of the plan; null for one on a step that is not there. */
    targets: (TargetResult | null)[];
    /** Share of those who start that finish, 0…1: Π (1 − c·drop) over the steps, those of expanded journeys left out. */
    completion: number;
}

/** Analyses the journey with some improvements, given in the order in which they are done. */
export function evaluate(plan: ImprovementPlan, chosen: readonly number[]): Evaluation {
    const result = toBe(plan, chosen);
    const unresolved = plan.unresolved || chosen.some((improvement) => plan.improvements[improvement].unresolved);
    const analysis = analyse(result.network, { unresolved });
    const targets: (TargetResult | null)[] = plan.targets.map(() => null);
    result.targets.forEach((target, index) => {
        targets[target] = analysis.targets[index];
    });
    return { chosen, toBe: result, analysis, targets, completion: completionOf(result.network) };
}

function completionOf({ steps }: JourneyNetwork): number {
    return steps.reduce((share, { participation, drop = 0 }) => share * (1 - participation * drop), 1);
}

/** What the time of the journey is good for in this state; null without a schedule. */
export function timeSharesOf(
    { values }: ImprovementPlan,
    { toBe: { place }, analysis: { network, schedule } }: Evaluation,
): TimeShares | null {
    if (!schedule) return null;
    const present: ValueClass[] = [];
    place.forEach((index, step) => {
        if (index >= 0) present[index] = values[step];
    });
    return timeShares(network, schedule, present);
}

/** The names of the first critical path; empty without a schedule. */
export function criticalPathOf({ network, schedule }: Analysis): string[] {
    return (schedule?.criticalPaths[0]?.steps ?? []).map((step) => network.steps[step].name);
}
