import type { LayeredGraph } from '../layered-graph.ts';
import type { LayoutGraph } from '../layout-types.ts';
import type { LayerOrder } from '../ordering/layer-order.ts';

/** A hop from one side of a channel to the other. */
export const ACROSS = 0;
/** Both ends on the left border of the channel: out of the right side of a card and back beside it. */
export const TURN_ON_LEFT = 1;
/** Both ends on the right border of the channel. */
export const TURN_ON_RIGHT = 2;

/**
 * Every edge as a sequence of hops, each within one channel, between items: cards, passing places, lanes (places right above or below
 * a card where an edge turns back along it) and rows (above the whole drawing, for edges that go around the outside).
 * Channel c lies left of layer c; the last channel lies right of the last layer.
 */
export interface RoutePlan {
    items: number;
    nodes: number;
    layerCount: number;
    /** Per item its layer; -1 for a row. */
    layer: Int32Array;
    /** Items of each layer from top to bottom, lanes included: column[start[i]] … */
    start: Int32Array;
    column: Int32Array;
    /** Per item its place in its layer. */
    position: Int32Array;
    /** Lanes are the items laneStart … rowStart − 1, rows the items from rowStart on. */
    laneStart: number;
    rowStart: number;
    /** Per lane its card, and 1 when it runs above it. */
    laneCard: Int32Array;
    laneAbove: Uint8Array;
    /** Edge e has the hops hopStart[e] … hopStart[e + 1] − 1, in its own direction. */
    hopStart: Int32Array;
    hopFrom: Int32Array;
    hopTo: Int32Array;
    hopKind: Uint8Array;
    hopChannel: Int32Array;
    hopEdge: Int32Array;
}

/** Builds the plan from the order of the layers. */
export function planRoutes(graph: LayoutGraph, layered: LayeredGraph, order: LayerOrder): RoutePlan {
    const edges = graph.from.length;
    const lanes = chooseLanes(graph, layered, order);
    const laneStart = layered.items;
    const rowStart = laneStart + lanes.card.length;
    let rows = 0;
    let hops = 0;
    for (let e = 0; e < edges; e++) {
        if (graph.from[e] === graph.to[e]) continue;
        if (layered.outside[e]) {
            rows++;
            hops += 2;
        } else hops += layered.passCount[e] + 1 + (lanes.ofSource[e] >= 0 ? 1 : 0) + (lanes.ofTarget[e] >= 0 ? 1 : 0);
    }
    const items = rowStart + rows;
    const layer = new Int32Array(items).fill(-1);
    layer.set(layered.layer);
    for (let k = 0; k < lanes.card.length; k++) layer[laneStart + k] = layered.layer[lanes.card[k]];
    const plan: RoutePlan = {
        items,
        nodes: layered.nodes,
        layerCount: layered.layerCount,
        layer,
        ...placeLanes(order, lanes, rowStart),
        laneStart,
        rowStart,
        laneCard: lanes.card,
        laneAbove: lanes.above,
        hopStart: new Int32Array(edges + 1),
        hopFrom: new Int32Array(hops),
        hopTo: new Int32Array(hops),
        hopKind: new Uint8Array(hops),
        hopChannel: new Int32Array(hops),
        hopEdge: new Int32Array(hops),
    };
    let hop = 0;
    let row = rowStart;
    const add = (edge: number, from: number, to: number, kind: number, channel: number) => {
        plan.hopFrom[hop] = from;
        plan.hopTo[hop] = to;
        plan.hopKind[hop] = kind;
        plan.hopChannel[hop] = channel;
        plan.hopEdge[hop++] = edge;
    };
    for (let e = 0; e < edges; e++) {
        plan.hopStart[e] = hop;
        const source = graph.from[e];
        const target = graph.to[e];
        if (source === target) continue;
        const sourceKind = graph.fromStart[e] ? TURN_ON_RIGHT : TURN_ON_LEFT;
        const sourceChannel = layer[source] + (graph.fromStart[e] ? 0 : 1);
        const targetKind = graph.toFinish[e] ? TURN_ON_LEFT : TURN_ON_RIGHT;
        const targetChannel = layer[target] + (graph.toFinish[e] ? 1 : 0);
        if (layered.outside[e]) {
            add(e, source, row, sourceKind, sourceChannel);
            add(e, row++, target, targetKind, targetChannel);
            continue;
        }
        const forward = layer[source] < layer[target];
        let previous = source;
        const advance = (item: number) => {
            add(e, previous, item, ACROSS, Math.max(layer[previous], layer[item]));
            previous = item;
        };
        if (lanes.ofSource[e] >= 0) {
            add(e, source, laneStart + lanes.ofSource[e], sourceKind, sourceChannel);
            previous = laneStart + lanes.ofSource[e];
        }
        const count = layered.passCount[e];
        for (let k = 0; k < count; k++) advance(layered.firstPass[e] + (forward ? k : count - 1 - k));
        if (lanes.ofTarget[e] >= 0) {
            advance(laneStart + lanes.ofTarget[e]);
            add(e, previous, target, targetKind, targetChannel);
        } else advance(target);
    }
    plan.hopStart[edges] = hop;
    return plan;
}

