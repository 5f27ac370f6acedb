import type { LayerOrder } from './layer-order.ts';

/** Counts the crossings between the layers first … last (first and last included) as they stand; stops early beyond the limit. */
export type CrossingCounter = (first: number, last: number, limit?: number) => number;

/** Channels of up to so many edges are counted by sorting them in: they have few crossings, and these are what that costs. */
const FEW_EDGES = 96;

/**
 * Counts by inserting one edge after the other into those above it, in large channels with an accumulator tree [Barth, Jünger, Mutzel
 * 2002]; keeps its scratch space between calls.
 */
export function createCrossingCounter(order: LayerOrder): CrossingCounter {
    const { graph, start, items, position, rightStart, rightNeighbour } = order;
    let widest = 1;
    let degree = 0;
    const edges = new Int32Array(graph.layerCount);
    for (let layer = 0; layer < graph.layerCount; layer++) widest = Math.max(widest, start[layer + 1] - start[layer]);
    for (let item = 0; item < graph.items; item++) {
        const count = rightStart[item + 1] - rightStart[item];
        degree = Math.max(degree, count);
        edges[graph.layer[item]] += count;
    }
    let leaves = 1;
    while (leaves < widest) leaves *= 2;
    const tree = new Int32Array(2 * leaves);
    const targets = new Int32Array(degree);
    const above = new Int32Array(FEW_EDGES);

    const countFew = (layer: number): number => {
        let crossings = 0;
        let size = 0;
        for (let k = start[layer]; k < start[layer + 1]; k++) {
            const item = items[k];
            for (let i = rightStart[item]; i < rightStart[item + 1]; i++) {
                const target = position[rightNeighbour[i]];
                let j = size;
                while (j > 0 && above[j - 1] > target) {
                    above[j] = above[j - 1];
                    j--;
                }
                above[j] = target;
                crossings += size - j;
                size++;
            }
            // Edges of one item do not cross each other.
            for (let i = rightStart[item] + 1; i < rightStart[item + 1]; i++) {
                const target = position[rightNeighbour[i]];
                for (let j = rightStart[item]; j < i; j++) if (position[rightNeighbour[j]] > target) crossings--;
            }
        }
        return crossings;
    };

    const countChannel = (layer: number): number => {
        const size = start[layer + 2] - start[layer + 1];
        if (size < 2 || start[layer + 1] - start[layer] < 2) return 0;
        if (edges[layer] <= FEW_EDGES) return countFew(layer);
        let base = 1;
        while (base < size) base *= 2;
        tree.fill(0, 0, 2 * base);
        let crossings = 0;
        for (let k = start[layer]; k < start[layer + 1]; k++) {
            const item = items[k];
            let count = 0;
            for (let i = rightStart[item]; i < rightStart[item + 1]; i++) targets[count++] = position[rightNeighbour[i]];
            // First all queries, then all insertions: edges of one item do not cross each other.
            for (let i = 0; i < count; i++) {
                let node = targets[i] + base;
                while (node > 1) {
                    if ((node & 1) === 0) crossings += tree[node + 1];
                    node >>= 1;
                }
            }
            for (let i = 0; i < count; i++) {
                let node = targets[i] + base;
                while (node > 0) {
                    tree[node]++;
                    node >>= 1;
                }
            }
        }
        return crossings;
    };

    return (first, last, limit = Number.MAX_SAFE_INTEGER) => {
        let total = 0;
        for (let layer = Math.max(0, first); layer < last && layer + 1 < graph.layerCount && total <= limit; layer++)
            total += countChannel(layer);
        return total;
    };
}
