import { type SimulatedJourney, simulationAnswer } from '../../answers/simulation-answer.ts';

/** The answer of `journey simulate --json`: one JSON object that ends with a line break. */
export function simulationJson(journeys: readonly SimulatedJourney[], seed: number): string {
    return `${JSON.stringify(simulationAnswer(journeys, seed), null, 2)}\n`;
}
