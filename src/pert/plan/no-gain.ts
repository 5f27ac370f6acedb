/** Improvements of steps that have time to spare. */

import { stepMoments } from '../estimates.ts';
import { RELATIVE_TOLERANCE } from '../passes.ts';
import { type Evaluation, evaluate } from './evaluation.ts';
import type { ImprovementPlan } from './plan.ts';
import { planOrder } from './plan-order.ts';
import { toBe } from './to-be.ts';

/** A step whose time is saved to no avail, in the journey's unit. */
export interface IdleSaving {
    /** By its number in the plan. */
    step: number;
    saved: number;
    slack: number;
}

/** Improvements times steps: beyond, each keystroke would take too long. */
const MOST_WORK = 200_000;

/** By so little a probability may rise without being said to. */
const LEAST_GAIN = 1e-6;

/**
 * The improvements that save time only in steps whose slack exceeds what is saved there, so that the journey takes as long as
 * before, and no target is kept more often: neither by the improvement alone nor after those before it. Those that add steps, or
 * change dependencies or `drop`, are not among them.
 */
export function improvementsWithoutGain(plan: ImprovementPlan): Map<number, IdleSaving[]> {
    const found = new Map<number, IdleSaving[]>();
    if (plan.improvements.length * plan.steps.length > MOST_WORK) return found;
    const order = planOrder(plan.improvements);
    const asIs = evaluate(plan, []);
    if (!order || !asIs.analysis.schedule) return found;
    plan.improvements.forEach((_, improvement) => {
        const savings = idleSavings(plan, asIs, improvement);
        if (!savings) return;
        const place = order.indexOf(improvement);
        const before = evaluate(plan, order.slice(0, place));
        const after = evaluate(plan, order.slice(0, place + 1));
        if (!gains(before, after) && !gains(asIs, evaluate(plan, [improvement]))) found.set(improvement, savings);
    });
    return found;
}

/** null for an improvement that is done, does more than save time, or saves it where there is none to spare. */
function idleSavings(plan: ImprovementPlan, asIs: Evaluation, improvement: number): IdleSaving[] | null {
    const { effects, status } = plan.improvements[improvement];
    if (status === 'done' || effects.some(({ kind }) => kind === 'add' || kind === 'links' || kind === 'drop')) return null;
    const before = asIs.analysis.schedule!;
    const steps = [...new Set(effects.map(({ step }) => step))].filter((step) => asIs.toBe.place[step] >= 0);
    if (steps.length === 0) return null;
    // Nothing is added: both journeys number their steps alike.
    const after = toBe(plan, [improvement]).network.steps;
    const savings = steps.map((step) => ({
        step,
        saved: before.expected[step] - stepMoments(after[step]).expected,
        slack: before.totalSlack[step],
    }));
    const tolerance = RELATIVE_TOLERANCE * before.duration;
    const isIdle = savings.every(({ saved, slack }) => saved >= -tolerance && slack - saved > tolerance);
    const real = savings.filter(({ saved }) => saved > tolerance);
    return isIdle && real.length > 0 ? real : null;
}

function gains(before: Evaluation, after: Evaluation): boolean {
    const [was, is] = [before.analysis.schedule, after.analysis.schedule];
    if (!was || !is || was.duration - is.duration > RELATIVE_TOLERANCE * was.duration) return true;
    return after.targets.some((target, index) => {
        const [earlier, later] = [before.targets[index]?.probability, target?.probability];
        return earlier != null && later != null && later - earlier > LEAST_GAIN;
    });
}
