/**
 * Elementary functions from the four operations and square roots alone, which IEEE 754 defines to the last bit. Those of
 * `Math` differ in the last digit from one JavaScript engine to another (Node and Chromium do), so that a simulation that
 * uses them would. Accurate to a few units in the last place.
 */

/** ln 2 in two parts: the first has so few digits that its multiples by whole numbers up to 2048 are exact. */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

/** 2ᵏ for k = −1074 … 1023. */
const POWERS = powersOfTwo();
const LEAST_POWER = -1074;

function powersOfTwo(): Float64Array {
    const powers = new Float64Array(1023 + 1074 + 1);
    powers[1074] = 1;
    for (let k = 1075; k < powers.length; k++) powers[k] = powers[k - 1] * 2;
    for (let k = 1073; k >= 0; k--) powers[k] = powers[k + 1] / 2;
    return powers;
}

/** Beyond this exponent the logarithm is as good. */
const MOST_FACTORS = 64;

/** eˣ. */
export function exp(x: number): number {
    if (!(x > -746)) return Number.isNaN(x) ? x : 0;
    if (x > 709.78271289338397) return Number.POSITIVE_INFINITY;
    const k = Math.round(x / (LN2_HIGH + LN2_LOW));
    const series = expSeries(x - k * LN2_HIGH, k * LN2_LOW);
    // In two steps where 2ᵏ alone is beyond what a number holds.
    const half = k >> 1;
    return (1 + series) * POWERS[half - LEAST_POWER] * POWERS[k - half - LEAST_POWER];
}

/** e^(high − low) − 1 for at most half of ln 2. */
function expSeries(high: number, low: number): number {
    const x = high - low;
    // The terms after the first, from the smallest on: 1/2! + x/3! + … Written out, which is much quicker than a loop.
    let sum = x / 15;
    sum = (1 + sum) * (x / 14);
    sum = (1 + sum) * (x / 13);
    sum = (1 + sum) * (x / 12);
    sum = (1 + sum) * (x / 11);
    sum = (1 + sum) * (x / 10);
    sum = (1 + sum) * (x / 9);
    sum = (1 + sum) * (x / 8);
    sum = (1 + sum) * (x / 7);
    sum = (1 + sum) * (x / 6);
    sum = (1 + sum) * (x / 5);
    sum = (1 + sum) * (x / 4);
    sum = (1 + sum) * (x / 3);
    sum = (1 + sum) * (x / 2);
    return high - low + x * sum;
}

/** eˣ − 1, without loss near 0. */
export function expm1(x: number): number {
    return Math.abs(x) < 0.34 ? expSeries(x, 0) : exp(x) - 1;
}

/** The natural logarithm. */
export function log(x: number): number {
    if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
    if (x === Number.POSITIVE_INFINITY) return x;
    const k = binaryExponent(x);
    const half = k >> 1;
    const part = x / POWERS[half - LEAST_POWER] / POWERS[k - half - LEAST_POWER];
    const f = part - 1;
    // ln(1 + f) = 2·artanh(f/(2 + f)), written so that f itself is kept to its last digit.
    const s = f / (2 + f);
    const z = s * s;
    let series = z * (1 / 25);
    series = z * (1 / 23 + series);
    series = z * (1 / 21 + series);
    series = z * (1 / 19 + series);
    series = z * (1 / 17 + series);
    series = z * (1 / 15 + series);
    series = z * (1 / 13 + series);
    series = z * (1 / 11 + series);
    series = z * (1 / 9 + series);
    series = z * (1 / 7 + series);
    series = z * (1 / 5 + series);
    series = z * (1 / 3 + series);
    const square = (f * f) / 2;
    return k * LN2_HIGH - (square - (s * (square + 2 * series) + k * LN2_LOW) - f);
}

/** A number and the same 64 bits as two words. */
const NUMBER = new Float64Array(1);
const WORDS = new Uint32Array(NUMBER.buffer);
/** Which of the words holds the exponent: 1 where the lesser word comes first, as nearly everywhere. */
const HIGH = Number(new Uint8Array(Uint16Array.of(1).buffer)[0] === 1);
/** Below the least number whose first digit stands before the point; there the exponent's bits say nothing. */
const SUBNORMAL = 2 ** -1022;

/** The whole number k for which x/2ᵏ lies between √½ and √2. */
function binaryExponent(x: number): number {
    if (x < SUBNORMAL) return binaryExponent(x * 2 ** 52) - 52;
    NUMBER[0] = x;
    const k = (WORDS[HIGH] >>> 20) - 1023;
    return x / POWERS[k - LEAST_POWER] > Math.SQRT2 ? k + 1 : k;
}

/** ln(1 + x), without loss near 0. */
export function log1p(x: number): number {
    const sum = 1 + x;
    // What rounding the sum has taken away is added again.
    return sum === 1 ? x : log(sum) - (sum - 1 - x) / sum;
}

/** xʸ for x ≥ 0 and 0 ≤ y. The whole part of the exponent is multiplied out, so that x³ is x·x·x to the last digit. */
export function power(x: number, y: number): number {
    let whole = Math.floor(y);
    if (x === 0 || !(whole <= MOST_FACTORS)) return y === 0 ? 1 : exp(y * log(x));
    let product = y > whole ? exp((y - whole) * log(x)) : 1;
    for (let factor = x; whole > 0; whole >>= 1) {
        if (whole & 1) product *= factor;
        factor *= factor;
    }
    return product;
}

/** The sine of an angle from −2π to 2π. */
export function sin(angle: number): number {
    const quarter = Math.PI / 2;
    const turns = Math.floor(angle / quarter + 0.5);
    const rest = angle - turns * quarter;
    // The last two bits, also of a negative number: in which quarter the angle ends.
    const last = turns & 3;
    const value = turns % 2 === 0 ? sinSeries(rest) : cosSeries(rest);
    return last >= 2 ? -value : value;
}

/** The cosine of an angle from −2π to 2π. */
export function cos(angle: number): number {
    const quarter = Math.PI / 2;
    const turns = Math.floor(angle / quarter + 0.5);
    const rest = angle - turns * quarter;
    // The last two bits, also of a negative number: in which quarter the angle ends.
    const last = turns & 3;
    const value = turns % 2 === 0 ? cosSeries(rest) : sinSeries(rest);
    return last === 1 || last === 2 ? -value : value;
}

function sinSeries(x: number): number {
    let sum = 0;
    for (let n = 19; n >= 3; n -= 2) sum = (-(x * x) / (n * (n - 1))) * (1 + sum);
    return x + x * sum;
}

function cosSeries(x: number): number {
    let sum = 0;
    for (let n = 20; n >= 2; n -= 2) sum = (-(x * x) / (n * (n - 1))) * (1 + sum);
    return 1 + sum;
}
