/**
 * Scrambled Sobol points, for comparison: digital nets on primitive polynomials found by search, with random initial
 * direction numbers, and Owen's scrambling by hashing [Laine and Karras, "Stratified Sampling for Stochastic
 * Transparency" (2011); Burley, "Practical Hash-based Owen Scrambling" (2020)].
 */

const BITS = 32;

/** Direction numbers of so many dimensions; the first is that of van der Corput. */
export function directionNumbers(dimensions: number, random: () => number): Uint32Array[] {
    const columns: Uint32Array[] = [Uint32Array.from({ length: BITS }, (_, i) => 2 ** (31 - i))];
    for (let degree = 1; columns.length < dimensions; degree++) {
        for (let inner = 0; inner < 2 ** (degree - 1) && columns.length < dimensions; inner++) {
            const polynomial = 2 ** degree + 2 * inner + 1;
            if (isPrimitive(polynomial, degree)) columns.push(directions(polynomial, degree, random));
        }
    }
    return columns;
}

/** Whether x generates all 2^degree − 1 nonzero elements of the field: its order is tried at the divisors. */
function isPrimitive(polynomial: number, degree: number): boolean {
    let element = 1;
    for (let power = 1; power < 2 ** degree; power++) {
        element <<= 1;
        if (element >= 2 ** degree) element ^= polynomial;
        if (element === 1) return power === 2 ** degree - 1;
    }
    return false;
}

function directions(polynomial: number, degree: number, random: () => number): Uint32Array {
    const v = new Uint32Array(BITS);
    for (let i = 0; i < degree; i++) v[i] = (2 * Math.floor(random() * 2 ** i) + 1) * 2 ** (31 - i);
    for (let i = degree; i < BITS; i++) {
        let next = v[i - degree] ^ (v[i - degree] >>> degree);
        for (let k = 1; k < degree; k++) if ((polynomial >> (degree - k)) & 1) next ^= v[i - k];
        v[i] = next >>> 0;
    }
    return v;
}

export function sobol(v: Uint32Array, index: number): number {
    let bits = 0;
    for (let i = 0, rest = index; rest > 0; i++, rest >>>= 1) if (rest & 1) bits ^= v[i];
    return bits >>> 0;
}

/** Nested uniform scrambling: each bit is flipped by a hash of those before it. */
export function owenScrambled(bits: number, seed: number): number {
    let x = reversed(bits);
    x = (x + seed) | 0;
    x ^= Math.imul(x, 0x6c50b47c);
    x ^= Math.imul(x, 0xb82f1e52);
    x ^= Math.imul(x, 0xc7afe638);
    x ^= Math.imul(x, 0x8d22f6e6);
    return reversed(x) >>> 0;
}

function reversed(bits: number): number {
    let x = bits;
    x = ((x >>> 1) & 0x55555555) | ((x & 0x55555555) << 1);
    x = ((x >>> 2) & 0x33333333) | ((x & 0x33333333) << 2);
    x = ((x >>> 4) & 0x0f0f0f0f) | ((x & 0x0f0f0f0f) << 4);
    x = ((x >>> 8) & 0x00ff00ff) | ((x & 0x00ff00ff) << 8);
    return (x >>> 16) | (x << 16);
}
