import type { LayeredGraph } from './layered-graph.ts';
import type { LayoutGraph, NetworkLayout } from './layout-types.ts';

/** What an earlier drawing says about the items of the new one. */
export interface WarmStart {
    /** Per item the height of its centre in the earlier drawing; for new ones where they would fit best. */
    height: Float64Array;
    /** Per item 1 when the earlier drawing does not have it. */
    fresh: Uint8Array;
    crossings: number;
}

/** Matches nodes by their ids and links by their ends. Returns null when both drawings have too little in common to gain from it. */
export function createWarmStart(graph: LayoutGraph, layered: LayeredGraph, previous: NetworkLayout | undefined): WarmStart | null {
    if (!previous?.links) return null;
    const nodes = graph.ids.length;
    const formerIndex = new Map(previous.ids.map((id, i) => [id, i]));
    const former = Int32Array.from(graph.ids, (id) => formerIndex.get(id) ?? -1);
    const height = new Float64Array(layered.items).fill(Number.NaN);
    const fresh = new Uint8Array(layered.items).fill(1);
    let survivors = 0;
    for (let node = 0; node < nodes; node++) {
        if (former[node] < 0) continue;
        height[node] = previous.y[former[node]] + graph.nodeHeight / 2;
        fresh[node] = 0;
        survivors++;
    }
    if (survivors * 2 < nodes) return null;
    followFormerEdges(graph, layered, previous, former, height, fresh);
    fillIn(graph, layered, height);
    return { height, fresh, crossings: previous.searchedCrossings ?? 0 };
}

/** Takes the heights of passing places from where the same link ran before. */
function followFormerEdges(
    graph: LayoutGraph,
    layered: LayeredGraph,
    previous: NetworkLayout,
    former: Int32Array,
    height: Float64Array,
    fresh: Uint8Array,
): void {
    const links = previous.links!;
    const key = (from: number, to: number) => from * previous.ids.length + to;
    const formerEdges = new Map<number, number[]>();
    for (let e = (links.length >> 1) - 1; e >= 0; e--) {
        const list = formerEdges.get(key(links[2 * e], links[2 * e + 1]));
        if (list) list.push(e);
        else formerEdges.set(key(links[2 * e], links[2 * e + 1]), [e]);
    }
    // Where the columns stood: the middle of the cards that are still in them.
    const columnX = new Float64Array(layered.layerCount).fill(Number.NaN);
    for (let node = 0; node < former.length; node++) {
        if (former[node] >= 0) columnX[layered.layer[node]] = previous.x[former[node]] + graph.nodeWidth / 2;
    }
    for (let e = 0; e < graph.from.length; e++) {
        const [from, to] = [former[graph.from[e]], former[graph.to[e]]];
        if (from < 0 || to < 0) continue;
        const edge = formerEdges.get(key(from, to))?.pop();
        if (edge === undefined) continue;
        for (let k = 0; k < layered.passCount[e]; k++) {
            const item = layered.firstPass[e] + k;
            const y = heightAt(previous.edges[edge], columnX[layered.layer[item]]);
            fresh[item] = 0;
            height[item] = y;
        }
    }
}

function heightAt(points: Float64Array, x: number): number {
    for (let i = 0; i + 3 < points.length; i += 2) {
        if (points[i + 1] === points[i + 3] && (points[i] - x) * (points[i + 2] - x) <= 0) return points[i + 1];
    }
    return Number.NaN;
}

/** Items without a former height: passing places between their ends, cards next to their neighbours or below everything. */
function fillIn(graph: LayoutGraph, layered: LayeredGraph, height: Float64Array): void {
    let bottom = 0;
    for (let node = 0; node < layered.nodes; node++) if (height[node] > bottom) bottom = height[node];
    for (let round = 0; round < 2; round++) {
        for (let node = 0; node < layered.nodes; node++) {
            if (!Number.isNaN(height[node])) continue;
            const mean = meanHeightOfNeighbours(layered, node, height);
            if (!Number.isNaN(mean)) height[node] = mean;
            else if (round === 1) height[node] = bottom + graph.nodeHeight;
        }
    }
    for (let e = 0; e < graph.from.length; e++) {
        const count = layered.passCount[e];
        const forward = layered.layer[graph.from[e]] < layered.layer[graph.to[e]];
        const [start, end] = forward ? [graph.from[e], graph.to[e]] : [graph.to[e], graph.from[e]];
        for (let k = 0; k < count; k++) {
            const item = layered.firstPass[e] + k;
            if (Number.isNaN(height[item])) height[item] = height[start] + ((height[end] - height[start]) * (k + 1)) / (count + 1);
        }
    }
}

function meanHeightOfNeighbours(layered: LayeredGraph, node: number, height: Float64Array): number {
    let sum = 0;
    let count = 0;
    const add = (item: number) => {
        const end = item < layered.nodes ? item : -1;
        if (end < 0 || Number.isNaN(height[end])) return;
        sum += height[end];
        count++;
    };
    for (let i = layered.toLeft.start[node]; i < layered.toLeft.start[node + 1]; i++) add(layered.left[layered.toLeft.edge[i]]);
    for (let i = layered.toRight.start[node]; i < layered.toRight.start[node + 1]; i++) add(layered.right[layered.toRight.edge[i]]);
    return count > 0 ? sum / count : Number.NaN;
}
