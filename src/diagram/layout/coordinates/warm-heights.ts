import type { RoutePlan } from '../routing/route-plan.ts';
import { MARGIN } from '../spacing.ts';
import type { WarmStart } from '../warm-start.ts';
import type { Blocks } from './blocks.ts';
import { pushDown } from './relaxation.ts';

/** A spring of this weight ties every block to where it stood. */
const ANCHOR_WEIGHT = 20;

/**
 * Sets every block to the mean of the heights its items had before, new ones counting only where a block has no other.
 *
 * @returns per block the weight with which it clings to that height
 */
export function seedBlocks(blocks: Blocks, y: Float64Array, { height: seed, fresh }: WarmStart): Float64Array {
    const sum = new Float64Array(blocks.count);
    const known = new Float64Array(blocks.count);
    const anchor = new Float64Array(blocks.count);
    for (let item = 0; item < blocks.of.length; item++) {
        // Lanes have no seed of their own and follow their cards.
        if (item >= seed.length || Number.isNaN(seed[item])) continue;
        const b = blocks.of[item];
        const weight = fresh[item] ? 1e-6 : 1;
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

/** The median of how far the cards that were there before would move down. */
export function medianDrift(plan: RoutePlan, warm: WarmStart, heightOf: (node: number) => number): number {
    const drift: number[] = [];
    for (let node = 0; node < plan.nodes; node++) if (!warm.fresh[node]) drift.push(heightOf(node) - warm.height[node]);
    return Float64Array.from(drift).sort()[drift.length >> 1] ?? 0;
}

/** Undoes a common drift of the cards, and pushes down what would stand above the top margin instead of moving everything. */
export function stayInFrame(plan: RoutePlan, blocks: Blocks, y: Float64Array, nodeHeight: number, warm: WarmStart): void {
    const drift = medianDrift(plan, warm, (node) => y[blocks.of[node]]);
    for (let b = 0; b < y.length; b++) y[b] -= drift;
    for (let item = 0; item < blocks.of.length; item++) {
        const floor = MARGIN + (item < plan.nodes ? nodeHeight / 2 : 0);
        if (y[blocks.of[item]] < floor) y[blocks.of[item]] = floor;
    }
    pushDown(blocks, y);
}
