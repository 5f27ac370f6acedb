import type { AnalysedJourney } from '../../language/analysed-journey.ts';
import { unservedOutcomes } from '../../language/diagnostics/declarations.ts';
import { longHandoverChain } from '../../language/diagnostics/editor/handovers.ts';
import { stepsWithoutOutcome } from '../../language/diagnostics/editor/unserving.ts';
import { isJourney, type JourneyFile } from '../../language/generated/ast.ts';
import { itemAt, type ReviewItem } from './review-item.ts';

/** Outcomes that no step serves. */
export function unserved(file: JourneyFile): ReviewItem[] {
    return unservedOutcomes(file, false).map((outcome) =>
        itemAt(outcome, 'name', {
            group: 'loose',
            code: 'outcome-unserved',
            journey: isJourney(outcome.$container) ? outcome.$container.name : null,
            subject: outcome.name ?? '',
            message: `No step serves the outcome ${outcome.name}`,
            weight: 1,
        }),
    );
}

/** Steps that lead to no outcome. */
export function unserving(journey: AnalysedJourney): ReviewItem[] {
    const { network, steps } = journey;
    return stepsWithoutOutcome(journey).map((step) =>
        itemAt(steps[step], 'name', {
            group: 'loose',
            code: 'step-unserving',
            journey: network.name,
            subject: network.steps[step].name,
            message: `Neither ${network.steps[step].name} nor a step that follows it serves an outcome`,
            weight: 0,
        }),
    );
}

/** A chain with more handovers than a limit: by so many more. */
export function longHandovers(journey: AnalysedJourney, limit: number): ReviewItem[] {
    const chain = longHandoverChain(journey, limit);
    if (!chain) return [];
    const { handovers, teams } = chain;
    const nameOf = (step: number) => journey.network.steps[step].name;
    const hands = chain.steps.map((step, index) => `${nameOf(step)} (${teams[index]})`).join(' → ');
    const [first] = chain.steps;
    return [
        itemAt(journey.steps[first], 'name', {
            group: 'loose',
            code: 'handover-chain',
            journey: journey.network.name,
            subject: nameOf(first),
            message: `${handovers} handovers in one chain, more than ${limit}: ${hands}`,
            weight: 1 + handovers - limit,
        }),
    ];
}
