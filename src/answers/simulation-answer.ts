import type { AnalysedJourney } from '../language/analysed-journey.ts';
import type { Simulation, StepSimulation } from '../pert/simulation/simulation.ts';

export interface SimulatedJourney {
    journey: AnalysedJourney;
    /** null where there is no schedule, or where expanding makes too many steps. */
    simulation: Simulation | null;
}

/**
 * What `journey simulate --json` and assistants are told about the journeys of a file. Its names, their order and their
 * shapes are fixed. Durations are in each journey's unit, probabilities 0…1; what cannot be computed is null.
 */
export function simulationAnswer(journeys: readonly SimulatedJourney[], seed: number) {
    return { journeys: journeys.map((each) => journeyOf(each, seed)) };
}

function journeyOf({ journey: { network, analysis }, simulation }: SimulatedJourney, seed: number) {
    return {
        name: network.name,
        unit: network.unit,
        iterations: simulation?.iterations ?? 0,
        seed,
        mean: simulation?.mean ?? null,
        standardDeviation: simulation?.standardDeviation ?? null,
        standardError: simulation?.standardError ?? null,
        percentiles: simulation?.percentiles ?? null,
        mergeBias: simulation?.mergeBias ?? null,
        completionRate: simulation?.completionRate ?? null,
        targets: network.targets.map(({ scope, confidence, within }, index) => ({
            step: scope.kind === 'step' ? network.steps[scope.step].name : null,
            confidence,
            within,
            probability: simulation?.targets[index].probability ?? null,
            classicalProbability: analysis.targets[index].probability,
            met: simulation?.targets[index].met ?? null,
        })),
        steps: network.steps.map(({ name }, index) => ({ name, ...stepOf(simulation?.steps[index]) })),
    };
}

function stepOf(step: StepSimulation | undefined) {
    return {
        criticality: step?.criticality ?? null,
        cruciality: step?.cruciality ?? null,
        sensitivity: step?.sensitivity ?? null,
        start: step?.start ?? null,
        finish: step?.finish ?? null,
    };
}
