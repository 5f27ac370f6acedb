import type { Rows } from './adjacency.ts';

export interface AcyclicOrder {
    /** All nodes; edges kept in `forward` lead from earlier to later ones. */
    order: Int32Array;
    /** Per edge 1, or 0 when it closes a cycle and has to be drawn backwards. */
    forward: Uint8Array;
}

/**
 * Depth-first search from the nodes in their given order, sources first: the edges that lead back to a node still open are the ones
 * to reverse. Iterative, in time proportional to nodes and edges.
 */
export function breakCycles(nodes: number, to: Int32Array, outgoing: Rows): AcyclicOrder {
    const forward = new Uint8Array(to.length).fill(1);
    const order = new Int32Array(nodes);
    const state = new Uint8Array(nodes);
    const cursor = outgoing.start.slice(0, nodes);
    const stack = new Int32Array(nodes);
    const incoming = new Int32Array(nodes);
    for (let i = 0; i < outgoing.edge.length; i++) incoming[to[outgoing.edge[i]]]++;
    let filled = nodes;
    for (let pass = 0; pass < 2; pass++) {
        // Backwards, so that the reversed finishing order keeps the given order where edges allow it.
        for (let root = nodes - 1; root >= 0; root--) {
            if (state[root] !== 0 || (pass === 0 && incoming[root] > 0)) continue;
            let depth = 0;
            stack[depth++] = root;
            state[root] = 1;
            while (depth > 0) {
                const node = stack[depth - 1];
                if (cursor[node] === outgoing.start[node + 1]) {
                    state[node] = 2;
                    order[--filled] = node;
                    depth--;
                    continue;
                }
                const edge = outgoing.edge[cursor[node]++];
                const target = to[edge];
                if (state[target] === 1) forward[edge] = 0;
                else if (state[target] === 0) {
                    state[target] = 1;
                    stack[depth++] = target;
                }
            }
        }
    }
    return { order, forward };
}