interface Lanes {
    card: Int32Array;
    above: Uint8Array;
    /** Place of the next item along the edge, away from the card: lanes of a card are sorted by it. */
    next: Float64Array;
    ofSource: Int32Array;
    ofTarget: Int32Array;
}

/** An edge needs a lane at an end where it leaves or enters on the side that faces away from its other end. */
function chooseLanes(graph: LayoutGraph, layered: LayeredGraph, order: LayerOrder): Lanes {
    const edges = graph.from.length;
    const card: number[] = [];
    const above: number[] = [];
    const next: number[] = [];
    const ofSource = new Int32Array(edges).fill(-1);
    const ofTarget = new Int32Array(edges).fill(-1);
    const add = (edge: number, node: number, towardsRight: boolean, far: number): number => {
        const count = layered.passCount[edge];
        const item = count === 0 ? far : layered.firstPass[edge] + (towardsRight ? 0 : count - 1);
        card.push(node);
        above.push(runsAbove(order, node, item, towardsRight) ? 1 : 0);
        next.push(order.position[item]);
        return card.length - 1;
    };
    for (let e = 0; e < edges; e++) {
        if (layered.outside[e]) continue;
        const source = graph.from[e];
        const target = graph.to[e];
        const forward = layered.layer[source] < layered.layer[target];
        if ((graph.fromStart[e] !== 0) === forward) ofSource[e] = add(e, source, forward, target);
        if ((graph.toFinish[e] !== 0) === forward) ofTarget[e] = add(e, target, !forward, source);
    }
    return { card: Int32Array.from(card), above: Uint8Array.from(above), next: Float64Array.from(next), ofSource, ofTarget };
}

/** Whether the lane runs above its card: when the edge goes on above the card's other neighbours on that side. */
function runsAbove(order: LayerOrder, node: number, item: number, towardsRight: boolean): boolean {
    const rows = towardsRight ? order.rightStart : order.leftStart;
    const neighbour = towardsRight ? order.rightNeighbour : order.leftNeighbour;
    let sum = 0;
    let count = 0;
    for (let i = rows[node]; i < rows[node + 1]; i++) {
        if (neighbour[i] === item) continue;
        sum += order.position[neighbour[i]];
        count++;
    }
    if (count > 0) return order.position[item] * count < sum;
    return relativePlace(order, item) < relativePlace(order, node);
}

function relativePlace(order: LayerOrder, item: number): number {
    const layer = order.graph.layer[item];
    return (order.position[item] + 0.5) / (order.start[layer + 1] - order.start[layer]);
}

/** The columns with the lanes set in beside their cards, those whose edge goes on further up above the others. */
function placeLanes(order: LayerOrder, lanes: Lanes, items: number): { start: Int32Array; column: Int32Array; position: Int32Array } {
    const layers = order.graph.layerCount;
    const start = new Int32Array(layers + 1);
    const position = new Int32Array(items);
    const base = order.graph.items;
    const byCard = new Map<number, number[]>();
    for (let k = 0; k < lanes.card.length; k++) {
        const list = byCard.get(lanes.card[k]);
        if (list) list.push(k);
        else byCard.set(lanes.card[k], [k]);
    }
    for (const list of byCard.values()) list.sort((a, b) => lanes.next[a] - lanes.next[b] || a - b);
    const column = new Int32Array(items);
    let filled = 0;
    for (let layer = 0; layer < layers; layer++) {
        start[layer] = filled;
        const put = (item: number) => {
            position[item] = filled - start[layer];
            column[filled++] = item;
        };
        for (let k = order.start[layer]; k < order.start[layer + 1]; k++) {
            const item = order.items[k];
            const list = byCard.size > 0 ? byCard.get(item) : undefined;
            if (list) for (const lane of list) if (lanes.above[lane]) put(base + lane);
            put(item);
            if (list) for (const lane of list) if (!lanes.above[lane]) put(base + lane);
        }
    }
    start[layers] = filled;
    return { start, column, position };
}
