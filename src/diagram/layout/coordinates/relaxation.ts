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
    const down = new Float64Array(count);
    pushDown(blocks, y, down);
    pushUp(blocks, y, y);
    for (let b = 0; b < count; b++) y[b] = (down[b] + y[b]) / 2;
}

/** One pass over the constraints: where two blocks are too close both give way, the one held by stronger springs less. */
function separate(blocks: Blocks, y: Float64Array, weight: Float64Array, downwards: boolean): void {
    const { count, order, byBelow, above, gap } = blocks;
    for (let k = 0; k < count; k++) {
        const b = order[downwards ? k : count - 1 - k];
        for (let i = byBelow.start[b]; i < byBelow.start[b + 1]; i++) {
            const c = byBelow.edge[i];
            const a = above[c];
            const excess = y[a] + gap[c] - y[b];
            if (excess <= 0) continue;
            const share = (weight[b] + 0.1) / (weight[a] + weight[b] + 0.2);
            y[a] -= excess * share;
            y[b] += excess * (1 - share);
        }
    }
}

/** result[b] = the wanted height, or further down where the blocks above leave no room. */
export function pushDown(blocks: Blocks, wanted: Float64Array, result: Float64Array): void {
    const { order, byBelow, above, gap } = blocks;
    for (let k = 0; k < order.length; k++) {
        const b = order[k];
        let height = wanted[b];
        for (let i = byBelow.start[b]; i < byBelow.start[b + 1]; i++) {
            const c = byBelow.edge[i];
            const bound = result[above[c]] + gap[c];
            if (bound > height) height = bound;
        }
        result[b] = height;
    }
}

function pushUp(blocks: Blocks, wanted: Float64Array, result: Float64Array): void {
    const { order, byAbove, below, gap } = blocks;
    for (let k = order.length - 1; k >= 0; k--) {
        const b = order[k];
        let height = wanted[b];
        for (let i = byAbove.start[b]; i < byAbove.start[b + 1]; i++) {
            const c = byAbove.edge[i];
            const bound = result[below[c]] - gap[c];
            if (bound < height) height = bound;
        }
        result[b] = height;
    }
}
