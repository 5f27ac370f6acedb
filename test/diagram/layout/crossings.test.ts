import { describe, expect, test } from 'vitest';
import { layoutNetwork } from '../../../src/diagram/layout/layout-network.ts';
import type { LayoutGraph, NetworkLayout } from '../../../src/diagram/layout/layout-types.ts';
import { crossingsOf, graphvizCrossings, psplibLikeGraphs } from '../../bench/crossings.bench.ts';
import { drawingOf } from '../../bench/drawing-of.ts';
import { countDrawnCrossings, type DrawnEdge } from '../../bench/drawn-crossings.ts';
import { CARD, graphOf, pertLikeGraph } from '../../bench/graphs.ts';
import { loadGraphviz } from '../../bench/graphviz-layout.ts';

const drawnCrossings = (graph: LayoutGraph, layout: NetworkLayout) => crossingsOf(drawingOf(graph, layout));

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

describe('networks like those of PSPLIB', () => {
    test.each([30, 60, 90, 120])('are as ProGen makes them, of %i activities', (size) => {
        psplibLikeGraphs(size).forEach(({ ids, from, to }, i) => {
            // Complexity counts the links for each activity, those of the common start and end included.
            expect(ids.length).toBe(size + 2);
            expect(from.length / ids.length).toBeCloseTo([1.5, 1.8, 2.1][Math.floor(i / 4)], 0.1);
            const before = (node: number) => Array.from(to.keys()).filter((e) => to[e] === node);
            const degrees = ids.map((_, node) => before(node).length);
            expect(Math.max(...degrees.slice(1, -1))).toBeLessThanOrEqual(3);
            // No link leads where another way leads too: none of a step's predecessors comes before another one.
            const ancestors: Set<number>[] = [];
            for (let node = 0; node < ids.length; node++) {
                const near = before(node).map((e) => from[e]);
                const far = near.map((other) => ancestors[other]);
                expect(near.filter((other) => far.some((set) => set.has(other)))).toEqual([]);
                ancestors.push(new Set([...near, ...far.flatMap((set) => [...set])]));
            }
        });
    });

    test.each([30, 60, 90, 120])(
        'have no more crossings on the mean than Graphviz draws, with %i activities',
        { timeout: 60_000 },
        async (size) => {
            const graphviz = await loadGraphviz();
            const graphs = psplibLikeGraphs(size);
            const sum = (count: (graph: LayoutGraph) => number) => graphs.reduce((total, graph) => total + count(graph), 0);
            const ours = sum((graph) => drawnCrossings(graph, layoutNetwork(graph)));
            expect(ours).toBeLessThanOrEqual(sum((graph) => graphvizCrossings(graphviz, graph, 'spline')));
            expect(ours).toBeLessThanOrEqual(sum((graph) => graphvizCrossings(graphviz, graph, 'ortho')));
        },
    );
});
