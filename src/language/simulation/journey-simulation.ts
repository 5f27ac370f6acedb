import type { Analysis } from '../../pert/analysis.ts';
import { type CurvePoint, cumulativeCurve } from '../../pert/simulation/curve.ts';
import { type Histogram, histogramOf } from '../../pert/simulation/histogram.ts';
import { type SegmentAnalysis, segmentAnalyses } from '../../pert/simulation/segments.ts';
import type { SimulationFigures } from '../../pert/simulation/simulation.ts';
import { SimulationRun } from '../../pert/simulation/simulation-run.ts';

/** What is known of a journey by simulation: some kilobytes, since single runs are not kept. */
export interface JourneySimulation {
    figures: SimulationFigures;
    histogram: Histogram;
    curve: CurvePoint[];
    /** Share of the runs that are made at most, 0…1. */
    progress: number;
    /** Whether the figures are as sure as they should be. */
    isDone: boolean;
    /** For each persona and option; null until they are simulated too. */
    segments: SegmentFigures[] | null;
}

export interface SegmentFigures extends Omit<SegmentAnalysis, 'analysis' | 'journeys'> {
    /** null where the journey cannot be simulated. */
    figures: SimulationFigures | null;
}

/** Whether there is no more to know: null is known of what cannot be simulated. */
export function isFinished(simulation: JourneySimulation | null | undefined): boolean {
    return simulation === null || (simulation?.isDone === true && simulation.segments !== null);
}

/** Journeys in which a run goes through more steps are left to `journey simulate`: a slice of them would be felt. */
export const MOST_STEPS = 5_000;

/** After so many runs the first figures are given, and then whenever there are so many times as much. */
const FIRST_RUNS = 2_048;
const GROWTH = 3;

/**
 * Simulates a journey slice by slice, then each of its segments. It yields after each slice: figures when there are new ones
 * worth showing, else null. A journey that cannot be simulated yields nothing.
 * @param budget of a slice, in the unit of the clock
 * @param advanced is told after each slice what share of the whole is done at least, 0…1
 */
export function* simulateInSlices(
    analysis: Analysis,
    journeys: readonly Analysis[],
    budget: number,
    clock: () => number,
    advanced: (share: number) => void = () => undefined,
): Generator<JourneySimulation | null, void> {
    if (analysis.network.steps.length > MOST_STEPS) return;
    const run = SimulationRun.of(analysis, { journeys });
    if (!run || run.work > MOST_STEPS) return;
    const { draws = [] } = analysis.network;
    const simulations = 1 + draws.reduce((count, { alternatives }) => count + alternatives.length, 0);
    const tellShare = (before: number, { runs, limit }: SimulationRun) => advanced((before + runs / limit) / simulations);
    // What was prepared took its time: others first.
    yield null;
    let wanted = FIRST_RUNS;
    while (!run.advance(budget, clock)) {
        const isWorthShowing = run.runs >= wanted;
        if (isWorthShowing) wanted = run.runs * GROWTH;
        tellShare(0, run);
        yield null;
        if (isWorthShowing) yield known(run, null);
    }
    yield null;
    if (draws.length === 0) {
        yield known(run, []);
        return;
    }
    const main = known(run, null);
    yield main;
    const segments: SegmentFigures[] = [];
    for (const { analysis: alone, journeys: others, ...segment } of segmentAnalyses(analysis, journeys)) {
        const own = SimulationRun.of(alone, { journeys: others });
        while (own && !own.advance(budget, clock)) {
            tellShare(1 + segments.length, own);
            yield null;
        }
        segments.push({ ...segment, figures: own && withoutRuns(own) });
        yield null;
    }
    yield { ...main, segments };
}

function known(run: SimulationRun, segments: SegmentFigures[] | null): JourneySimulation {
    const { totals, ...figures } = run.result()!;
    const progress = run.isDone ? 1 : run.runs / run.limit;
    return { figures, histogram: histogramOf(totals), curve: cumulativeCurve(totals), progress, isDone: run.isDone, segments };
}

function withoutRuns(run: SimulationRun): SimulationFigures {
    const { totals: _, ...figures } = run.result()!;
    return figures;
}
