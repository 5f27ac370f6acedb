/** From the runs of a simulation to its figures. */

import type { Analysis } from '../analysis.ts';
import { type Chunk, STEP_SUMS, SUM } from './chunk.ts';
import { completionRate } from './completion.ts';
import { funnelOf } from './funnel.ts';
import { mergePoints } from './merge-points.ts';
import type { SimulationModel } from './model.ts';
import { PercentileFinder, type Percentiles } from './percentiles.ts';
import type { Simulation, StepSimulation } from './simulation.ts';
import { standardErrorOfMean } from './standard-errors.ts';
import type { Tally } from './tally.ts';
import { targetSimulations } from './target-probabilities.ts';

/** The figures of all runs that are in. */
export function collect(model: SimulationModel, analysis: Analysis, seed: number, tally: Tally): Simulation {
    const totals = tally.totals();
    const { mean, standardDeviation } = momentsOf(totals);
    const { duration } = analysis.schedule!;
    const iterations = totals.length;
    return {
        iterations,
        seed,
        mean,
        standardDeviation,
        standardError: standardErrorOfMean(totals, standardDeviation),
        percentiles: new PercentileFinder().find(totals),
        mergeBias: mean - duration,
        completionRate: completionRate(model),
        mergePoints: mergePoints(model, ...stepMeans(model, tally.steps, iterations), mean),
        funnel: funnelOf(model, analysis.schedule!),
        targets: targetSimulations(analysis, tally.hits(), iterations),
        steps: stepSimulations(model, tally.kept, tally.steps, { iterations, deviation: mean - duration, standardDeviation }),
        totals,
    };
}

/** Mean and standard deviation (n − 1), of deviations from the first value. */
function momentsOf(sample: Float64Array): { mean: number; standardDeviation: number } {
    const [first] = sample;
    let sum = 0;
    for (let i = 0; i < sample.length; i++) sum += sample[i] - first;
    const shift = sum / sample.length;
    let squares = 0;
    for (let i = 0; i < sample.length; i++) {
        const deviation = sample[i] - first - shift;
        squares += deviation * deviation;
    }
    return { mean: first + shift, standardDeviation: sample.length > 1 ? Math.sqrt(squares / (sample.length - 1)) : 0 };
}

/** Mean starts and durations by rank. */
function stepMeans({ steps }: SimulationModel, sums: Float64Array, iterations: number): [starts: Float64Array, durations: Float64Array] {
    const of = (k: number, sum: number) => sums[k * STEP_SUMS + sum] / iterations;
    return [
        Float64Array.from(steps, (_, k) => of(k, SUM.start)),
        Float64Array.from(steps, ({ expected }, k) => expected + of(k, SUM.duration)),
    ];
}

interface Totals {
    iterations: number;
    /** Mean deviation from the classical duration. */
    deviation: number;
    standardDeviation: number;
}

function stepSimulations(model: SimulationModel, chunks: readonly Chunk[], sums: Float64Array, totals: Totals): StepSimulation[] {
    const { iterations, deviation, standardDeviation } = totals;
    const unbiased = iterations / Math.max(1, iterations - 1);
    const finder = new PercentileFinder();
    const sample = new Float64Array(chunks.reduce((count, { kept }) => count + kept, 0));
    const percentiles = (column: 'starts' | 'finishes', k: number): Percentiles => {
        for (const chunk of chunks)
            sample.set(chunk[column].subarray(k * chunk.kept, (k + 1) * chunk.kept), Math.min(chunk.firstRun, sample.length));
        return finder.find(sample);
    };
    const finishes = model.steps.map((_, k) => percentiles('finishes', k));
    const { follows } = model.shape;
    return Array.from(model.topology.rank, (k) => {
        const of = (sum: number) => sums[k * STEP_SUMS + sum] / iterations;
        const shift = of(SUM.duration);
        const variance = unbiased * Math.max(0, of(SUM.durationSquared) - shift * shift);
        // Below this, all that is left is rounding.
        const certain = Math.sqrt(variance) <= 1e-9 * Math.abs(shift + model.steps[k].expected);
        const spread = certain ? 0 : Math.sqrt(variance);
        const criticality = of(SUM.critical);
        const isSure = spread === 0 || !(standardDeviation > 0);
        const covariance = unbiased * (of(SUM.durationByTotal) - shift * deviation);
        const start = of(SUM.start);
        return {
            criticality,
            cruciality: isSure ? 0 : Math.max(-1, Math.min(1, covariance / (spread * standardDeviation))),
            sensitivity: isSure ? 0 : (criticality * spread) / standardDeviation,
            start: { mean: start, percentiles: follows[k] < 0 ? percentiles('starts', k) : { ...finishes[follows[k]] } },
            finish: { mean: start + model.steps[k].expected + shift, percentiles: finishes[k] },
        };
    });
}
