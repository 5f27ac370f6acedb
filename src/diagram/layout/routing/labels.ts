import type { LayoutGraph } from '../layout-types.ts';
import { LABEL_PADDING } from '../spacing.ts';

/** Per edge the centre of its label: the middle of its longest horizontal part; NaN without a label. */
export function placeLabels(graph: LayoutGraph, edges: Float64Array[]): Float64Array {
    const labels = new Float64Array(2 * edges.length).fill(Number.NaN);
    for (let e = 0; e < edges.length; e++) {
        if (!(graph.labelWidth[e] > 0)) continue;
        const points = edges[e];
        let longest = -1;
        for (let i = 0; i + 3 < points.length; i += 2) {
            const length = points[i + 1] === points[i + 3] ? Math.abs(points[i + 2] - points[i]) : -1;
            if (length <= longest) continue;
            longest = length;
            labels[2 * e] = (points[i] + points[i + 2]) / 2;
            labels[2 * e + 1] = points[i + 1];
            if (length >= graph.labelWidth[e] + 8 * LABEL_PADDING) break;
        }
    }
    return labels;
}
