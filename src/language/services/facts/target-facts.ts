import type { Unit } from '../../../pert/durations.ts';
import type { SimulationFigures } from '../../../pert/simulation/simulation.ts';
import type { AnalysedJourney } from '../../analysed-journey.ts';
import { journeyUnit, ONE, resolvePoints } from '../../network/points.ts';

/** A promise and what becomes of it. Shares are 0…1. */
export interface TargetFacts {
    confidence: number;
    /** As written. */
    within: { value: number; unit: Unit };
    /** Names of the steps between which the promise holds; both null on a whole journey or on one step. */
    from: string | null;
    to: string | null;
    probability: number | null;
    met: boolean | null;
    /** Whether nothing leads from the one step to the other. */
    noPath: boolean;
    /** What simulated customers experience of it; null while that is not known. */
    simulated: { probability: number; met: boolean | null } | null;
}

/** The valid targets of a journey that suit, by their index in its network, in the order of the text. */
export function targetFacts(
    journey: AnalysedJourney,
    suits: (target: number) => boolean,
    figures: SimulationFigures | null = null,
): TargetFacts[] {
    const { network, analysis, targets, node } = journey;
    const ownUnit = journeyUnit(node);
    return network.targets.flatMap(({ scope, confidence, within }, index) => {
        if (!suits(index)) return [];
        const { probability, met, noPath } = analysis.targets[index];
        const simulated = figures?.targets[index];
        const [written] = resolvePoints(targets[index].within, ownUnit, ONE).points;
        return [
            {
                confidence,
                within: written ? { value: written.value, unit: written.unit } : { value: within, unit: network.unit },
                from: scope.kind === 'span' ? network.steps[scope.from].name : null,
                to: scope.kind === 'span' ? network.steps[scope.to].name : null,
                probability,
                met,
                noPath,
                simulated: simulated && simulated.probability !== null ? { probability: simulated.probability, met: simulated.met } : null,
            },
        ];
    });
}
