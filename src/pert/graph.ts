/** A directed graph in typed arrays, and its topological order. */

import type { ActivityNetwork } from './network.ts';

/** What makes a network a graph: link i leads from node `linkFrom[i]` to node `linkTo[i]`. */
export type LinkedNodes = Pick<ActivityNetwork, 'size' | 'linkFrom' | 'linkTo'>;

/** Outgoing links in compressed rows: those of node v stand in slots `offsets[v]` to `offsets[v + 1] - 1`. */
export interface Graph {
    size: number;
    offsets: Int32Array;
    /** Per slot: the node it leads to. */
    targets: Int32Array;
    /** Per slot: the link's index in the network; ascending within a row. */
    links: Int32Array;
}

/** The graph renumbered by rank, that is by position in a topological order: every link leads to a higher rank. */
export interface Topology extends Graph {
    /** Rank to node. */
    order: Int32Array;
    /** Node to rank. */
    rank: Int32Array;
}

/** Sorts links by the node they leave, in time and memory linear in nodes and links. */
export function graphOf(network: LinkedNodes): Graph {
    const { size, linkFrom, linkTo } = network;
    const count = linkFrom.length;
    const offsets = new Int32Array(size + 1);
    for (let i = 0; i < count; i++) {
        offsets[linkFrom[i]]++;
    }
    for (let v = 0, end = 0; v <= size; v++) {
        end += offsets[v];
        offsets[v] = end;
    }
    const targets = new Int32Array(count);
    const links = new Int32Array(count);
    for (let i = count - 1; i >= 0; i--) {
        const slot = --offsets[linkFrom[i]];
        targets[slot] = linkTo[i];
        links[slot] = i;
    }
    return { size, offsets, targets, links };
}

/**
 * Renumbers an acyclic network by rank; null if it has a cycle. Later passes then walk memory in order, which matters more
 * than anything else once a network no longer fits the processor's cache.
 */
export function sortTopologically(network: LinkedNodes, graph: Graph): Topology | null {
    const order = topologicalOrder(graph);
    if (!order) {
        return null;
    }
    const rank = new Int32Array(order.length);
    for (let k = 0; k < order.length; k++) {
        rank[order[k]] = k;
    }
    const ranked = { size: network.size, linkFrom: renumber(network.linkFrom, rank), linkTo: renumber(network.linkTo, rank) };
    return { ...graphOf(ranked), order, rank };
}

/** Kahn's algorithm: nodes so that every link leads forward, or null if the graph has a cycle. */
function topologicalOrder({ size, offsets, targets }: Graph): Int32Array | null {
    const waiting = new Int32Array(size);
    for (let slot = 0; slot < targets.length; slot++) {
        waiting[targets[slot]]++;
    }
    // Every node seen is written down and only counted when its turn has come: quicker than a branch that nobody can predict.
    const order = new Int32Array(size + 1);
    let tail = 0;
    for (let v = 0; v < size; v++) {
        order[tail] = v;
        tail += Number(waiting[v] === 0);
    }
    for (let head = 0; head < tail; head++) {
        const v = order[head];
        for (let slot = offsets[v], end = offsets[v + 1]; slot < end; slot++) {
            const target = targets[slot];
            const left = waiting[target] - 1;
            waiting[target] = left;
            order[tail] = target;
            tail += Number(left === 0);
        }
    }
    return tail === size ? order.subarray(0, size) : null;
}

function renumber(nodes: Int32Array, rank: Int32Array): Int32Array {
    const renumbered = new Int32Array(nodes.length);
    for (let i = 0; i < nodes.length; i++) {
        renumbered[i] = rank[nodes[i]];
    }
    return renumbered;
}
