import { unservingSteps } from '../../../pert/experience/unserving.ts';
import type { AnalysedJourney } from '../../analysed-journey.ts';
import { outcomesOf } from '../../network/outcomes.ts';

/** The steps that lead to no outcome, once any step serves one. A milestone only marks what has happened. */
export function stepsWithoutOutcome(journey: AnalysedJourney): number[] {
    const { network } = journey;
    const serving = new Set(outcomesOf(journey).flatMap(({ steps }) => steps));
    if (serving.size === 0) return [];
    return unservingSteps({ size: network.steps.length, links: network.links }, (step) => serving.has(step)).filter(
        (step) => network.steps[step].kind !== 'milestone',
    );
}
