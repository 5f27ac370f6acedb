import { groupByKey, type Rows } from './adjacency.ts';
import { breakCycles } from './cycles.ts';
import { groupNodes } from './grouping.ts';
import { shortenEdges } from './layer-compaction.ts';
import type { LayoutGraph } from './layout-types.ts';

export interface Layering {
    layer: Int32Array;
    layerCount: number;
    /** Per node: 2·stage + 1, or an even number between and around the stages for steps outside them. */
    group: Int32Array;
    /** Per group its first layer; one entry more than groups, so that group g has the layers first[g] … first[g + 1] − 1. */
    groupStart: Int32Array;
}

/**
 * Assigns every node to a layer (column). Links within a group lead to a later layer unless they close a cycle; groups follow each
 * other strictly, so a link against the order of the stages leads to an earlier layer. Both ends of a link never share a layer.
 */
export function assignLayers(graph: LayoutGraph): Layering {
    const nodes = graph.ids.length;
    const outgoing = groupByKey(graph.from, nodes);
    const { order, forward } = breakCycles(nodes, graph.to, outgoing);
    const group = groupNodes(graph, order, forward, outgoing);
    const inner = orientWithinGroups(graph, group);
    const layer = longestPaths(nodes, inner);
    const groups = 2 * graph.stageCount + 1;
    const groupStart = new Int32Array(groups + 1);
    for (let node = 0; node < nodes; node++) groupStart[group[node] + 1] = Math.max(groupStart[group[node] + 1], layer[node] + 1);
    for (let g = 0; g < groups; g++) groupStart[g + 1] += groupStart[g];
    for (let node = 0; node < nodes; node++) layer[node] += groupStart[group[node]];
    shortenEdges(graph, inner, layer, group, groupStart);
    return { layer, layerCount: groupStart[groups], group, groupStart };
}

/** Links between nodes of one group, oriented without cycles: `tail` must lie in an earlier layer than `head`. */
export interface InnerLinks {
    tail: Int32Array;
    head: Int32Array;
    outgoing: Rows;
    incoming: Rows;
    /** Every link leads from an earlier to a later entry. */
    order: Int32Array;
}

function orientWithinGroups(graph: LayoutGraph, group: Int32Array): InnerLinks {
    const nodes = graph.ids.length;
    const { from, to } = graph;
    let count = 0;
    for (let e = 0; e < from.length; e++) if (group[from[e]] === group[to[e]] && from[e] !== to[e]) count++;
    const tail = new Int32Array(count);
    const head = new Int32Array(count);
    count = 0;
    for (let e = 0; e < from.length; e++) {
        if (group[from[e]] !== group[to[e]] || from[e] === to[e]) continue;
        tail[count] = from[e];
        head[count++] = to[e];
    }
    const raw = groupByKey(tail, nodes);
    const { order, forward } = breakCycles(nodes, head, raw);
    let reversed = false;
    for (let i = 0; i < count; i++) {
        if (forward[i]) continue;
        reversed = true;
        const swap = tail[i];
        tail[i] = head[i];
        head[i] = swap;
    }
    return { tail, head, outgoing: reversed ? groupByKey(tail, nodes) : raw, incoming: groupByKey(head, nodes), order };
}

function longestPaths(nodes: number, links: InnerLinks): Int32Array {
    const layer = new Int32Array(nodes);
    for (const node of links.order) {
        for (let i = links.outgoing.start[node]; i < links.outgoing.start[node + 1]; i++) {
            const head = links.head[links.outgoing.edge[i]];
            if (layer[head] <= layer[node]) layer[head] = layer[node] + 1;
        }
    }
    return layer;
}
