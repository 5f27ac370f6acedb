import type { LayerOrder } from './layer-order.ts';

/**
 * Rank of each item in a depth-first walk over the segments in both directions, so that connected parts stay together.
 *
 * @param flavour 0 starts from the first items and takes neighbours in their order, 1 from the last and in reverse; the walk then
 *   gives a mirrored but not the same picture
 */
export function walkRank(order: LayerOrder, flavour: number): Float64Array {
    const { graph, leftStart, leftNeighbour, rightStart, rightNeighbour } = order;
    const rank = new Float64Array(graph.items).fill(-1);
    const stack: number[] = [];
    let next = 0;
    for (let k = 0; k < graph.items; k++) {
        const root = flavour === 0 ? k : graph.items - 1 - k;
        if (rank[root] >= 0 || (root < graph.nodes && leftStart[root] !== leftStart[root + 1])) continue;
        stack.push(root);
        while (stack.length > 0) {
            const item = stack.pop()!;
            if (rank[item] >= 0) continue;
            rank[item] = next++;
            for (let i = leftStart[item + 1] - 1; i >= leftStart[item]; i--) if (rank[leftNeighbour[i]] < 0) stack.push(leftNeighbour[i]);
            if (flavour === 0) {
                for (let i = rightStart[item + 1] - 1; i >= rightStart[item]; i--)
                    if (rank[rightNeighbour[i]] < 0) stack.push(rightNeighbour[i]);
            } else {
                for (let i = rightStart[item]; i < rightStart[item + 1]; i++)
                    if (rank[rightNeighbour[i]] < 0) stack.push(rightNeighbour[i]);
            }
        }
    }
    return rank;
}
