import type { LayerOrder } from './layer-order.ts';

/** Rank of each item in a depth-first walk over the segments in both directions, so that connected parts stay together. */
export function walkRank(order: LayerOrder): Float64Array {
    const { graph, leftStart, leftNeighbour, rightStart, rightNeighbour } = order;
    const rank = new Float64Array(graph.items).fill(-1);
    const stack: number[] = [];
    let next = 0;
    for (let root = 0; root < graph.items; root++) {
        if (rank[root] >= 0) continue;
        stack.push(root);
        while (stack.length > 0) {
            const item = stack.pop()!;
            if (rank[item] >= 0) continue;
            rank[item] = next++;
            for (let i = leftStart[item + 1] - 1; i >= leftStart[item]; i--) if (rank[leftNeighbour[i]] < 0) stack.push(leftNeighbour[i]);
            for (let i = rightStart[item + 1] - 1; i >= rightStart[item]; i--)
                if (rank[rightNeighbour[i]] < 0) stack.push(rightNeighbour[i]);
        }
    }
    return rank;
}
