/** The beta-PERT distribution on [0, 1], inverted at any probability: by integrating its density once, section by section. */

import { cos, exp, expm1, log, log1p, power, sin } from '../portable-math.ts';

/** Sections between 0 and 1 on which the density is integrated: x = sin²(πs/2), narrow where the density may be steep. */
const SECTIONS = 512;

/**
 * Gauss and Legendre's three points in each section, the same for every shape: logarithms of x and 1 − x, and weights.
 * The density of the beta distribution with α = 1 + 4m, β = 5 − 4m is e^{4m·ln x + 4(1 − m)·ln(1 − x)} but for a factor.
 */
const POINTS = gaussPoints();

function gaussPoints() {
    const x = new Float64Array(SECTIONS + 1);
    const logX = new Float64Array(3 * SECTIONS);
    const logRest = new Float64Array(3 * SECTIONS);
    const weight = new Float64Array(3 * SECTIONS);
    const nodes = [-Math.sqrt(0.6), 0, Math.sqrt(0.6)];
    const shares = [5 / 18, 8 / 18, 5 / 18];
    for (let i = 0; i < SECTIONS; i++) {
        const end = sin((Math.PI / 2) * ((i + 1) / SECTIONS));
        x[i + 1] = end * end;
        nodes.forEach((node, j) => {
            const angle = (Math.PI / 2) * ((i + 0.5 + node / 2) / SECTIONS);
            logX[3 * i + j] = 2 * log(sin(angle));
            logRest[3 * i + j] = 2 * log(cos(angle));
            weight[3 * i + j] = (shares[j] * Math.PI * sin(angle) * cos(angle)) / SECTIONS;
        });
    }
    return { x, logX, logRest, weight };
}

/** Of each section the logarithm of the ratio of its ends, of those of 1 − x in the upper half; ∞ at 0 and 1. */
const LOG_RATIOS = Float64Array.from({ length: SECTIONS }, (_, i) => {
    const { x } = POINTS;
    return x[i] < 0.5 ? log(x[i + 1] / x[i]) : log((1 - x[i]) / (1 - x[i + 1]));
});

/** The inverse distribution function for one shape. */
export class BetaInverse {
    private readonly mode: number;
    /** The distribution function at the ends of the sections, from 0 to 1. */
    private readonly cumulative: Float64Array;
    /** What was asked for last, and what depends on it alone: its ends, the power of x like which the density rises between them. */
    private section = -1;
    private isLow = true;
    private left = 0;
    private right = 0;
    private exponent = 0;
    private growth = 0;
    private grown = 0;

    /** @param mode the most likely value as a part of the range, 0…1 */
    constructor(mode: number) {
        this.mode = mode;
        this.cumulative = cumulativeOf(mode);
    }

    /**
     * The value that is reached with a probability. The density within a section is close to a power of x near 0, of 1 − x
     * near 1, and nearly constant in between: the place within it is that of the power, exact at both ends.
     */
    at(probability: number): number {
        const { cumulative } = this;
        const section = sectionOf(cumulative, probability, this.section);
        if (section !== this.section) this.enter(section);
        const width = cumulative[section + 1] - cumulative[section];
        const part = width > 0 ? Math.min(1, (probability - cumulative[section]) / width) : 1;
        const { left, right, exponent, isLow } = this;
        const t = isLow ? part : 1 - part;
        let place: number;
        if (left === 0) place = exponent > 0 ? right * power(t, 1 / exponent) : right * t;
        else if (Math.abs(this.growth) < 1e-8) place = left * exp(LOG_RATIOS[section] * t);
        // Solves (x^p − l^p)/(r^p − l^p) = t, written for the ratio of r to l so that large powers neither overflow nor cancel.
        else place = left * exp(log1p(t * this.grown) / exponent);
        return isLow ? place : 1 - place;
    }

    private enter(section: number): void {
        const { mode } = this;
        const { x } = POINTS;
        const isLow = x[section] < 0.5;
        this.section = section;
        this.isLow = isLow;
        this.left = isLow ? x[section] : 1 - x[section + 1];
        this.right = isLow ? x[section + 1] : 1 - x[section];
        const rise = isLow ? 4 * mode : 4 * (1 - mode);
        const fall = isLow ? 4 * (1 - mode) : 4 * mode;
        this.exponent = localPower(this.left, this.right, rise, fall) + 1;
        this.growth = this.exponent * LOG_RATIOS[section];
        this.grown = expm1(this.growth);
    }
}

/** So far ahead it is looked for step by step, because tables are filled in ascending order. */
const AHEAD = 4;

/** The first section at whose end the probability is reached; quicker where it is not far ahead of the last one. */
function sectionOf(cumulative: Float64Array, probability: number, last: number): number {
    let low = 0;
    let high = SECTIONS - 1;
    if (last >= 0 && cumulative[last] < probability) {
        low = last;
        for (let i = 0; i < AHEAD; i++) {
            if (low === high || cumulative[low + 1] >= probability) return low;
            low++;
        }
    }
    while (low < high) {
        const middle = (low + high) >> 1;
        if (cumulative[middle + 1] < probability) low = middle + 1;
        else high = middle;
    }
    return low;
}

function cumulativeOf(mode: number): Float64Array {
    const { logX, logRest, weight } = POINTS;
    const cumulative = new Float64Array(SECTIONS + 1);
    const a = 4 * mode;
    const b = 4 * (1 - mode);
    let sum = 0;
    for (let i = 0; i < SECTIONS; i++) {
        for (let j = 3 * i; j < 3 * i + 3; j++) sum += weight[j] * exp(a * logX[j] + b * logRest[j]);
        cumulative[i + 1] = sum;
    }
    // B(1 + 4m, 5 − 4m): the sum itself, so that the last value is exactly 1.
    for (let i = 1; i <= SECTIONS; i++) cumulative[i] /= sum;
    return cumulative;
}

/** The exponent p with which x^p rises like x^a·(1 − x)^b around the middle of a section. */
function localPower(left: number, right: number, a: number, b: number): number {
    const middle = (left + right) / 2;
    return a - (b * middle) / (1 - middle);
}
