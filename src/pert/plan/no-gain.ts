/** Improvements of steps that have time to spare. */

import type { Schedule } from '../analysis.ts';
import { stepMoments } from '../estimates.ts';
import { RELATIVE_TOLERANCE } from '../passes.ts';
import { improvementGain } from './effects.ts';
import type { ImprovementPlan } from './plan.ts';
import { changedStep } from './to-be.ts';

/** A step whose time is saved to no avail, in the journey's unit. */
export interface IdleSaving {
    /** By its number in the plan. */
    step: number;
    saved: number;
    slack: number;
}

/** An improvement that does not shorten the journey as it is. */
export interface IdleImprovement {
    improvement: number;
    savings: IdleSaving[];
}

/**
 * The improvements that save time, and change only steps whose slack in the journey as it is exceeds what they save there: each
 * step by itself. A change of dependencies or of `drop` saves no time. Takes time in proportion to what improvements do.
 * @param schedule of the journey as it is
 */
export function improvementsWithoutGain(plan: ImprovementPlan, schedule: Schedule): IdleImprovement[] {
    return plan.improvements.flatMap((_, improvement) => {
        const savings = idleSavings(plan, schedule, improvement);
        return savings.length > 0 ? [{ improvement, savings }] : [];
    });
}

function idleSavings(plan: ImprovementPlan, { duration, expected, totalSlack }: Schedule, improvement: number): IdleSaving[] {
    const own = plan.journey.steps.length;
    const steps = new Map<number, (typeof plan.steps)[number]>();
    for (const effect of plan.improvements[improvement].effects) {
        // What an open estimate saves nobody knows yet. Steps that are added have no slack today.
        if (effect.kind === 'estimate' && effect.estimate === null) return [];
        if (effect.step < own) steps.set(effect.step, changedStep(steps.get(effect.step) ?? plan.steps[effect.step], effect));
    }
    const savings = [...steps].map(([step, after]) => ({
        step,
        saved: expected[step] - stepMoments(after).expected,
        slack: totalSlack[step],
    }));
    const tolerance = RELATIVE_TOLERANCE * duration;
    if (!savings.every(({ saved, slack }) => slack - saved > tolerance)) return [];
    return savings.filter(({ saved }) => saved > tolerance);
}

/** What an improvement that saves time to no avail is good for all the same. */
export interface OtherGain {
    /** Whether a promise is kept more often with it. */
    targets: boolean;
    /** Whether it shortens the journey once those before it are done. */
    later: boolean;
}

/** By so little a probability may rise without being said to. */
const LEAST_GAIN = 1e-6;

/** Looks at more than the journey's duration as it is. Four analyses of the journey. */
export function otherGain(plan: ImprovementPlan, improvement: number): OtherGain {
    const gain = improvementGain(plan, improvement);
    if (!gain) return { targets: false, later: false };
    const rises = [...gain.alone.targets, ...gain.combined.targets];
    return { targets: rises.some((rise) => rise !== null && rise > LEAST_GAIN), later: (gain.combined.duration ?? 0) > 0 };
}
