import { groupByKey } from '../adjacency.ts';
import type { RoutePlan } from '../routing/route-plan.ts';
import { CARD_GAP, MARGIN } from '../spacing.ts';
import { type Blocks, buildBlocks } from './blocks.ts';
import { chooseStraightHops } from './straight-hops.ts';

const ROUNDS = 16;
const SKETCH_ROUNDS = 8;

/** A drawing that continues another moves less … */
const WARM_ROUNDS = 2;
/** … because a spring of this weight ties every block to where it stood. */
const ANCHOR_WEIGHT = 20;
const SNAP_ROUNDS = 3;

/**
 * Heights of the centres of all items but rows: straight hops first, then short ones; neighbours in a column keep their distances.
 * Whole numbers.
 *
 * @param seed per item its height in the drawing before; undefined for a fresh drawing
 * @param fresh per item 1 when it is new, so that its seed is only a guess
 */
export function assignHeights(plan: RoutePlan, nodeHeight: number, seed?: Float64Array, fresh?: Uint8Array): Float64Array {
    const straight = chooseStraightHops(plan, seed ?? sketchHeights(plan, nodeHeight), (nodeHeight + CARD_GAP) / 2);
    const blocks = buildBlocks(plan, straight, nodeHeight, groupByKey);
    const y = new Float64Array(blocks.count);
    const anchor = seed ? seedBlocks(blocks, y, seed, fresh) : undefined;
    if (!seed) pushDown(blocks, y, y);
    const home = y.slice();
    relax(blocks, y, seed ? WARM_ROUNDS : ROUNDS, anchor);
    snap(blocks, y, anchor, home);
    if (seed) stayInFrame(plan, blocks, y, nodeHeight, seed, fresh);
    const heights = new Float64Array(plan.items);
    for (let item = 0; item < plan.rowStart; item++) heights[item] = Math.round(y[blocks.of[item]]);
    return heights;
}

/** Where the items would stand if no line had to be straight. */
function sketchHeights(plan: RoutePlan, nodeHeight: number): Float64Array {
    const blocks = buildBlocks(plan, new Uint8Array(plan.hopEdge.length), nodeHeight, groupByKey);
    const y = new Float64Array(blocks.count);
    pushDown(blocks, y, y);
    relax(blocks, y, SKETCH_ROUNDS);
    return Float64Array.from({ length: plan.rowStart }, (_, item) => y[blocks.of[item]]);
}

/**
 * Sets every block to the mean of the heights its items had before, new ones counting only where a block has no other.
 *
 * @returns per block the weight with which it clings to that height
 */
function seedBlocks(blocks: Blocks, y: Float64Array, seed: Float64Array, fresh?: Uint8Array): Float64Array {
    const sum = new Float64Array(blocks.count);
    const known = new Float64Array(blocks.count);
    const anchor = new Float64Array(blocks.count);
    for (let item = 0; item < blocks.of.length; item++) {
        // Lanes have no seed of their own and follow their cards.
        if (item >= seed.length || Number.isNaN(seed[item])) continue;
        const b = blocks.of[item];
        const weight = fresh?.[item] ? 1e-6 : 1;
        sum[b] += weight * seed[item];
        known[b] += weight;
        if (weight === 1) anchor[b] = ANCHOR_WEIGHT;
    }
    for (const b of blocks.order) {
        if (known[b] > 0) y[b] = sum[b] / known[b];
        else
            for (let i = blocks.byBelow.start[b]; i < blocks.byBelow.start[b + 1]; i++) {
                const c = blocks.byBelow.edge[i];
                y[b] = Math.max(y[b], y[blocks.above[c]] + blocks.gap[c]);
            }
    }
    return anchor;
}

/**
 * Undoes a common drift of the cards, and pushes down what would stand above the top margin instead of moving everything.
 */
function stayInFrame(plan: RoutePlan, blocks: Blocks, y: Float64Array, nodeHeight: number, seed: Float64Array, fresh?: Uint8Array): void {
    const drift: number[] = [];
    for (let node = 0; node < plan.nodes; node++) if (!fresh?.[node]) drift.push(y[blocks.of[node]] - seed[node]);
    const median = Float64Array.from(drift).sort()[drift.length >> 1] ?? 0;
    const wanted = y.map((height) => height - median);
    for (let item = 0; item < blocks.of.length; item++) {
        const floor = MARGIN + (item < plan.nodes ? nodeHeight / 2 : 0);
        if (wanted[blocks.of[item]] < floor) wanted[blocks.of[item]] = floor;
    }
    pushDown(blocks, wanted, y);
}

