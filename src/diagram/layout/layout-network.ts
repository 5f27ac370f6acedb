import { assignHeights } from './coordinates/vertical.ts';
import { buildLayeredGraph } from './layered-graph.ts';
import { assignLayers } from './layering.ts';
import type { LayoutGraph, NetworkLayout } from './layout-types.ts';
import { createLayerOrder } from './ordering/layer-order.ts';
import { minimiseCrossings } from './ordering/minimise-crossings.ts';
import { layOutColumns } from './routing/channels.ts';
import { placeLabels } from './routing/labels.ts';
import { drawPolylines } from './routing/polylines.ts';
import { assignPorts } from './routing/ports.ts';
import { planRoutes } from './routing/route-plan.ts';
import { LINE_GAP, MARGIN } from './spacing.ts';

/**
 * Draws a network in layers from left to right: stages in columns of their own, few crossings, straight and orthogonal edges that
 * pass through no card. Deterministic, in time about proportional to the size of the drawing.
 *
 * @param previous the last layout of an earlier version of the same graph: what both have in common stays put as far as possible
 */
export function layoutNetwork(graph: LayoutGraph, previous?: NetworkLayout): NetworkLayout {
    const layering = assignLayers(graph);
    const layered = buildLayeredGraph(graph, layering.layer, layering.layerCount);
    const order = createLayerOrder(layered);
    minimiseCrossings(order);
    const plan = planRoutes(graph, layered, order);
    const heights = assignHeights(plan, graph.nodeHeight);
    const height = moveToTop(plan, heights, graph.nodeHeight);
    const ports = assignPorts(plan, heights, graph.nodeHeight);
    const columns = layOutColumns(graph, plan, ports, layering);
    const edges = drawPolylines(graph, plan, ports, columns);
    const nodes = graph.ids.length;
    void previous;
    return {
        ids: graph.ids,
        x: Float64Array.from({ length: nodes }, (_, node) => columns.layerX[layering.layer[node]]),
        y: Float64Array.from({ length: nodes }, (_, node) => heights[node] - graph.nodeHeight / 2),
        width: columns.width,
        height,
        bands: columns.bands,
        edges,
        labels: placeLabels(graph, edges),
        layers: layering.layer,
        positions: order.position.slice(0, nodes),
    };
}

/** Gives the rows of outside edges their heights above everything and moves the drawing to the top margin. Returns its height. */
function moveToTop(plan: { items: number; rowStart: number; nodes: number }, heights: Float64Array, nodeHeight: number): number {
    let top = Number.POSITIVE_INFINITY;
    let bottom = Number.NEGATIVE_INFINITY;
    for (let item = 0; item < plan.rowStart; item++) {
        const half = item < plan.nodes ? nodeHeight / 2 : 0;
        top = Math.min(top, heights[item] - half);
        bottom = Math.max(bottom, heights[item] + half);
    }
    if (top > bottom) return 2 * MARGIN;
    for (let row = plan.rowStart; row < plan.items; row++) {
        top -= LINE_GAP;
        heights[row] = top;
    }
    for (let item = 0; item < plan.items; item++) heights[item] += MARGIN - top;
    return bottom - top + 2 * MARGIN;
}
