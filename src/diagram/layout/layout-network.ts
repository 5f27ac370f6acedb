import { assignHeights } from './coordinates/heights.ts';
import { buildLayeredGraph } from './layered-graph.ts';
import { assignLayers } from './layering.ts';
import type { LayoutGraph, NetworkLayout } from './layout-types.ts';
import { createLayerOrder } from './ordering/layer-order.ts';
import { minimiseCrossings } from './ordering/minimise-crossings.ts';
import { orderFromWarmStart } from './ordering/warm-order.ts';
import { layOutColumns } from './routing/channels.ts';
import { placeLabels } from './routing/labels.ts';
import { drawPolylines } from './routing/polylines.ts';
import { assignPorts } from './routing/ports.ts';
import { planRoutes, type RoutePlan } from './routing/route-plan.ts';
import { CARD_GAP, LINE_GAP, MARGIN } from './spacing.ts';
import { createWarmStart } from './warm-start.ts';

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
    const warm = createWarmStart(graph, layered, previous);
    const searchedCrossings = warm ? orderFromWarmStart(order, warm).searched : minimiseCrossings(order);
    const plan = planRoutes(graph, layered, order);
    const heights = assignHeights(plan, graph.nodeHeight, warm);
    const height = moveToTop(plan, heights, graph.nodeHeight, warm !== null);
    const ports = assignPorts(plan, heights, graph.nodeHeight);
    const columns = layOutColumns(graph, plan, ports, layering);
    const edges = drawPolylines(graph, plan, ports, columns);
    const nodes = graph.ids.length;
    const links = new Int32Array(2 * edges.length);
    for (let e = 0; e < edges.length; e++) links.set([graph.from[e], graph.to[e]], 2 * e);
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
        links,
        searchedCrossings,
    };
}

/**
 * Gives the rows of outside edges their heights above everything and moves the drawing to the top margin, unless it `stays` where it
 * stood before and this leaves little empty room. Returns its height.
 */
function moveToTop(plan: RoutePlan, heights: Float64Array, nodeHeight: number, stays: boolean): number {
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
    const spare = top - MARGIN;
    const shift = stays && spare >= 0 && spare <= nodeHeight + CARD_GAP ? 0 : -spare;
    for (let item = 0; item < plan.items; item++) heights[item] += shift;
    return bottom + shift + MARGIN;
}
