import type { RoutePlan } from '../routing/route-plan.ts';
import { CARD_GAP } from '../spacing.ts';
import type { WarmStart } from '../warm-start.ts';
import { type Blocks, buildBlocks } from './blocks.ts';
import { pushDown, relax } from './relaxation.ts';
import { snap } from './snapping.ts';
import { chooseStraightHops } from './straight-hops.ts';
import { medianDrift, seedBlocks, stayInFrame } from './warm-heights.ts';

const ROUNDS = 12;
const SKETCH_ROUNDS = 6;
const WARM_ROUNDS = 2;
/** A drawing that has grown this many times, and half a row, higher than it need be is laid out afresh. */
const SPRAWL = 1.3;

/**
 * Heights of the centres of all items but rows: straight hops first, then short ones; neighbours in a column keep their distances.
 * Whole numbers.
 *
 * @param warm the drawing before; cards then move little, unless the drawing has become much higher than it need be
 */
export function assignHeights(plan: RoutePlan, nodeHeight: number, warm: WarmStart | null): Float64Array {
    const row = nodeHeight + CARD_GAP;
    const cold = coldHeights(plan, nodeHeight);
    if (!warm) return cold;
    const kept = warmHeights(plan, nodeHeight, warm);
    if (extent(plan, kept) <= SPRAWL * extent(plan, cold) + row / 2) return kept;
    const drift = Math.round(medianDrift(plan, warm, (node) => cold[node]));
    return cold.map((height) => height - drift);
}

function coldHeights(plan: RoutePlan, nodeHeight: number): Float64Array {
    const blocks = blocksFrom(plan, nodeHeight, sketchHeights(plan, nodeHeight));
    const y = new Float64Array(blocks.count);
    pushDown(blocks, y);
    relax(blocks, y, ROUNDS);
    snap(blocks, y);
    return heightsOfItems(plan, blocks, y);
}

function warmHeights(plan: RoutePlan, nodeHeight: number, warm: WarmStart): Float64Array {
    const blocks = blocksFrom(plan, nodeHeight, warm.height);
    const y = new Float64Array(blocks.count);
    const weight = seedBlocks(blocks, y, warm);
    const anchor = { weight, home: y.slice() };
    relax(blocks, y, WARM_ROUNDS, anchor);
    snap(blocks, y, anchor);
    stayInFrame(plan, blocks, y, nodeHeight, warm);
    return heightsOfItems(plan, blocks, y);
}

function blocksFrom(plan: RoutePlan, nodeHeight: number, seed: Float64Array): Blocks {
    return buildBlocks(plan, chooseStraightHops(plan, seed, (nodeHeight + CARD_GAP) / 2), nodeHeight);
}

/** Where the items would stand if no line had to be straight. */
function sketchHeights(plan: RoutePlan, nodeHeight: number): Float64Array {
    const blocks = buildBlocks(plan, new Uint8Array(plan.hopEdge.length), nodeHeight);
    const y = new Float64Array(blocks.count);
    pushDown(blocks, y);
    relax(blocks, y, SKETCH_ROUNDS);
    return Float64Array.from({ length: plan.rowStart }, (_, item) => y[blocks.of[item]]);
}

function heightsOfItems(plan: RoutePlan, blocks: Blocks, y: Float64Array): Float64Array {
    const heights = new Float64Array(plan.items);
    for (let item = 0; item < plan.rowStart; item++) heights[item] = Math.round(y[blocks.of[item]]);
    return heights;
}

function extent(plan: RoutePlan, heights: Float64Array): number {
    let top = Number.POSITIVE_INFINITY;
    let bottom = Number.NEGATIVE_INFINITY;
    for (let node = 0; node < plan.nodes; node++) {
        top = Math.min(top, heights[node]);
        bottom = Math.max(bottom, heights[node]);
    }
    return Math.max(0, bottom - top);
}
