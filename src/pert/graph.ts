/** A directed graph in typed arrays, and its topological order. */

import type { ActivityNetwork } from './network.ts';

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

export function graphOf(network: Pick<ActivityNetwork, 'size' | 'linkFrom' | 'linkTo'>): Graph {
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

/** Kahn's algorithm: nodes so that every link leads forward, or null if the graph has a cycle. */
export function topologicalOrder({ size, offsets, targets }: Graph): Int32Array | null {
    const waiting = new Int32Array(size);
    for (let slot = 0; slot < targets.length; slot++) {
        waiting[targets[slot]]++;
    }
    const order = new Int32Array(size);
    let tail = 0;
    for (let v = 0; v < size; v++) {
        if (waiting[v] === 0) {
            order[tail++] = v;
        }
    }
    for (let head = 0; head < tail; head++) {
        const v = order[head];
        for (let slot = offsets[v], end = offsets[v + 1]; slot < end; slot++) {
            const target = targets[slot];
            if (--waiting[target] === 0) {
                order[tail++] = target;
            }
        }
    }
    return tail === size ? order : null;
}

/**
 * Renumbers an acyclic graph by rank; null if it has a cycle. Later passes then walk memory in order, which matters more
 * than anything else once a network no longer fits the processor's cache.
 */
export function sortTopologically(graph: Graph): Topology | null {
    const order = topologicalOrder(graph);
    if (!order) {
        return null;
    }
    const { size } = graph;
    const rank = new Int32Array(size);
    for (let k = 0; k < size; k++) {
        rank[order[k]] = k;
    }
    const offsets = new Int32Array(size + 1);
    const targets = new Int32Array(graph.targets.length);
    const links = new Int32Array(graph.links.length);
    let next = 0;
    for (let k = 0; k < size; k++) {
        const v = order[k];
        for (let slot = graph.offsets[v], end = graph.offsets[v + 1]; slot < end; slot++) {
            targets[next] = rank[graph.targets[slot]];
            links[next++] = graph.links[slot];
        }
        offsets[k + 1] = next;
    }
    return { size, offsets, targets, links, order, rank };
}
