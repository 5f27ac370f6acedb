import type { AnalysedJourney } from '../../language/analysed-journey.ts';
import { unservedOutcomes } from '../../language/diagnostics/declarations.ts';
import { isJourney, type JourneyFile } from '../../language/generated/ast.ts';
import { experienceOf } from '../../language/network/experience.ts';
import { outcomesOf } from '../../language/network/outcomes.ts';
import { handoverChain } from '../../pert/experience/handover-chain.ts';
import { unservingSteps } from '../../pert/experience/unserving.ts';
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

/** Steps that lead to no outcome, once any step serves one. A milestone only marks what has happened. */
export function unserving(journey: AnalysedJourney): ReviewItem[] {
    const { network, steps } = journey;
    const serving = new Set(outcomesOf(journey).flatMap((outcome) => outcome.steps));
    if (serving.size === 0) return [];
    const idle = unservingSteps({ size: steps.length, links: network.links }, (step) => serving.has(step));
    return idle
        .filter((step) => network.steps[step].kind !== 'milestone')
        .map((step) =>
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
export function longHandovers({ node, network, steps }: AnalysedJourney, limit: number): ReviewItem[] {
    const { steps: experiences, teams } = experienceOf(node, steps);
    const owners = experiences.map(({ owner }) => owner);
    const linked = {
        size: steps.length,
        linkFrom: Int32Array.from(network.links, ({ from }) => from),
        linkTo: Int32Array.from(network.links, ({ to }) => to),
    };
    const chain = handoverChain(linked, owners);
    const handovers = chain.length - 1;
    if (handovers <= limit) return [];
    const hands = chain.map((step) => `${network.steps[step].name} (${teams[owners[step]].name})`).join(' → ');
    return [
        itemAt(steps[chain[0]], 'name', {
            group: 'loose',
            code: 'handover-chain',
            journey: network.name,
            subject: network.steps[chain[0]].name,
            message: `${handovers} handovers in one chain, more than ${limit}: ${hands}`,
            weight: 1 + handovers - limit,
        }),
    ];
}
