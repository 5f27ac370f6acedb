import { groupByKey, type Rows } from './adjacency.ts';
import type { LayoutGraph } from './layout-types.ts';

/**
 * The graph in layers. Items 0 … nodes − 1 are the cards; the others are places where a long edge passes through a layer, one for
 * each edge and layer, consecutive within an edge from left to right.
 */
export interface LayeredGraph {
    nodes: number;
    items: number;
    layer: Int32Array;
    layerCount: number;
    /** Per edge its first passing place and their number. */
    firstPass: Int32Array;
    passCount: Int32Array;
    /** Per item the edge it belongs to, -1 for a card. */
    edgeOf: Int32Array;
    /** Per edge 1 when it is too long to take part: it goes around the outside. */
    outside: Uint8Array;
    /** Segments between neighbouring layers. */
    left: Int32Array;
    right: Int32Array;
    /** Segments by their left, and by their right item. */
    toRight: Rows;
    toLeft: Rows;
}

/** Passing places beyond this number (or 8 for each node) are not made: the longest edges go around the outside instead. */
const PASS_BUDGET = 200_000;

export function buildLayeredGraph(graph: LayoutGraph, layer: Int32Array, layerCount: number): LayeredGraph {
    const nodes = graph.ids.length;
    const edges = graph.from.length;
    const outside = chooseOutsideEdges(graph, layer);
    const firstPass = new Int32Array(edges);
    const passCount = new Int32Array(edges);
    let items = nodes;
    let segments = 0;
    for (let e = 0; e < edges; e++) {
        firstPass[e] = items;
        const span = Math.abs(layer[graph.to[e]] - layer[graph.from[e]]);
        if (outside[e] || span === 0) continue;
        passCount[e] = span - 1;
        items += span - 1;
        segments += span;
    }
    const itemLayer = new Int32Array(items);
    itemLayer.set(layer);
    const edgeOf = new Int32Array(items).fill(-1);
    const left = new Int32Array(segments);
    const right = new Int32Array(segments);
    let s = 0;
    for (let e = 0; e < edges; e++) {
        const forward = layer[graph.from[e]] < layer[graph.to[e]];
        const start = forward ? graph.from[e] : graph.to[e];
        const end = forward ? graph.to[e] : graph.from[e];
        if (outside[e] || layer[start] === layer[end]) continue;
        let previous = start;
        for (let k = 0; k < passCount[e]; k++) {
            const item = firstPass[e] + k;
            itemLayer[item] = layer[start] + 1 + k;
            edgeOf[item] = e;
            left[s] = previous;
            right[s++] = item;
            previous = item;
        }
        left[s] = previous;
        right[s++] = end;
    }
    return {
        nodes,
        items,
        layer: itemLayer,
        layerCount,
        firstPass,
        passCount,
        edgeOf,
        outside,
        left,
        right,
        toRight: groupByKey(left, items),
        toLeft: groupByKey(right, items),
    };
}

/** The longest edges, as far as all passing places together would exceed the budget; and edges within a layer, which cannot occur. */
function chooseOutsideEdges(graph: LayoutGraph, layer: Int32Array): Uint8Array {
    const edges = graph.from.length;
    const outside = new Uint8Array(edges);
    const budget = Math.max(PASS_BUDGET, 8 * graph.ids.length);
    let passes = 0;
    for (let e = 0; e < edges; e++) {
        const span = Math.abs(layer[graph.to[e]] - layer[graph.from[e]]);
        if (span === 0) outside[e] = 1;
        else passes += span - 1;
    }
    if (passes <= budget) return outside;
    const span = (e: number) => Math.abs(layer[graph.to[e]] - layer[graph.from[e]]);
    const longestFirst = Int32Array.from({ length: edges }, (_, e) => e).sort((a, b) => span(b) - span(a) || a - b);
    for (const e of longestFirst) {
        if (passes <= budget) break;
        outside[e] = 1;
        passes -= Math.max(0, span(e) - 1);
    }
    return outside;
}
