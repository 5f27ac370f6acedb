import type { Unit } from '../../../pert/durations.ts';
import type { Evaluation } from '../../../pert/plan/evaluation.ts';
import type { AnalysedJourney } from '../../analysed-journey.ts';
import type { PlanGains } from '../../plan/plan-gains.ts';
import { targetFacts } from './target-facts.ts';

/** What becomes of a promise. Probabilities 0…1. */
export interface RaisedTarget {
    confidence: number;
    /** As written. */
    within: { value: number; unit: Unit };
    /** The step that it is about, or the two between which it holds; null on a whole journey. */
    scope: string | null;
    before: number;
    after: number;
    met: boolean | null;
}

/** What improvements give a journey, alone or together. */
export interface GainFacts {
    unit: Unit;
    /** Names of the improvements. */
    improvements: string[];
    /** Expected time saved, negative where it takes longer; null without a schedule. */
    duration: number | null;
    /** The promises whose probability changes, the one that rises most first. */
    targets: RaisedTarget[];
    /** What the share of customers who finish rises by. */
    completion: number;
}

/** Changes of probabilities and shares below this are not told: they would show as 0.0 points. */
const LEAST = 0.0005;

/** What some improvements, in the order of the plan, give the journey as it is. */
export function gainFacts(journey: AnalysedJourney, gains: PlanGains, improvements: readonly number[]): GainFacts {
    const { duration, completion } = gains.gain(improvements);
    return {
        unit: journey.network.unit,
        improvements: improvements.map((index) => journey.plan!.improvements[index].name),
        duration,
        targets: raisedTargets(journey, gains.effects.asIs, gains.together(improvements)),
        completion: Math.abs(completion) < LEAST ? 0 : completion,
    };
}

/** Those of the journey itself: a step that an improvement adds was promised nothing before. */
function raisedTargets(journey: AnalysedJourney, asIs: Evaluation, toBe: Evaluation): RaisedTarget[] {
    const { steps, targets } = journey.network;
    return targetFacts(journey, () => true)
        .flatMap(({ confidence, within }, index) => {
            const [before, after] = [asIs.targets[index]?.probability, toBe.targets[index]?.probability];
            if (before == null || after == null || Math.abs(after - before) < LEAST) return [];
            const { scope: part } = targets[index];
            const scope =
                part.kind === 'journey'
                    ? null
                    : part.kind === 'step'
                      ? steps[part.step].name
                      : `${steps[part.from].name} to ${steps[part.to].name}`;
            return [{ confidence, within, scope, before, after, met: toBe.targets[index]?.met ?? null }];
        })
        .sort((a, b) => b.after - b.before - (a.after - a.before));
}
