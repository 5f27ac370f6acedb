/** From the chunks of a simulation to its figures. */

import type { Analysis } from '../analysis.ts';
import { type BlockSums, type Chunk, STEP_SUMS, SUM } from './chunk.ts';
import { completionRate } from './completion.ts';
import type { SimulationModel } from './model.ts';
import { PercentileFinder } from './percentiles.ts';
import type { Simulation, StepSimulation } from './simulation.ts';
import { targetSimulations } from './target-probabilities.ts';

/** @param chunks all runs from the first on, in any order */
export function collect(model: SimulationModel, analysis: Analysis, seed: number, chunks: readonly Chunk[]): Simulation {
    const ordered = [...chunks].sort((a, b) => a.firstRun - b.firstRun);
    const totals = joined(ordered);
    const { mean, standardDeviation } = momentsOf(totals);
    const sums = summed(ordered.flatMap(({ blocks }) => blocks));
    const { duration } = analysis.schedule!;
    const iterations = totals.length;
    return {
        iterations,
        seed,
        mean,
        standardDeviation,
        standardError: standardDeviation / Math.sqrt(iterations),
        percentiles: new PercentileFinder().find(totals),
        mergeBias: mean - duration,
        completionRate: completionRate(model),
        targets: targetSimulations(analysis, sums.hits, iterations),
        steps: stepSimulations(model, ordered, sums.steps, { iterations, deviation: mean - duration, standardDeviation }),
        totals,
    };
}

function joined(chunks: readonly Chunk[]): Float64Array {
    const totals = new Float64Array(chunks.reduce((count, { runs }) => count + runs, 0));
    for (const chunk of chunks) totals.set(chunk.totals, chunk.firstRun);
    return totals;
}

/** Mean and standard deviation (n − 1), of deviations from the first value. */
function momentsOf(sample: Float64Array): { mean: number; standardDeviation: number } {
    const [first] = sample;
    let sum = 0;
    for (let i = 0; i < sample.length; i++) sum += sample[i] - first;
    const shift = sum / sample.length;
    let squares = 0;
    for (let i = 0; i < sample.length; i++) squares += (sample[i] - first - shift) ** 2;
    return { mean: first + shift, standardDeviation: sample.length > 1 ? Math.sqrt(squares / (sample.length - 1)) : 0 };
}

/** Block by block from the first on, so that rounding is the same however they were computed. */
function summed(blocks: readonly BlockSums[]): BlockSums {
    const [{ steps, hits }] = blocks;
    const sums = { steps: new Float64Array(steps.length), hits: new Float64Array(hits.length) };
    for (const block of blocks) {
        for (let i = 0; i < sums.steps.length; i++) sums.steps[i] += block.steps[i];
        for (let i = 0; i < sums.hits.length; i++) sums.hits[i] += block.hits[i];
    }
    return sums;
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
    const percentiles = (column: 'starts' | 'finishes', k: number) => {
        for (const chunk of chunks)
            sample.set(chunk[column].subarray(k * chunk.kept, (k + 1) * chunk.kept), Math.min(chunk.firstRun, sample.length));
        return finder.find(sample);
    };
    return Array.from(model.topology.rank, (k) => {
        const of = (sum: number) => sums[k * STEP_SUMS + sum] / iterations;
        const shift = of(SUM.duration);
        const variance = unbiased * Math.max(0, of(SUM.durationSquared) - shift * shift);
        // Below this, all that is left is rounding.
        const certain = variance <= 1e-18 * (shift + model.steps[k].expected) ** 2;
        const spread = certain ? 0 : Math.sqrt(variance);
        const criticality = of(SUM.critical);
        const isSure = spread === 0 || !(standardDeviation > 0);
        const covariance = unbiased * (of(SUM.durationByTotal) - shift * deviation);
        const start = of(SUM.start);
        return {
            criticality,
            cruciality: isSure ? 0 : Math.max(-1, Math.min(1, covariance / (spread * standardDeviation))),
            sensitivity: isSure ? 0 : (criticality * spread) / standardDeviation,
            start: { mean: start, percentiles: percentiles('starts', k) },
            finish: { mean: start + model.steps[k].expected + shift, percentiles: percentiles('finishes', k) },
        };
    });
}
