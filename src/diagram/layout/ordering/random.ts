/** A seeded linear congruential generator (Numerical Recipes' constants); numbers in [0, 1). */
export function createRandom(seed: number): () => number {
    let state = seed >>> 0;
    return () => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return state / 0x100000000;
    };
}
