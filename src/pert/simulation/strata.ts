/**
 * Latin hypercube sampling: among 256 consecutive runs each draw falls once into each 256th of its distribution, in an
 * order that is random and another one for each stream, draw and group of runs [McKay, Beckman and Conover, Technometrics
 * 21 (1979)]. Every single run is still a random one, but the runs of a group cover each distribution evenly, so that far
 * fewer of them tell as much (`npm run bench -- sampling`). The order is a function too: any run can be computed alone.
 */

import { drawBits, runWord, type Stream, scramble } from './random.ts';

/** Runs in a group; groups begin at its multiples and are independent of each other. */
export const STRATA = 256;
const MASK = STRATA - 1;
const GROUP_BITS = 8;

const GROUP_STEP = 0x85157af5;
const DRAW_STEP = 0x6c8e9cf5;

/** A fixed permutation of 0 … 255 without any pattern. */
const SUBSTITUTE = substitution();

function substitution(): Uint8Array {
    const table = new Uint8Array(STRATA);
    for (let i = 0; i < STRATA; i++) {
        const j = (((scramble(i + 1) >>> 16) * (i + 1)) / 65_536) | 0;
        table[i] = table[j];
        table[j] = i;
    }
    return table;
}

/** Names the order of the strata in the group that a run belongs to. */
export function strataOrder({ a, b }: Stream, run: number, draw: number): number {
    return scramble(scramble((b ^ Math.imul((run >>> GROUP_BITS) + 1, GROUP_STEP)) | 0) ^ ((a + Math.imul(draw, DRAW_STEP)) | 0));
}

/** The first run after a run that belongs to another group. */
export function groupEnd(run: number): number {
    return (run | MASK) + 1;
}

/** Random bits moved into the stratum of a run: a permutation of the runs of a group by four bytes of the order. */
export function stratified(bits: number, run: number, order: number): number {
    let place = SUBSTITUTE[(run ^ order) & MASK];
    place = SUBSTITUTE[(place + (order >>> 8)) & MASK];
    place = SUBSTITUTE[(place ^ (order >>> 16)) & MASK];
    return (((place + (order >>> 24)) & MASK) << 24) | (bits >>> GROUP_BITS);
}

/** 32 random bits: one draw of a run. */
export function stratifiedBits(stream: Stream, run: number, draw: number): number {
    return stratified(drawBits(stream, runWord(stream, run), draw), run, strataOrder(stream, run, draw));
}
