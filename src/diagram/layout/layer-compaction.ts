import type { InnerLinks } from './layering.ts';
import type { LayoutGraph } from './layout-types.ts';

/** Sets moved together are bounded, so that the whole stays proportional to the size of the graph. */
const LARGEST_SET = 256;
const PASSES = 4;

/**
 * Shortens the links in total: moves a node to a later or earlier layer, together with the nodes it pushes along, whenever this saves
 * more layers than it costs (node promotion, Nikolov & Tarassov 2006, in both directions). Changes `layer` in place; the layers of a
 * group stay within it.
 */
export function shortenEdges(graph: LayoutGraph, links: InnerLinks, layer: Int32Array, group: Int32Array, groupStart: Int32Array): void {
    const nodes = layer.length;
    if (nodes === 0) return;
    const across = crossGroupPull(graph, layer, group);
    const mark = new Int32Array(nodes);
    const set = new Int32Array(Math.min(nodes, LARGEST_SET));
    let stamp = 0;
    let work = 60 * (nodes + graph.from.length) + 2000;

    /** Tries to move `seed` by as many layers as pays off; direction +1 is to the right. */
    const move = (seed: number, direction: 1 | -1): boolean => {
        const ahead = direction > 0 ? links.outgoing : links.incoming;
        const behind = direction > 0 ? links.incoming : links.outgoing;
        const aheadEnd = direction > 0 ? links.head : links.tail;
        const behindEnd = direction > 0 ? links.tail : links.head;
        const bound = direction > 0 ? groupStart[group[seed] + 1] - 1 : groupStart[group[seed]];
        stamp++;
        let size = 0;
        set[size++] = seed;
        mark[seed] = stamp;
        let room = direction * (bound - layer[seed]);
        if (room <= 0) return false;
        for (let k = 0; k < size; k++) {
            const node = set[k];
            room = Math.min(room, direction * (bound - layer[node]));
            if (room <= 0) return false;
            for (let i = ahead.start[node]; i < ahead.start[node + 1]; i++) {
                work--;
                const next = aheadEnd[ahead.edge[i]];
                if (mark[next] === stamp || direction * (layer[next] - layer[node]) > 1) continue;
                if (size === set.length) return false;
                mark[next] = stamp;
                set[size++] = next;
            }
        }
        let gain = 0;
        for (let k = 0; k < size; k++) {
            const node = set[k];
            gain += direction * across[node];
            for (let i = ahead.start[node]; i < ahead.start[node + 1]; i++) {
                const next = aheadEnd[ahead.edge[i]];
                if (mark[next] === stamp) continue;
                gain++;
                room = Math.min(room, direction * (layer[next] - layer[node]) - 1);
            }
            for (let i = behind.start[node]; i < behind.start[node + 1]; i++) {
                work--;
                if (mark[behindEnd[behind.edge[i]]] !== stamp) gain--;
            }
        }
        if (gain <= 0 || room <= 0) return false;
        for (let k = 0; k < size; k++) layer[set[k]] += direction * room;
        return true;
    };

    for (let pass = 0; pass < PASSES; pass++) {
        let moved = false;
        for (let k = nodes - 1; k >= 0 && work > 0; k--) while (work > 0 && move(links.order[k], 1)) moved = true;
        for (let k = 0; k < nodes && work > 0; k++) while (work > 0 && move(links.order[k], -1)) moved = true;
        if (!moved) break;
    }
}

/** Per node: how many layers of links to other groups one layer to the right saves. */
function crossGroupPull(graph: LayoutGraph, layer: Int32Array, group: Int32Array): Int32Array {
    const pull = new Int32Array(layer.length);
    for (let e = 0; e < graph.from.length; e++) {
        const from = graph.from[e];
        const to = graph.to[e];
        if (group[from] === group[to]) continue;
        const direction = group[from] < group[to] ? 1 : -1;
        pull[from] += direction;
        pull[to] -= direction;
    }
    return pull;
}
