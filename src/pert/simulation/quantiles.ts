/**
 * Beta-PERT draws by table: the inverse of the distribution function at equally spaced probabilities, with straight lines
 * between. The first and the last cell, in which the inverse may be steep, have a table of their own.
 */

import { cos, exp, expm1, log, log1p, power, sin } from '../portable-math.ts';

/** Cells of each of the three tables; a power of two. */
const CELLS = 512;
const CELL_BITS = 9;
/** Bits of a draw that tell where it lies within a cell. */
const REST_BITS = 32 - CELL_BITS;
const REST_MASK = 2 ** REST_BITS - 1;
const REST_SCALE = 2 ** -REST_BITS;
/** The same within a cell of the finer tables. */
const FINE_BITS = REST_BITS - CELL_BITS;
const FINE_MASK = 2 ** FINE_BITS - 1;
const FINE_SCALE = 2 ** -FINE_BITS;
/** Where the finer tables of the first and the last cell begin. */
const LOW = CELLS + 1;
const HIGH = 2 * (CELLS + 1);

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

/** Tables of the shapes met last, because a text under edit keeps most of them; of no more than some 6 MB. */
const known = new Map<number, Float64Array>();
const MOST_KNOWN = 512;

/**
 * The inverse distribution function of the beta-PERT distribution on [0, 1].
 * @param mode the most likely value as a part of the range, 0…1
 */
export function quantileTable(mode: number): Float64Array {
    let table = known.get(mode);
    if (!table) {
        table = computeTable(mode);
        if (known.size >= MOST_KNOWN) known.clear();
        known.set(mode, table);
    }
    return table;
}

function computeTable(mode: number): Float64Array {
    const cumulative = cumulativeOf(mode);
    const table = new Float64Array(3 * (CELLS + 1));
    fill(table, 0, 0, 1 / CELLS, cumulative, mode);
    fill(table, LOW, 0, 1 / CELLS ** 2, cumulative, mode);
    fill(table, HIGH, 1 - 1 / CELLS, 1 / CELLS ** 2, cumulative, mode);
    return table;
}

/** The quantile for 32 random bits, as a part of the range, 0…1. */
export function quantile(table: Float64Array, bits: number): number {
    const cell = bits >>> REST_BITS;
    const rest = bits & REST_MASK;
    if (cell !== 0 && cell !== CELLS - 1) {
        const left = table[cell];
        return left + (table[cell + 1] - left) * (rest * REST_SCALE);
    }
    const fine = (cell === 0 ? LOW : HIGH) + (rest >>> FINE_BITS);
    const left = table[fine];
    return left + (table[fine + 1] - left) * (((rest & FINE_MASK) + 0.5) * FINE_SCALE);
}

/** The distribution function at the ends of the sections, from 0 to 1. */
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

/** Inverts the distribution function at `CELLS + 1` probabilities; within a section by a cubic that has its slopes. */
function fill(table: Float64Array, at: number, first: number, step: number, cumulative: Float64Array, mode: number): void {
    const { x } = POINTS;
    let section = 0;
    for (let k = 0; k <= CELLS; k++) {
        const probability = Math.min(1, first + k * step);
        while (section < SECTIONS - 1 && cumulative[section + 1] < probability) section++;
        const width = cumulative[section + 1] - cumulative[section];
        const t = width > 0 ? Math.min(1, (probability - cumulative[section]) / width) : 1;
        table[at + k] = invert(x[section], x[section + 1], t, mode);
    }
}

/**
 * The place between two ends of a section that splits its probability like t : 1 − t. The density within a section is close
 * to a power of x near 0, of 1 − x near 1, and nearly constant in between: the part is that of the power, which is exact
 * at both ends.
 */
function invert(left: number, right: number, t: number, mode: number): number {
    if (left < 0.5) {
        const power = localPower(left, right, 4 * mode, 4 * (1 - mode)) + 1;
        return splitPower(left, right, t, power);
    }
    const power = localPower(1 - right, 1 - left, 4 * (1 - mode), 4 * mode) + 1;
    return 1 - splitPower(1 - right, 1 - left, 1 - t, power);
}

/** The exponent p with which x^p rises like x^a·(1 − x)^b around the middle of a section. */
function localPower(left: number, right: number, a: number, b: number): number {
    const middle = (left + right) / 2;
    return a - (b * middle) / (1 - middle);
}

/** Solves (x^p − l^p)/(r^p − l^p) = t, written for the ratio of r to l so that large powers neither overflow nor cancel. */
function splitPower(left: number, right: number, t: number, exponent: number): number {
    if (left === 0) return exponent > 0 ? right * power(t, 1 / exponent) : right * t;
    const ratio = log(right / left);
    const growth = exponent * ratio;
    if (Math.abs(growth) < 1e-8) return left * exp(ratio * t);
    return left * exp(log1p(t * expm1(growth)) / exponent);
}
