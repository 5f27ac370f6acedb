/**
 * Random numbers that are a function of what they are for: stream, run and draw are hashed, and nothing is remembered.
 * So every run can be computed by whoever likes, in any order, and a stream that is named after a step gives the same
 * numbers wherever the step stands.
 */

/** Two 32-bit words that tell one sequence of random numbers from all others. */
export interface Stream {
    a: number;
    b: number;
}

/** Odd constants that spread consecutive runs and draws over all 32-bit words (2³² divided by the golden ratio, and by the plastic one). */
const RUN_STEP = 0x9e3779b1;
const DRAW_STEP = 0xc13fa9a9;

/** A bijection of 32-bit words in which every bit depends on every other [Wellons, "Prospecting for Hash Functions", lowbias32]. */
export function scramble(word: number): number {
    let x = word ^ (word >>> 16);
    x = Math.imul(x, 0x7feb352d);
    x ^= x >>> 15;
    x = Math.imul(x, 0x846ca68b);
    return x ^ (x >>> 16);
}

/** The stream of a list of names. Lists that differ in any name, or in where one ends, have unrelated streams. */
export function streamOf(...names: readonly string[]): Stream {
    let a = 0x6a09e667;
    let b = 0x3c6ef372;
    for (const name of names) {
        for (let i = 0; i < name.length; i++) {
            a = Math.imul(a ^ name.charCodeAt(i), 0x01000193);
            b = Math.imul(b ^ name.charCodeAt(i), 0x85ebca6b);
        }
        a = scramble(a ^ name.length);
        b = scramble(b + name.length);
    }
    return { a: scramble(a ^ (b << 1)), b: scramble(b ^ a) };
}

/** A stream of its own for each pair of streams. */
export function salted(stream: Stream, salt: Stream): Stream {
    return { a: scramble(scramble(stream.a) ^ salt.a), b: scramble((scramble(stream.b) + salt.b) | 0) };
}

/** What all draws of one run from a stream have in common. */
export function runWord({ a }: Stream, run: number): number {
    return scramble((a + Math.imul(run, RUN_STEP)) | 0);
}

/** 32 random bits: one draw of the run with this word. Signed, as the bits of a number from −2³¹ to 2³¹ − 1. */
export function drawBits({ b }: Stream, word: number, draw: number): number {
    return scramble(word ^ ((b + Math.imul(draw, DRAW_STEP)) | 0));
}

/** A random number between 0 and 1, both excluded, from 32 random bits. */
export function uniform(bits: number): number {
    return ((bits >>> 0) + 0.5) / 4294967296;
}
