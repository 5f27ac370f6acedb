import type { Analysis } from '../../pert/analysis.ts';
import type { JourneySimulation } from './journey-simulation.ts';

/** What to simulate. */
export interface SimulationTask {
    analysis: Analysis;
    /** All journeys that steps expand to, directly or not. */
    journeys: readonly Analysis[];
}

export interface SimulationTurns {
    /** Breaks the simulation off: nothing is told any more. */
    signal: AbortSignal;
    /** Is told now and then what share of the whole is done, 0…1. */
    advanced?: (share: number) => void;
    /** Whoever simulates on the thread that asks waits for this between slices; by default it lets others have their turn. */
    turn?: () => Promise<void>;
}

/** Simulates journeys, here or elsewhere: the figures are the same to the last bit. */
export interface Simulator {
    /** Soon there will be something to simulate: what has to be started can start. */
    prepare(): void;
    /**
     * Simulates a journey, then each of its segments.
     * @param tell is called whenever there are new figures worth showing; never for a journey that cannot be simulated
     * @returns resolves at the end, or soon after it was broken off; rejects where an error makes figures impossible
     */
    simulate(task: SimulationTask, tell: (simulation: JourneySimulation) => void, turns: SimulationTurns): Promise<void>;
}