/** result[b] = the wanted height, or further down where the blocks above leave no room. */
function pushDown(blocks: Blocks, wanted: Float64Array, result: Float64Array): void {
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

/**
 * Moves every block towards the weighted mean of its springs, again and again, and makes room where blocks come too close. At the end
 * both ways of making the remaining room, pushing down and pushing up, keep all distances, and so does their mean, which is unbiased.
 */
function relax(blocks: Blocks, y: Float64Array, rounds: number, anchor?: Float64Array): void {
    const { count, springA, springB, springOffset, springWeight } = blocks;
    const home = anchor ? y.slice() : y;
    const weight = anchor ? anchor.slice() : new Float64Array(count);
    for (let s = 0; s < springA.length; s++) {
        weight[springA[s]] += springWeight[s];
        weight[springB[s]] += springWeight[s];
    }
    const wanted = new Float64Array(count);
    for (let round = 0; round < rounds; round++) {
        for (let b = 0; b < count; b++) wanted[b] = anchor ? anchor[b] * home[b] : 0;
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

/** Moves single blocks to the weighted median of their springs as far as there is room: several short hops become straight. */
function snap(blocks: Blocks, y: Float64Array, anchor: Float64Array | undefined, home: Float64Array): void {
    const { count, springA, springB, springOffset, springWeight, byBelow, byAbove, above, below, gap } = blocks;
    const ofA = groupByKey(springA, count);
    const ofB = groupByKey(springB, count);
    const target: number[] = [];
    const weight: number[] = [];
    for (let round = 0; round < SNAP_ROUNDS; round++) {
        for (let k = 0; k < count; k++) {
            const b = round % 2 === 0 ? k : count - 1 - k;
            target.length = 0;
            weight.length = 0;
            let total = 0;
            for (let i = ofA.start[b]; i < ofA.start[b + 1]; i++) {
                const s = ofA.edge[i];
                insert(target, weight, y[springB[s]] - springOffset[s], springWeight[s]);
                total += springWeight[s];
            }
            for (let i = ofB.start[b]; i < ofB.start[b + 1]; i++) {
                const s = ofB.edge[i];
                insert(target, weight, y[springA[s]] + springOffset[s], springWeight[s]);
                total += springWeight[s];
            }
            if (total === 0) continue;
            if (anchor && anchor[b] > 0) {
                insert(target, weight, home[b], anchor[b]);
                total += anchor[b];
            }
            let low = Number.NEGATIVE_INFINITY;
            let high = Number.POSITIVE_INFINITY;
            for (let i = byBelow.start[b]; i < byBelow.start[b + 1]; i++)
                low = Math.max(low, y[above[byBelow.edge[i]]] + gap[byBelow.edge[i]]);
            for (let i = byAbove.start[b]; i < byAbove.start[b + 1]; i++)
                high = Math.min(high, y[below[byAbove.edge[i]]] - gap[byAbove.edge[i]]);
            y[b] = Math.min(high, Math.max(low, nearestMedian(target, weight, total, y[b])));
        }
    }
}

function insert(target: number[], weight: number[], value: number, w: number): void {
    let j = target.length;
    target.push(value);
    weight.push(w);
    while (j > 0 && target[j - 1] > value) {
        target[j] = target[j - 1];
        weight[j] = weight[j - 1];
        j--;
    }
    target[j] = value;
    weight[j] = w;
}

/** Any height between the lower and the upper median is best; the one nearest to where the block stands already. */
function nearestMedian(target: number[], weight: number[], total: number, current: number): number {
    let sum = 0;
    let k = 0;
    while (k < target.length - 1 && 2 * (sum + weight[k]) < total) sum += weight[k++];
    const lower = target[k];
    const upper = 2 * (sum + weight[k]) === total && k + 1 < target.length ? target[k + 1] : lower;
    return Math.min(upper, Math.max(lower, current));
}
