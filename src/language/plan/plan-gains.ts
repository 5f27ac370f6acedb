import { Cancellation, interruptAndCheck } from 'langium';
import { gainBetween, type PlanEffects, planEffectsInParts } from '../../pert/plan/effects.ts';
import { type Evaluation, evaluate } from '../../pert/plan/evaluation.ts';
import type { AnalysedJourney } from '../analysed-journey.ts';

/** In larger journeys, and beyond so many improvements times steps, gains would keep an editor waiting. */
const MOST_STEPS = 5_000;
const MOST_WORK = 50_000;

/** What the improvements of one version of a journey give, each by itself and those that touch a step together. */
export class PlanGains {
    readonly effects: PlanEffects;
    private readonly journey: AnalysedJourney;
    private readonly sets = new Map<string, Evaluation>();

    constructor(journey: AnalysedJourney, effects: PlanEffects) {
        this.journey = journey;
        this.effects = effects;
    }

    /** The improvements that do something to a step, in the order of the plan. */
    touching(step: number): number[] {
        const { improvements } = this.journey.plan!;
        return this.effects.order.filter((index) => improvements[index].effects.some((effect) => effect.step === step));
    }

    /** The journey with some improvements, in the order of the plan. */
    together(improvements: readonly number[]): Evaluation {
        if (improvements.length === 0) return this.effects.asIs;
        const key = improvements.join();
        const known = this.sets.get(key) ?? evaluate(this.journey.plan!, improvements);
        this.sets.set(key, known);
        return known;
    }

    /** What some improvements give together to the journey as it is. */
    gain(improvements: readonly number[]) {
        return gainBetween(this.effects.asIs, this.together(improvements));
    }
}

const known = new WeakMap<AnalysedJourney, PlanGains | null>();

/**
 * What the improvements of a journey give, computed when it is first asked for and once for each version of the text, in parts
 * between which other requests are answered. null without improvements, where they wait for each other, without a schedule, and
 * where it would take too long.
 * @throws OperationCancelled when nobody wants to know any more
 */
export async function planGains(journey: AnalysedJourney, cancelToken = Cancellation.CancellationToken.None): Promise<PlanGains | null> {
    const found = known.get(journey);
    if (found !== undefined) return found;
    const { plan, network, analysis } = journey;
    const isSmall = network.steps.length <= MOST_STEPS && (plan?.improvements.length ?? 0) * network.steps.length <= MOST_WORK;
    let gains: PlanGains | null = null;
    if (plan && isSmall && analysis.schedule) {
        const parts = planEffectsInParts(plan);
        let part = parts.next();
        for (; !part.done; part = parts.next()) await interruptAndCheck(cancelToken);
        gains = part.value && new PlanGains(journey, part.value);
    }
    known.set(journey, gains);
    return gains;
}

/** The same if it was computed before. */
export function knownGains(journey: AnalysedJourney): PlanGains | null {
    return known.get(journey) ?? null;
}
