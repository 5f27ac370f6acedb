/** The beta-PERT distribution of a three-point estimate, with the usual weight λ = 4 of the most likely value. */

import type { ThreePoint } from './network.ts';
import { power, sin } from './portable-math.ts';

const TOLERANCE = 1e-9;

/**
 * P(T ≤ t) for one pass of a step: beta on [o, p] with α = 1 + 4(m − o)/(p − o) and β = 1 + 4(p − m)/(p − o).
 * With o = p it is 0 or 1, with a tolerance of 1e-9 of the duration. Accurate to about 1e-14.
 */
export function betaPertCdf(t: number, { optimistic, mostLikely, pessimistic }: ThreePoint): number {
    const range = pessimistic - optimistic;
    if (!(range > 0)) {
        return t >= optimistic - TOLERANCE * Math.abs(optimistic) ? 1 : 0;
    }
    const x = (t - optimistic) / range;
    const y = (pessimistic - t) / range;
    const alpha = 1 + (4 * (mostLikely - optimistic)) / range;
    const beta = 1 + (4 * (pessimistic - mostLikely)) / range;
    if (x <= 0 || y <= 0) {
        return x <= 0 ? 0 : 1;
    }
    const front = (power(x, alpha) * power(y, beta)) / completeBeta(alpha);
    return x < (alpha + 1) / (alpha + beta + 2)
        ? (front * continuedFraction(x, alpha, beta)) / alpha
        : 1 - (front * continuedFraction(y, beta, alpha)) / beta;
}

/**
 * B(α, 6 − α) for 1 ≤ α ≤ 5: always the case here, since α + β = 2 + λ = 6. From Γ(6 − α) = (5 − α)…(1 − α)·Γ(1 − α) and
 * Γ(α)·Γ(1 − α) = π/sin(πα), where the sine's zero at the nearest whole number cancels the factor that is zero there.
 */
function completeBeta(alpha: number): number {
    const nearest = Math.round(alpha);
    const rest = alpha - nearest;
    let product = nearest % 2 === 0 ? -1 : 1;
    for (let j = 1; j <= 5; j++) {
        product *= j === nearest ? 1 : j - alpha;
    }
    const ratio = rest === 0 ? 1 : (Math.PI * rest) / sin(Math.PI * rest);
    return (product * ratio) / 120;
}

/** DLMF 8.17.22 by Lentz's method; it converges quickly for x < (a + 1)/(a + b + 2). */
function continuedFraction(x: number, a: number, b: number): number {
    const tiny = 1e-300;
    let c = 1;
    let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1), tiny);
    let result = d;
    for (let m = 1; m <= 300; m++) {
        const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
        d = 1 / nonZero(1 + even * d, tiny);
        c = nonZero(1 + even / c, tiny);
        result *= d * c;
        const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
        d = 1 / nonZero(1 + odd * d, tiny);
        c = nonZero(1 + odd / c, tiny);
        const change = d * c;
        result *= change;
        if (Math.abs(change - 1) < 1e-16) {
            break;
        }
    }
    return result;
}

function nonZero(value: number, tiny: number): number {
    return Math.abs(value) < tiny ? tiny : value;
}
