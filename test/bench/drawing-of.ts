import type { LayoutGraph, NetworkLayout } from '../../src/diagram/layout/layout-types.ts';
import type { Drawing } from './drawn-crossings.ts';

/** Our own layout as a drawing that can be compared with others. */
export function drawingOf(graph: LayoutGraph, layout: NetworkLayout): Drawing {
    return {
        nodes: Array.from(layout.x, (x, node) => ({ x: x + graph.nodeWidth / 2, y: layout.y[node] + graph.nodeHeight / 2 })),
        edges: layout.edges.map((points, e) => ({ from: graph.from[e], to: graph.to[e], points })),
    };
}
