import type { SegmentedJourney } from '../../answers/simulation-details.ts';
import type { AnalysedJourney } from '../../language/analysed-journey.ts';
import type { Analysis } from '../../pert/analysis.ts';
import { type Segment, segmentAnalyses } from '../../pert/simulation/segments.ts';
import type { Simulation } from '../../pert/simulation/simulation.ts';
import { type SimulateOptions, SimulationRun } from '../../pert/simulation/simulation-run.ts';
import type { Progress } from '../output/progress.ts';
import { simulateLong } from './simulate-long.ts';

/** Simulates journeys one after the other, each with its personas and options alone. */
export async function simulateAll(
    journeys: readonly AnalysedJourney[],
    options: SimulateOptions,
    progress: Progress,
): Promise<SegmentedJourney[]> {
    const simulated: SegmentedJourney[] = [];
    for (const journey of journeys) {
        const { name } = journey.network;
        const simulation = await simulateTold(journey.analysis, options, name, progress);
        const segments: Segment[] = [];
        for (const { analysis, journeys: others, ...segment } of segmentAnalyses(journey.analysis, options.journeys ?? [])) {
            const who = `${name}, ${segment.name}`;
            segments.push({ ...segment, simulation: await simulateTold(analysis, { ...options, journeys: others }, who, progress) });
        }
        simulated.push({ journey, simulation, segments });
    }
    progress.end();
    return simulated;
}

async function simulateTold(analysis: Analysis, options: SimulateOptions, name: string, progress: Progress): Promise<Simulation | null> {
    const run = SimulationRun.of(analysis, options);
    if (!run) return null;
    await simulateLong(run, analysis, options.journeys ?? [], () => progress.tell(`Simulating ${name}`, run.runs / run.limit));
    return run.result();
}
