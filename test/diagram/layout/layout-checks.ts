import type { LayoutGraph, NetworkLayout } from '../../../src/diagram/layout/layout-types.ts';

export interface Segment {
    edge: number;
    x0: number;
    y0: number;
    x1: number;
    y1: number;
}

/** The straight parts of all edges, each from its smaller to its larger coordinates. */
export function segmentsOf(layout: NetworkLayout): Segment[] {
    return layout.edges.flatMap((points, edge) => {
        const parts: Segment[] = [];
        for (let i = 0; i + 3 < points.length; i += 2) {
            parts.push({
                edge,
                x0: Math.min(points[i], points[i + 2]),
                y0: Math.min(points[i + 1], points[i + 3]),
                x1: Math.max(points[i], points[i + 2]),
                y1: Math.max(points[i + 1], points[i + 3]),
            });
        }
        return parts;
    });
}

/** Parts of edges that come nearer than `margin` to a card that is not at one of their ends, or run into one that is. */
export function edgesThroughCards(graph: LayoutGraph, layout: NetworkLayout, margin: number): string[] {
    const found: string[] = [];
    for (const segment of segmentsOf(layout)) {
        for (let node = 0; node < layout.ids.length; node++) {
            const own = graph.from[segment.edge] === node || graph.to[segment.edge] === node;
            const room = own ? -0.01 : margin - 0.01;
            const x = layout.x[node];
            const y = layout.y[node];
            if (segment.x1 <= x - room || segment.x0 >= x + graph.nodeWidth + room) continue;
            if (segment.y1 <= y - room || segment.y0 >= y + graph.nodeHeight + room) continue;
            found.push(`edge ${segment.edge} at card ${node}: ${JSON.stringify(segment)} ${x} ${y}`);
        }
    }
    return found;
}

/** Pairs of edges that run on top of each other for a stretch. */
export function overlappingEdges(layout: NetworkLayout): string[] {
    const found: string[] = [];
    const segments = segmentsOf(layout);
    for (let i = 0; i < segments.length; i++) {
        for (let j = i + 1; j < segments.length; j++) {
            const a = segments[i];
            const b = segments[j];
            if (a.edge === b.edge) continue;
            const x = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
            const y = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0);
            if ((x > 0.01 && y >= -0.01) || (y > 0.01 && x >= -0.01)) {
                const parallel = a.x0 === a.x1 ? b.x0 === b.x1 : b.y0 === b.y1;
                if (parallel) found.push(`edges ${a.edge} and ${b.edge}: ${JSON.stringify(a)} ${JSON.stringify(b)}`);
            }
        }
    }
    return found;
}

/** Cards that stand nearer to each other than `gap`. */
export function crowdedCards(graph: LayoutGraph, layout: NetworkLayout, gap: number): string[] {
    const found: string[] = [];
    for (let a = 0; a < layout.ids.length; a++) {
        for (let b = a + 1; b < layout.ids.length; b++) {
            const x = Math.abs(layout.x[a] - layout.x[b]) - graph.nodeWidth;
            const y = Math.abs(layout.y[a] - layout.y[b]) - graph.nodeHeight;
            if (x < gap && y < gap) found.push(`cards ${a} and ${b}`);
        }
    }
    return found;
}
