import type { JourneyComparison, StepChange } from '../diagram/compare/comparison.ts';
import type { AnalysedJourney } from '../language/analysed-journey.ts';
import type { Step } from '../language/generated/ast.ts';
import { plannedSteps } from '../language/plan/plan-builder.ts';
import { type Evaluation, evaluate, timeSharesOf } from '../pert/plan/evaluation.ts';
import type { ImprovementPlan } from '../pert/plan/plan.ts';
import { orderWithout, planOrder } from '../pert/plan/plan-order.ts';
import type { ToBe } from '../pert/plan/to-be.ts';
import type { TargetFigure } from '../protocol/preview.ts';
import { targetFigures } from '../server/preview/picture.ts';
import { drawingOf } from './drawing-of.ts';

/** A comparison, or why there is none: a sentence. */
export type ComparisonAnswer =
    | {
          comparison: JourneyComparison;
          /** The declarations of the steps of the journey to be. */
          declarations: Step[];
      }
    | { problem: string };

/**
 * Compares a journey as it is with what its improvements make of it. Two analyses of the journey.
 * @param without names of improvements that are left out, and with them all that come after these
 */
export function comparisonOf(journey: AnalysedJourney, without: readonly string[] = []): ComparisonAnswer {
    const { plan, network } = journey;
    if (!plan) return { problem: `${network.name} has no improvements to compare.` };
    const order = planOrder(plan.improvements);
    if (!order) return { problem: `The improvements of ${network.name} wait for each other.` };
    const left = new Set([...plan.improvements.keys()].filter((index) => without.includes(plan.improvements[index].name)));
    const made = orderWithout(plan.improvements, order, left);
    const [before, after] = [evaluate(plan, []), evaluate(plan, made)];
    const asIs = drawingOf(journey);
    if (!asIs) return { problem: `The schedule of ${network.name} cannot be computed now.` };
    const future = inState(journey, after);
    const toBe = drawingOf(future);
    if (!toBe) {
        const which = made.length < order.length ? 'these' : 'all';
        return { problem: `With ${which} improvements the schedule cannot be computed: look at what they change after.` };
    }
    return {
        comparison: {
            asIs,
            toBe,
            improvements: plan.improvements.map(({ name, label, after }, index) => ({ name, label, after, isMade: made.includes(index) })),
            changes: presentOf(after.toBe, changesOf(plan, made)),
            targets: plan.targets.map((_, target) => ({ asIs: figureOf(before, target), toBe: figureOf(after, target) })),
            completion: { asIs: before.completion, toBe: after.completion },
            value: { asIs: timeSharesOf(plan, before), toBe: timeSharesOf(plan, after) },
        },
        declarations: future.steps,
    };
}

/** The journey as if these improvements were written into it. */
function inState(journey: AnalysedJourney, { toBe, analysis }: Evaluation): AnalysedJourney {
    return { ...journey, network: toBe.network, analysis, steps: presentOf(toBe, plannedSteps(journey)) };
}

/** Of the plan's steps those that are there. */
function presentOf<T>({ place }: ToBe, steps: readonly T[]): T[] {
    return steps.filter((_, step) => place[step] >= 0);
}

function changesOf({ journey, steps, improvements }: ImprovementPlan, made: readonly number[]): (StepChange | null)[] {
    const changes = steps.map((_, step): StepChange | null => (step < journey.steps.length ? null : 'added'));
    for (const { kind, step } of made.flatMap((improvement) => improvements[improvement].effects)) {
        if (changes[step] === 'added') continue;
        if (kind === 'remove') changes[step] = 'removed';
        else if (changes[step] === null) changes[step] = 'changed';
    }
    return changes;
}

/** What becomes of a promise of the plan. */
function figureOf({ toBe: { targets }, analysis }: Evaluation, target: number): TargetFigure | null {
    const place = targets.indexOf(target);
    return place < 0 ? null : targetFigures(analysis)[place];
}
