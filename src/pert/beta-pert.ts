/** The beta-PERT distribution of a three-point estimate, with the usual weight λ = 4 of the most likely value. */

import type { ThreePoint } from './network.ts';

const TOLERANCE = 1e-9;

/**
 * P(T ≤ t) for one pass of a step: beta on [o, p] with α = 1 + 4(m − o)/(p − o) and β = 1 + 4(p − m)/(p − o).
 * With o = p it is 0 or 1, with a tolerance of 1e-9 of the duration.
 */
export function betaPertCdf(t: number, { optimistic, mostLikely, pessimistic }: ThreePoint): number {
    const range = pessimistic - optimistic;
    if (!(range > 0)) {
        return t >= optimistic - TOLERANCE * Math.abs(optimistic) ? 1 : 0;
    }
    const alpha = 1 + (4 * (mostLikely - optimistic)) / range;
    const beta = 1 + (4 * (pessimistic - mostLikely)) / range;
    return regularizedBeta((t - optimistic) / range, (pessimistic - t) / range, alpha, beta);
}

/**
 * The regularised incomplete beta function I_x(a, b) for a, b > 0; `complement` is 1 − x, passed in because it may be
 * known better than the subtraction tells. Outside 0…1 it is 0 or 1. Relative error about 1e-14.
 */
export function regularizedBeta(x: number, complement: number, a: number, b: number): number {
    if (x <= 0) {
        return 0;
    }
    if (complement <= 0) {
        return 1;
    }
    const front = Math.exp(a * Math.log(x) + b * Math.log(complement) - logBeta(a, b));
    return x < (a + 1) / (a + b + 2)
        ? (front * continuedFraction(x, a, b)) / a
        : Math.max(0, 1 - (front * continuedFraction(complement, b, a)) / b);
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

function logBeta(a: number, b: number): number {
    return logGamma(a) + logGamma(b) - logGamma(a + b);
}

/** Lanczos' approximation with g = 7 and nine terms, relative error about 1e-15 for x ≥ 1. */
const LANCZOS = [
    0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
    -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
];

function logGamma(x: number): number {
    const z = x - 1;
    let sum = LANCZOS[0];
    for (let i = 1; i < LANCZOS.length; i++) {
        sum += LANCZOS[i] / (z + i);
    }
    const t = z + 7.5;
    return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum);
}
