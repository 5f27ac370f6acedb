import type { AnalysedJourney } from '../../language/analysed-journey.ts';
import { MOST_STEPS } from '../../language/simulation/journey-simulation.ts';
import type { SimulationFigures } from '../../pert/simulation/simulation.ts';
import { SimulationRun } from '../../pert/simulation/simulation-run.ts';

/**
 * Simulates the journeys that promise something, but those in which one run goes through too many steps.
 * @param expanded all journeys that steps expand to, directly or not
 * @param pause lets others have their turn
 */
export async function simulatedPromises(
    journeys: readonly AnalysedJourney[],
    expanded: readonly AnalysedJourney[],
    pause: () => Promise<void> = async () => undefined,
): Promise<(journey: AnalysedJourney) => SimulationFigures | null> {
    const figures = new Map<AnalysedJourney, SimulationFigures | null>();
    for (const journey of journeys) {
        if (journey.targets.length === 0 || journey.steps.length > MOST_STEPS) continue;
        const run = SimulationRun.of(journey.analysis, { journeys: expanded.map(({ analysis }) => analysis) });
        if (!run || run.work > MOST_STEPS) continue;
        for (let part = run.take(); part; part = run.take()) {
            run.add(run.compute(part));
            await pause();
        }
        figures.set(journey, run.result());
    }
    return (journey) => figures.get(journey) ?? null;
}
