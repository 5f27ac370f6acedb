/** Random numbers from a seed, for what is drawn in loops. */
export interface Random {
    /** A whole number from 0 to below the limit; 0 for a limit of 0. */
    below(limit: number): number;
    pick<T>(list: readonly T[]): T;
}

/** Mulberry32 by Tommy Ettinger, in the public domain. */
export function randomFrom(seed: number): Random {
    let state = seed >>> 0;
    const below = (limit: number) => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
    };
    return { below, pick: (list) => list[below(list.length)] };
}
