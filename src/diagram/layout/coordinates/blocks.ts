import { groupByKey, type Rows } from '../adjacency.ts';
import { ACROSS, type RoutePlan } from '../routing/route-plan.ts';
import { CARD_GAP, CARD_LINE_GAP, LINE_GAP } from '../spacing.ts';

/**
 * Items that share one y because straight hops connect them, and what holds between such blocks: `below[c]` stands at least `gap[c]`
 * under `above[c]`; springs pull `springA` and `springB` to one height.
 */
export interface Blocks {
    count: number;
    of: Int32Array;
    above: Int32Array;
    below: Int32Array;
    gap: Float64Array;
    /** Constraints by their lower block, blocks in an order in which every block follows those above it. */
    order: Int32Array;
    /** The same constraints such that each comes after all that its upper block is the lower one of. */
    pushes: { above: Int32Array; below: Int32Array; gap: Float64Array };
    byBelow: Rows;
    byAbove: Rows;
    springA: Int32Array;
    springB: Int32Array;
    /** How far b hangs under a when the spring is at rest. */
    springOffset: Float64Array;
    springWeight: Float64Array;
}

/** Smallest distance between the centres of two items, one right above the other. */
export function separation(plan: RoutePlan, upper: number, lower: number, nodeHeight: number): number {
    const cards = (upper < plan.nodes ? 1 : 0) + (lower < plan.nodes ? 1 : 0);
    if (cards === 2) return nodeHeight + CARD_GAP;
    return cards === 1 ? nodeHeight / 2 + CARD_LINE_GAP : LINE_GAP;
}

export function buildBlocks(plan: RoutePlan, straight: Uint8Array, nodeHeight: number): Blocks {
    const of = new Int32Array(plan.rowStart).fill(-1);
    const hops = plan.hopEdge.length;
    const next = new Int32Array(plan.items).fill(-1);
    for (let hop = 0; hop < hops; hop++) {
        if (!straight[hop]) continue;
        const from = plan.hopFrom[hop];
        const to = plan.hopTo[hop];
        if (plan.layer[from] < plan.layer[to]) next[from] = to;
        else next[to] = from;
    }
    let count = 0;
    for (const head of plan.column) {
        if (of[head] >= 0) continue;
        for (let item = head; item >= 0; item = next[item]) of[item] = count;
        count++;
    }
    const constraints = Math.max(0, plan.column.length - plan.layerCount);
    const above = new Int32Array(constraints).fill(-1);
    const below = new Int32Array(constraints).fill(-1);
    const gap = new Float64Array(constraints);
    let c = 0;
    for (let layer = 0; layer < plan.layerCount; layer++) {
        for (let k = plan.start[layer] + 1; k < plan.start[layer + 1]; k++) {
            const upper = plan.column[k - 1];
            const lower = plan.column[k];
            above[c] = of[upper];
            below[c] = of[lower];
            gap[c++] = separation(plan, upper, lower, nodeHeight);
        }
    }
    const byBelow = groupByKey(below, count);
    const byAbove = groupByKey(above, count);
    const order = topologicalOrder(count, below, byBelow, byAbove);
    return {
        count,
        of,
        above,
        below,
        gap,
        order,
        pushes: inPushingOrder(order, byBelow, above, gap),
        byBelow,
        byAbove,
        ...springs(plan, of, straight, nodeHeight),
    };
}

function inPushingOrder(order: Int32Array, byBelow: Rows, above: Int32Array, gap: Float64Array): Blocks['pushes'] {
    const pushes = { above: new Int32Array(above.length), below: new Int32Array(above.length), gap: new Float64Array(above.length) };
    let k = 0;
    for (let j = 0; j < order.length; j++) {
        const b = order[j];
        for (let i = byBelow.start[b]; i < byBelow.start[b + 1]; i++) {
            const c = byBelow.edge[i];
            pushes.above[k] = above[c];
            pushes.below[k] = b;
            pushes.gap[k++] = gap[c];
        }
    }
    return pushes;
}

/** Blocks do not cross, so the relation "stands above" has no cycles. */
function topologicalOrder(count: number, below: Int32Array, byBelow: Rows, byAbove: Rows): Int32Array {
    const waiting = new Int32Array(count);
    const order = new Int32Array(count);
    let filled = 0;
    for (let b = 0; b < count; b++) {
        waiting[b] = byBelow.start[b + 1] - byBelow.start[b];
        if (waiting[b] === 0) order[filled++] = b;
    }
    for (let k = 0; k < filled; k++) {
        const b = order[k];
        for (let i = byAbove.start[b]; i < byAbove.start[b + 1]; i++) {
            const lower = below[byAbove.edge[i]];
            if (--waiting[lower] === 0) order[filled++] = lower;
        }
    }
    return order;
}

function springs(plan: RoutePlan, of: Int32Array, straight: Uint8Array, nodeHeight: number) {
    const a: number[] = [];
    const b: number[] = [];
    const offset: number[] = [];
    const weight: number[] = [];
    for (let hop = 0; hop < straight.length; hop++) {
        const from = plan.hopFrom[hop];
        const to = plan.hopTo[hop];
        if (straight[hop] || from >= plan.rowStart || to >= plan.rowStart) continue;
        let distance = 0;
        if (plan.hopKind[hop] !== ACROSS) {
            // A lane stays close to its card.
            const lane = Math.max(from, to) - plan.laneStart;
            distance = (nodeHeight / 2 + CARD_LINE_GAP) * (plan.laneAbove[lane] ? -1 : 1) * (from < to ? 1 : -1);
        }
        const cards = (from < plan.nodes ? 1 : 0) + (to < plan.nodes ? 1 : 0);
        a.push(of[from]);
        b.push(of[to]);
        offset.push(distance);
        weight.push(cards === 2 ? 1 : cards === 1 ? 1.5 : 3);
    }
    return {
        springA: Int32Array.from(a),
        springB: Int32Array.from(b),
        springOffset: Float64Array.from(offset),
        springWeight: Float64Array.from(weight),
    };
}
