/** Which improvement first: what it gives against what it takes. */

import type { PlanEffects } from './effects.ts';
import type { ImprovementPlan } from './plan.ts';
import { effortOf } from './plan-schedule.ts';

/** The four corners of a chart of impact and effort. */
export type Corner = 'quick win' | 'major project' | 'fill-in' | 'thankless task';

export interface RankedImprovement {
    improvement: number;
    /** What it gives and takes, 0…1, each in proportion to the most of any improvement. */
    impact: number;
    effort: number;
    /** impact/(impact + effort), 0…1. */
    score: number;
    corner: Corner;
    /** The sum of what the probabilities of the targets rise by, alone; what falls is not counted against it. */
    targetGain: number;
    /** Expected time of the journey that it saves alone; at least 0. */
    timeSaved: number;
    /** The step that it touches with the largest product of impact and urgency, by its number in the plan; null without scores. */
    moment: { step: number; impact: number; urgency: number } | null;
    /** Expected time times people, in the plan's unit. */
    work: number;
    cost: number | null;
}

/** A score that is not written counts as the middle, if the other one is. */
const MIDDLE = 3;

/**
 * Ranks the improvements that are not done. The impact is the mean of three parts: what the targets gain, the time saved, and
 * impact times urgency of the most important step that it touches; the effort is the mean of work and cost, or one of them where
 * no improvement has the other. Each part is divided by the largest of its kind.
 */
export function rankImprovements(plan: ImprovementPlan, { gains }: PlanEffects): RankedImprovement[] {
    const open = plan.improvements.map((_, index) => index).filter((index) => plan.improvements[index].status !== 'done');
    const facts = open.map((improvement) => {
        const { alone } = gains[improvement];
        return {
            improvement,
            targetGain: alone.targets.reduce((sum: number, gain) => sum + Math.max(0, gain ?? 0), 0),
            timeSaved: Math.max(0, alone.duration ?? 0),
            moment: momentOf(plan, improvement),
            work: effortOf(plan, improvement),
            cost: plan.improvements[improvement].cost,
        };
    });
    const parts = {
        targetGain: share(facts.map(({ targetGain }) => targetGain)),
        timeSaved: share(facts.map(({ timeSaved }) => timeSaved)),
        moment: share(facts.map(({ moment }) => (moment ? moment.impact * moment.urgency : 0))),
        work: share(facts.map(({ work }) => work)),
        cost: share(facts.map(({ cost }) => cost ?? 0)),
    };
    const ranked = facts.map((fact, index): RankedImprovement => {
        const impact = mean([parts.targetGain, parts.timeSaved, parts.moment], index);
        const effort = mean([parts.work, parts.cost], index);
        const score = impact > 0 ? impact / (impact + effort) : 0;
        return { ...fact, impact, effort, score, corner: cornerOf(impact, effort) };
    });
    return ranked.sort((a, b) => b.score - a.score || b.impact - a.impact || a.improvement - b.improvement);
}

function momentOf({ improvements, scores }: ImprovementPlan, improvement: number): RankedImprovement['moment'] {
    let best: RankedImprovement['moment'] = null;
    for (const step of improvements[improvement].subjects) {
        if (scores[step].impact === null && scores[step].urgency === null) continue;
        const [impact, urgency] = [scores[step].impact ?? MIDDLE, scores[step].urgency ?? MIDDLE];
        if (!best || impact * urgency > best.impact * best.urgency) best = { step, impact, urgency };
    }
    return best;
}

/** Each in proportion to the largest; null where all are 0. */
function share(values: readonly number[]): number[] | null {
    const most = values.reduce((a, b) => Math.max(a, b), 0);
    return most > 0 ? values.map((value) => value / most) : null;
}

/** Of the parts that some improvement has. */
function mean(parts: readonly (number[] | null)[], index: number): number {
    const known = parts.filter((part) => part !== null);
    return known.length === 0 ? 0 : known.reduce((sum, part) => sum + part[index], 0) / known.length;
}

function cornerOf(impact: number, effort: number): Corner {
    if (effort < 0.5) return impact >= 0.5 ? 'quick win' : 'fill-in';
    return impact >= 0.5 ? 'major project' : 'thankless task';
}
