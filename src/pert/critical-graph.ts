/** The critical steps with the driving links between them: the graph whose paths are the critical paths. */

import type { ActivityNetwork } from './network.ts';
import type { Passes, RankedNetwork } from './passes.ts';
import { entryPort, exitPort, FINISH, START } from './ports.ts';

/** Nodes are the critical steps in topological order; a state is 2 × node + the {@link Port} by which a path enters it. */
export interface CriticalGraph {
    size: number;
    /** Per node: the step. */
    steps: Int32Array;
    variance: Float64Array;
    /** Per node: 1 where a critical path may begin, or end. */
    begins: Uint8Array;
    ends: Uint8Array;
    /** Outgoing driving links in compressed rows: the node each leads to, its index, type and the variance of its lag. */
    offsets: Int32Array;
    targets: Int32Array;
    links: Int32Array;
    types: Uint8Array;
    lagVariance: Float64Array;
    /** Per state: the largest variance of what follows, up to the end of a critical path. */
    remaining: Float64Array;
}

export function criticalGraph(network: ActivityNetwork, ranked: RankedNetwork, passes: Passes): CriticalGraph {
    const { order, offsets: rankOffsets, targets: rankTargets, links: rankLinks } = ranked.topology;
    const { duration, tolerance, earliestStart, latestStart, driving } = passes;
    const nodeOf = new Int32Array(order.length).fill(-1);
    const criticalRanks = new Int32Array(order.length);
    let size = 0;
    for (let k = 0; k < order.length; k++) {
        if (latestStart[k] - earliestStart[k] <= tolerance) {
            criticalRanks[size] = k;
            nodeOf[k] = size++;
        }
    }
    const ranks = criticalRanks.subarray(0, size);
    let count = 0;
    for (const k of ranks) {
        for (let slot = rankOffsets[k], end = rankOffsets[k + 1]; slot < end; slot++) {
            count += driving[slot] & Number(nodeOf[rankTargets[slot]] >= 0);
        }
    }
    const graph = emptyGraph(size, count);
    for (let node = 0; node < size; node++) {
        const k = ranks[node];
        graph.steps[node] = order[k];
        graph.variance[node] = network.variance[order[k]];
        graph.begins[node] = earliestStart[k] <= tolerance ? 1 : 0;
        graph.ends[node] = duration - (earliestStart[k] + ranked.expected[k]) <= tolerance ? 1 : 0;
    }
    let next = 0;
    for (let node = 0; node < size; node++) {
        const k = ranks[node];
        for (let slot = rankOffsets[k], end = rankOffsets[k + 1]; slot < end; slot++) {
            const target = nodeOf[rankTargets[slot]];
            if (driving[slot] === 1 && target >= 0) {
                const link = rankLinks[slot];
                const type = network.linkType[link];
                graph.targets[next] = target;
                graph.links[next] = link;
                graph.types[next] = type;
                graph.lagVariance[next++] = network.linkLagVariance[link];
                if (exitPort(type) === FINISH) {
                    graph.ends[node] = 0;
                }
                if (entryPort(type) === START) {
                    graph.begins[target] = 0;
                }
            }
        }
        graph.offsets[node + 1] = next;
    }
    fillRemaining(graph);
    return graph;
}

function emptyGraph(size: number, count: number): CriticalGraph {
    return {
        size,
        steps: new Int32Array(size),
        variance: new Float64Array(size),
        begins: new Uint8Array(size),
        ends: new Uint8Array(size),
        offsets: new Int32Array(size + 1),
        targets: new Int32Array(count),
        links: new Int32Array(count),
        types: new Uint8Array(count),
        lagVariance: new Float64Array(count),
        remaining: new Float64Array(2 * size),
    };
}

/**
 * Dynamic programming from the ends backwards. A step counts (once, or −1 times, which is the same squared) when a path
 * enters and leaves it at different ends, and not at all when at the same end.
 */
function fillRemaining(graph: CriticalGraph): void {
    const { variance, ends, offsets, targets, types, lagVariance, remaining } = graph;
    for (let node = graph.size - 1; node >= 0; node--) {
        let afterStart = Number.NEGATIVE_INFINITY;
        let afterFinish = ends[node] === 1 ? 0 : Number.NEGATIVE_INFINITY;
        for (let slot = offsets[node], end = offsets[node + 1]; slot < end; slot++) {
            const value = lagVariance[slot] + remaining[2 * targets[slot] + entryPort(types[slot])];
            if (exitPort(types[slot]) === FINISH) {
                afterFinish = Math.max(afterFinish, value);
            } else {
                afterStart = Math.max(afterStart, value);
            }
        }
        remaining[2 * node + START] = Math.max(variance[node] + afterFinish, afterStart);
        remaining[2 * node + FINISH] = Math.max(afterFinish, variance[node] + afterStart);
    }
}

/** The largest variance over the critical paths; 0 without steps. */
export function largestVariance({ size, begins, remaining }: CriticalGraph): number {
    let largest = 0;
    for (let node = 0; node < size; node++) {
        if (begins[node] === 1 && remaining[2 * node + START] > largest) {
            largest = remaining[2 * node + START];
        }
    }
    return largest;
}
