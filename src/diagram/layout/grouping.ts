import type { LayoutGraph } from './layout-types.ts';

/**
 * Puts every node into one of 2·stages + 1 groups that follow each other from left to right: group 2·s + 1 holds the steps of
 * stage s, the even groups between them hold the steps outside every stage.
 *
 * A stage-less step stands right after the last stage it depends on; without one, right before the first stage that depends on it,
 * but never after a step that depends on it; with neither, after all stages.
 *
 * @param order the nodes such that the edges in `forward` go from earlier to later ones
 * @param forward per edge 0 when it closes a cycle
 */
export function groupNodes(
    graph: LayoutGraph,
    order: Int32Array,
    forward: Uint8Array,
    outgoing: { start: Int32Array; edge: Int32Array },
): Int32Array {
    const nodes = graph.ids.length;
    const group = new Int32Array(nodes);
    const last = 2 * graph.stageCount;
    const stageless = new Uint8Array(nodes);
    const after = new Int32Array(nodes).fill(-1);
    for (let node = 0; node < nodes; node++) {
        const stage = graph.stage[node];
        if (stage >= 0 && stage < graph.stageCount) group[node] = 2 * stage + 1;
        else stageless[node] = 1;
    }
    for (const node of order) {
        const reach = stageless[node] ? after[node] : group[node] + 1;
        if (reach < 0) continue;
        for (let i = outgoing.start[node]; i < outgoing.start[node + 1]; i++) {
            const edge = outgoing.edge[i];
            const target = graph.to[edge];
            if (forward[edge] && reach > after[target]) after[target] = reach;
        }
    }
    for (let k = nodes - 1; k >= 0; k--) {
        const node = order[k];
        if (!stageless[node]) continue;
        if (after[node] >= 0) {
            group[node] = after[node];
            continue;
        }
        let before = last;
        for (let i = outgoing.start[node]; i < outgoing.start[node + 1]; i++) {
            const edge = outgoing.edge[i];
            if (!forward[edge]) continue;
            const target = graph.to[edge];
            before = Math.min(before, stageless[target] ? group[target] : group[target] - 1);
        }
        group[node] = before;
    }
    return group;
}
