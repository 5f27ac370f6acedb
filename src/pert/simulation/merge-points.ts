/** Where merge bias arises: at which steps paths meet so closely that now one of them is the slowest, now the other. */

import { entryPort, exitPort, FINISH } from '../ports.ts';
import type { SimulationModel } from './model.ts';

export interface MergePoint {
    /** Index of the step whose paths meet at its start; null for the end of the journey. */
    step: number | null;
    /** How much later the step starts, on average, than the slowest of its predecessors alone asks for. */
    delay: number;
}

/**
 * All steps whose waiting for the slowest of several adds to their mean start, the largest delay first. The mean of a
 * maximum is at least the maximum of the means: the difference arises here, and is carried on to what follows.
 * @param starts mean starts by rank, as simulated
 * @param durations mean durations by rank
 * @param total the mean of the whole journey
 */
export function mergePoints(
    { topology, linkType, lags }: SimulationModel,
    starts: Float64Array,
    durations: Float64Array,
    total: number,
): MergePoint[] {
    const { size, order, offsets, targets } = topology;
    const asked = new Float64Array(size);
    let last = 0;
    for (let k = 0; k < size; k++) {
        last = Math.max(last, starts[k] + durations[k]);
        for (let slot = offsets[k]; slot < offsets[k + 1]; slot++) {
            const to = targets[slot];
            const { pass, certain } = lags[slot];
            const lag = pass.kind === 'beta' ? pass.mean : certain;
            const from = starts[k] + (exitPort(linkType[slot]) === FINISH ? durations[k] : 0);
            asked[to] = Math.max(asked[to], from + lag - (entryPort(linkType[slot]) === FINISH ? durations[to] : 0));
        }
    }
    const points: MergePoint[] = Array.from(order, (step, k) => ({ step, delay: starts[k] - asked[k] }));
    points.push({ step: null, delay: total - last });
    // Less than this is rounding.
    return points.filter(({ delay }) => delay > 1e-9 * total).sort((a, b) => b.delay - a.delay);
}
