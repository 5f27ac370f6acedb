import { type JourneySimulation, simulateInSlices } from './journey-simulation.ts';
import type { SimulationTask, SimulationTurns, Simulator } from './simulator.ts';

/** A request waits for a slice at most, in milliseconds. */
const SLICE = 8;

/** Simulates on the thread that asks, in slices between which others have their turn. */
export class SliceSimulator implements Simulator {
    prepare(): void {}

    async simulate(
        { analysis, journeys }: SimulationTask,
        tell: (simulation: JourneySimulation) => void,
        { signal, turn = nextTurn, advanced }: SimulationTurns,
    ): Promise<void> {
        for (const simulation of simulateInSlices(analysis, journeys, SLICE, () => performance.now(), advanced)) {
            if (simulation) tell(simulation);
            await turn();
            if (signal.aborted) return;
        }
    }
}

function nextTurn(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, 0));
}
