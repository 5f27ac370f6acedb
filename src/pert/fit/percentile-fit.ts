/** From measured percentiles to a three-point estimate, and back. */

import { betaPertCdf } from '../beta-pert.ts';
import type { ThreePoint } from '../network.ts';
import { minimum } from './minimum.ts';

/** The percentiles that `observed` takes, as shares. */
const SHARES = [0.1, 0.5, 0.9] as const;

/** P10, median and P90 of a duration, all in one unit. */
export type Percentiles = readonly [p10: number, median: number, p90: number];

/**
 * The estimate with optimistic ≥ 0 whose beta-PERT (λ = 4) has the measured percentiles as nearly as it can: least squares of
 * the logarithms, Σ (ln fitted − ln measured)².
 *
 * Why logarithms: durations are positive and often spread over orders of magnitude, and there a factor of two is as wrong at
 * the 10th percentile as at the 90th. In the durations themselves only the largest percentile would count; in probability
 * hardly anything of the tail would, since a 90th percentile that is far too short still lies close to 90 %. The result
 * does not depend on the unit.
 *
 * A beta-PERT with optimistic ≥ 0 has at most 2.9 times its median as P90, and at least a sixth of it as P10. What lies
 * within its reach is met exactly; beyond it the fit is a compromise, and {@link percentilesOf} says how good it is.
 *
 * The scale drops out: with m and o as shares of the range, the residuals' mean is the logarithm of the range, and what is
 * left to minimise is their scatter over two bounded parameters.
 *
 * @param measured 0 < P10 ≤ median ≤ P90
 * @returns null when they are not
 */
export function fitPercentiles(measured: Percentiles): ThreePoint | null {
    const [p10, median, p90] = measured;
    if (!(p10 > 0 && p10 <= median && median <= p90 && Number.isFinite(p90))) return null;
    if (p10 === p90) return { optimistic: p10, mostLikely: p10, pessimistic: p10 };
    const logs = measured.map(Math.log);
    /** For a most likely value at this share of the range: the best optimistic value, and how far the fit is off. */
    const bestOffset = (mode: number) => {
        const quantiles = SHARES.map((share) => standardQuantile(share, mode));
        const residuals = (offset: number) => logs.map((log, index) => log - Math.log(offset + quantiles[index]));
        // An offset from 0 to infinity, in ranges, on a scale from 0 to 1.
        const { at, value } = minimum((x) => scatter(residuals(x / (1 - x))), 0, 1 - 1e-9);
        const offset = at / (1 - at);
        return { offset, value, range: Math.exp(mean(residuals(offset))) };
    };
    const mode = minimum((candidate) => bestOffset(candidate).value, 0, 1).at;
    const { offset, range } = bestOffset(mode);
    return { optimistic: offset * range, mostLikely: (offset + mode) * range, pessimistic: (offset + 1) * range };
}

/** P10, median and P90 of an estimate's beta-PERT, in the estimate's unit. */
export function percentilesOf({ optimistic, mostLikely, pessimistic }: ThreePoint): Percentiles {
    const range = pessimistic - optimistic;
    if (range === 0) return [optimistic, optimistic, optimistic];
    const mode = (mostLikely - optimistic) / range;
    const [p10, median, p90] = SHARES.map((share) => optimistic + range * standardQuantile(share, mode));
    return [p10, median, p90];
}

/** The quantile of the beta-PERT on [0, 1] with its most likely value at `mode`, by bisection to the last bit. */
function standardQuantile(share: number, mode: number): number {
    const standard = { optimistic: 0, mostLikely: mode, pessimistic: 1 };
    let low = 0;
    let high = 1;
    for (;;) {
        const middle = (low + high) / 2;
        if (middle <= low || middle >= high) return middle;
        if (betaPertCdf(middle, standard) < share) low = middle;
        else high = middle;
    }
}

function mean(values: readonly number[]): number {
    return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function scatter(values: readonly number[]): number {
    const centre = mean(values);
    return values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
}
