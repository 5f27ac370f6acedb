import { simulationAnswer } from '../../answers/simulation-answer.ts';
import { type SegmentedJourney, simulationDetails } from '../../answers/simulation-details.ts';
import { cumulativeCurve } from '../../pert/simulation/curve.ts';

/** The answer of `journey simulate --json`: one JSON object that ends with a line break. */
export function simulationJson(journeys: readonly SegmentedJourney[], seed: number): string {
    const answer = simulationAnswer(journeys, seed);
    const whole = answer.journeys.map((each, index) => {
        const { dates, ...details } = simulationDetails(journeys[index]);
        const { simulation } = journeys[index];
        return { ...each, dates, curve: simulation ? cumulativeCurve(simulation.totals) : null, ...details };
    });
    return `${JSON.stringify({ journeys: whole }, null, 2)}\n`;
}
