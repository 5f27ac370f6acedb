import { groupByKey, type Rows } from '../adjacency.ts';
import type { LayeredGraph } from '../layered-graph.ts';

/** The vertical order of the items of each layer, with the neighbours of every item at hand. */
export interface LayerOrder {
    graph: LayeredGraph;
    /** Layer i holds items[start[i]] … items[start[i + 1] − 1], from top to bottom. */
    start: Int32Array;
    items: Int32Array;
    /** Per item its place within its layer. */
    position: Int32Array;
    leftStart: Int32Array;
    leftNeighbour: Int32Array;
    rightStart: Int32Array;
    rightNeighbour: Int32Array;
}

/** Items in ascending order within each layer. */
export function createLayerOrder(graph: LayeredGraph): LayerOrder {
    const rows = groupByKey(graph.layer, graph.layerCount);
    const order: LayerOrder = {
        graph,
        start: rows.start,
        items: rows.edge,
        position: new Int32Array(graph.items),
        leftStart: graph.toLeft.start,
        leftNeighbour: neighbours(graph.toLeft, graph.left),
        rightStart: graph.toRight.start,
        rightNeighbour: neighbours(graph.toRight, graph.right),
    };
    for (let layer = 0; layer < graph.layerCount; layer++) renumber(order, layer);
    return order;
}

function neighbours(rows: Rows, ends: Int32Array): Int32Array {
    return rows.edge.map((segment) => ends[segment]);
}

/** Brings `position` in line with `items` for one layer. */
export function renumber(order: LayerOrder, layer: number): void {
    const first = order.start[layer];
    for (let k = first; k < order.start[layer + 1]; k++) order.position[order.items[k]] = k - first;
}

/** Sorts each layer by a rank of the items, ties by item. */
export function sortByRank(order: LayerOrder, rank: Float64Array): void {
    for (let layer = 0; layer < order.graph.layerCount; layer++) {
        const slice = order.items.subarray(order.start[layer], order.start[layer + 1]);
        if (slice.length > 1) slice.sort((a, b) => rank[a] - rank[b] || a - b);
        renumber(order, layer);
    }
}
