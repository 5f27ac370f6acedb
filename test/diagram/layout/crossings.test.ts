import { describe, expect, test } from 'vitest';
import { layoutNetwork } from '../../../src/diagram/layout/layout-network.ts';
import type { LayoutGraph, NetworkLayout } from '../../../src/diagram/layout/layout-types.ts';
import { countDrawnCrossings, type DrawnEdge } from '../../bench/drawn-crossings.ts';
import { CARD, graphOf, pertLikeGraph } from '../../bench/graphs.ts';

function drawnCrossings(graph: LayoutGraph, layout: NetworkLayout): number {
    const edges = layout.edges.map((points, e) => ({ from: graph.from[e], to: graph.to[e], points }));
    const centres = Array.from(layout.x, (x, i) => ({ x: x + CARD.width / 2, y: layout.y[i] + CARD.height / 2 }));
    return countDrawnCrossings(edges, centres, CARD);
}

describe('counting crossings of drawn edges', () => {
    const nodes = Array.from({ length: 6 }, (_, i) => ({ x: i < 3 ? 0 : 1000, y: (i % 3) * 300 }));
    const count = (...edges: DrawnEdge[]) => countDrawnCrossings(edges, nodes, CARD);
    const edge = (from: number, to: number, ...points: number[]): DrawnEdge => ({ from, to, points });

    test('two lines that cross count once, also at a corner', () => {
        expect(count(edge(0, 5, 90, 0, 910, 600), edge(2, 3, 90, 600, 910, 0))).toBe(1);
        expect(count(edge(0, 5, 90, 0, 500, 300, 910, 600), edge(2, 3, 90, 600, 500, 300, 910, 0))).toBe(1);
    });

    test('lines that run side by side do not cross', () => {
        expect(count(edge(0, 3, 90, 0, 910, 0), edge(1, 4, 90, 10, 910, 10))).toBe(0);
    });

    test('lines on top of each other count once', () => {
        expect(count(edge(0, 4, 90, 0, 500, 0, 500, 300, 910, 300), edge(2, 5, 90, 600, 500, 600, 500, 100, 910, 100))).toBe(1);
    });

    test('meeting at a common node counts only away from it', () => {
        expect(count(edge(0, 3, 90, 0, 910, 0), edge(0, 4, 90, 0, 910, 300))).toBe(0);
        expect(count(edge(0, 3, 90, 0, 910, 0), edge(0, 4, 90, 10, 500, 10, 500, -10, 910, 300))).toBe(2);
    });
});

describe('crossings of a drawing', () => {
    test('are none where the network is a forest or a ladder', () => {
        const ladder = Array.from({ length: 40 }, (_, i) =>
            i % 2 === 0 ? [[i, i + 2] as const, [i, i + 3] as const] : [[i, i + 2] as const],
        ).flat();
        for (const graph of [
            graphOf(43, ladder),
            graphOf(
                60,
                Array.from({ length: 55 }, (_, i) => [Math.floor(i / 2), i + 5] as const),
            ),
        ]) {
            expect(drawnCrossings(graph, layoutNetwork(graph))).toBe(0);
        }
    });

    test('are those of the order of the layers: routing adds hardly any', () => {
        for (let seed = 1; seed <= 15; seed++) {
            const graph = pertLikeGraph(80, seed);
            const layout = layoutNetwork(graph);
            const drawn = drawnCrossings(graph, layout);
            // Two edges that need not cross add two, and that only where heights coincide.
            expect(drawn).toBeGreaterThanOrEqual(layout.searchedCrossings!);
            expect(drawn).toBeLessThanOrEqual(layout.searchedCrossings! * 1.1 + 4);
        }
    });

    test('stay below one for each four links in networks like project plans', () => {
        let drawn = 0;
        let links = 0;
        for (let seed = 1; seed <= 10; seed++) {
            const graph = pertLikeGraph(50, seed);
            drawn += drawnCrossings(graph, layoutNetwork(graph));
            links += graph.from.length;
        }
        expect(drawn / links).toBeLessThan(0.36);
    });
});
