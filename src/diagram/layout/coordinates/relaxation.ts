import type { Blocks } from './blocks.ts';

/** Ties every block to a height with a spring of its own. */
export interface Anchor {
    weight: Float64Array;
    home: Float64Array;
}

/**
 * Moves every block towards the weighted mean of its springs, again and again, and makes room where blocks come too close. At the end
 * both ways of making the remaining room, pushing down and pushing up, keep all distances, and so does their mean, which is unbiased.
 */
export function relax(blocks: Blocks, y: Float64Array, rounds: number, anchor?: Anchor): void {
    const { count, springA, springB, springOffset, springWeight } = blocks;
    const weight = anchor ? anchor.weight.slice() : new Float64Array(count);
    for (let s = 0; s < springA.length; s++) {
        weight[springA[s]] += springWeight[s];
        weight[springB[s]] += springWeight[s];
    }
    const wanted = new Float64Array(count);
    for (let round = 0; round < rounds; round++) {
        for (let b = 0; b < count; b++) wanted[b] = anchor ? anchor.weight[b] * anchor.home[b] : 0;
        for (let s = 0; s < springA.length; s++) {
            const a = springA[s];
            const b = springB[s];
            wanted[a] += springWeight[s] * (y[b] - springOffset[s]);
            wanted[b] += springWeight[s] * (y[a] + springOffset[s]);
        }
        // A step short of the mean, since the neighbours move at the same time.
        for (let b = 0; b < count; b++) y[b] = weight[b] > 0 ? 0.3 * y[b] + (0.7 * wanted[b]) / weight[b] : y[b];
        separate(blocks, y, weight, true);
        separate(blocks, y, weight, false);
    }
    const down = wanted;
    down.set(y);
    pushDown(blocks, down);
    pushUp(blocks, y);
    for (let b = 0; b < count; b++) y[b] = (down[b] + y[b]) / 2;
}

/** One pass over the constraints: where two blocks are too close both give way, the one held by stronger springs less. */
function separate(blocks: Blocks, y: Float64Array, weight: Float64Array, downwards: boolean): void {
    const { above, below, gap } = blocks.pushes;
    const count = gap.length;
    for (let k = 0; k < count; k++) {
        const c = downwards ? k : count - 1 - k;
        const a = above[c];
        const b = below[c];
        const excess = y[a] + gap[c] - y[b];
        if (excess <= 0) continue;
        const share = (weight[b] + 0.1) / (weight[a] + weight[b] + 0.2);
        y[a] -= excess * share;
        y[b] += excess * (1 - share);
    }
}

/** Moves blocks down where those above leave no room for them. */
export function pushDown(blocks: Blocks, y: Float64Array): void {
    const { above, below, gap } = blocks.pushes;
    for (let c = 0; c < gap.length; c++) {
        const bound = y[above[c]] + gap[c];
        if (bound > y[below[c]]) y[below[c]] = bound;
    }
}

/** Moves blocks up where those below leave no room for them. */
function pushUp(blocks: Blocks, y: Float64Array): void {
    const { above, below, gap } = blocks.pushes;
    for (let c = gap.length - 1; c >= 0; c--) {
        const bound = y[below[c]] - gap[c];
        if (bound < y[above[c]]) y[above[c]] = bound;
    }
}
