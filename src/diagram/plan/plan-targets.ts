import type { Evaluation } from '../../pert/plan/evaluation.ts';
import type { ImprovementPlan } from '../../pert/plan/plan.ts';
import { promisedDuration } from '../text/promised-duration.ts';

/** What becomes of one promise. */
export interface KeptPromise {
    /** Whom it concerns, and within what time: `Checkout → Delivery ≤ 4 d`. */
    words: string;
    confidence: number;
    probability: number | null;
    met: boolean | null;
}

/** The promises of a plan in one state of the journey; null for one on a step that is not there. */
export function keptPromises(plan: ImprovementPlan, { targets }: Pick<Evaluation, 'targets'>): (KeptPromise | null)[] {
    return plan.targets.map(({ confidence }, index) => {
        const target = targets[index];
        return target && { words: promiseWords(plan, index), confidence, probability: target.probability, met: target.met };
    });
}

/** A promise without its probability. */
export function promiseWords({ targets, steps, journey }: ImprovementPlan, target: number): string {
    const { scope, within } = targets[target];
    const label = (step: number) => steps[step].label?.trim() || steps[step].name;
    const subject =
        scope.kind === 'journey'
            ? 'Whole journey'
            : scope.kind === 'step'
              ? label(scope.step)
              : `${label(scope.from)} → ${label(scope.to)}`;
    return `${subject} ≤ ${promisedDuration(within, journey.unit)}`;
}
