import type { SegmentedJourney } from '../../answers/simulation-details.ts';
import type { AnalysedJourney } from '../../language/analysed-journey.ts';
import type { Analysis } from '../../pert/analysis.ts';
import { type Segment, segmentAnalyses } from '../../pert/simulation/segments.ts';
import type { Simulation } from '../../pert/simulation/simulation.ts';
import { type SimulateOptions, SimulationRun } from '../../pert/simulation/simulation-run.ts';
import type { Progress } from '../output/progress.ts';

/** Simulates journeys one after the other, each with its personas and options alone. */
export function simulateAll(journeys: readonly AnalysedJourney[], options: SimulateOptions, progress: Progress): SegmentedJourney[] {
    const simulated = journeys.map((journey) => {
        const { name } = journey.network;
        const simulation = simulateTold(journey.analysis, options, name, progress);
        const segments: Segment[] = [];
        for (const { analysis, journeys: others, ...segment } of segmentAnalyses(journey.analysis, options.journeys ?? [])) {
            const who = `${name}, ${segment.name}`;
            segments.push({ ...segment, simulation: simulateTold(analysis, { ...options, journeys: others }, who, progress) });
        }
        return { journey, simulation, segments };
    });
    progress.end();
    return simulated;
}

function simulateTold(analysis: Analysis, options: SimulateOptions, name: string, progress: Progress): Simulation | null {
    const run = SimulationRun.of(analysis, options);
    if (!run) return null;
    for (let part = run.take(); part; part = run.take()) {
        run.add(run.compute(part));
        progress.tell(`Simulating ${name}`, run.runs / run.limit);
    }
    return run.result();
}
