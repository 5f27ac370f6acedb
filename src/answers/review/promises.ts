import type { AnalysedJourney } from '../../language/analysed-journey.ts';
import type { Target } from '../../language/generated/ast.ts';
import { targetFacts } from '../../language/services/facts/target-facts.ts';
import { formatDuration } from '../../pert/durations.ts';
import type { NetworkTarget } from '../../pert/network.ts';
import type { SimulationFigures } from '../../pert/simulation/simulation.ts';
import { percent } from '../numbers.ts';

/** A promise on a journey, a part of it or one step (a service standard), and what becomes of it on both counts. */
export interface ReviewedPromise {
    journey: AnalysedJourney;
    node: Target;
    target: NetworkTarget;
    /** As it is written: `90 % within 5 min for pay`. Plain text. */
    text: string;
    /** Classical: of a step from its beta-PERT distribution, else from a normal one. 0…1; null where it is not known. */
    probability: number | null;
    /** null while missing estimates may still change the answer. */
    met: boolean | null;
    /** By simulation; null where there is none. */
    simulated: { probability: number; met: boolean | null } | null;
}

/** The promises of a journey in the order of the text. */
export function reviewedPromises(journey: AnalysedJourney, figures: SimulationFigures | null): ReviewedPromise[] {
    const { network, targets } = journey;
    return targetFacts(journey, () => true, figures).map(({ confidence, within, probability, met, simulated }, index) => ({
        journey,
        node: targets[index],
        target: network.targets[index],
        text: `${percent(confidence)} within ${formatDuration(within.value, within.unit)}${scopeText(journey, network.targets[index])}`,
        probability,
        met,
        simulated,
    }));
}

function scopeText({ network: { steps } }: AnalysedJourney, { scope }: NetworkTarget): string {
    if (scope.kind === 'journey') return '';
    return scope.kind === 'step' ? ` for ${steps[scope.step].name}` : ` from ${steps[scope.from].name} to ${steps[scope.to].name}`;
}

/** The columns of a table that people read. */
export const PROMISE_COLUMNS = ['promise', 'classical', 'simulated'] as const;

export function promiseRow({ text, probability, met, simulated }: ReviewedPromise): string[] {
    return [text, verdict(probability, met), simulated ? verdict(simulated.probability, simulated.met) : '–'];
}

function verdict(probability: number | null, met: boolean | null): string {
    if (probability === null) return '–';
    return `${percent(probability)}${met === null ? '' : met ? ' ✓' : ' ✗'}`;
}
