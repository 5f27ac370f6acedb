/** The normal distribution, as far as PERT needs it. */

import { exp } from './portable-math.ts';

/** Below this the power series is quick and accurate, beyond it the continued fraction is. */
const SERIES_LIMIT = 3;

/**
 * Φ(z), the standard normal distribution function, to nearly full double precision, relative in the left tail; Φ(0) is
 * exactly 0.5. Near 0 the series Φ(z) = 1/2 + φ(z)·(z + z³/3 + z⁵/(3·5) + …) [Marsaglia, "Evaluating the Normal
 * Distribution", J. Stat. Software 11 (2004)], in the tails the continued fraction of Mills' ratio.
 */
export function normalCdf(z: number): number {
    if (Number.isNaN(z)) {
        return z;
    }
    if (Math.abs(z) < SERIES_LIMIT) {
        return 0.5 + density(z) * oddSeries(z);
    }
    const tail = upperTail(Math.abs(z));
    return z < 0 ? tail : 1 - tail;
}

/** P(T ≤ t) for a normal T. Without variance it is 0 or 1; a difference within the tolerance counts as none. */
export function normalProbability(t: number, expected: number, variance: number, tolerance: number): number {
    const margin = t - expected;
    const within = Math.abs(margin) <= tolerance;
    if (!(variance > 0)) {
        return within || margin > 0 ? 1 : 0;
    }
    return within ? 0.5 : normalCdf(margin / Math.sqrt(variance));
}

/** φ(z). The square is split so that rounding it does not cost the tail its last digits. */
function density(z: number): number {
    const coarse = Math.trunc(z * 16) / 16;
    const rest = (z - coarse) * (z + coarse);
    return (exp(-0.5 * coarse * coarse) * exp(-0.5 * rest)) / Math.sqrt(2 * Math.PI);
}

function oddSeries(z: number): number {
    let term = z;
    let sum = z;
    for (let k = 3, previous = 0; sum !== previous; k += 2) {
        previous = sum;
        term *= (z * z) / k;
        sum += term;
    }
    return sum;
}

/** 1 − Φ(z) for z ≥ 3: φ(z) / (z + 1/(z + 2/(z + 3/(z + …)))), from the inside out. 120 levels leave nothing at z = 3. */
function upperTail(z: number): number {
    const phi = density(z);
    if (!(phi > 0)) {
        return 0;
    }
    let fraction = z;
    for (let k = 120; k >= 1; k--) {
        fraction = z + k / fraction;
    }
    return phi / fraction;
}
