import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutNetwork } from '../../../src/diagram/layout/layout-network.ts';
import { stagedGraph } from '../../bench/graphs.ts';
import { anyGraph } from './arbitrary-graphs.ts';
import { crowdedCards, edgesThroughCards, overlappingEdges } from './layout-checks.ts';

const runs = { numRuns: 300 };

describe('a drawing of any network', () => {
    test('keeps cards apart', () => {
        fc.assert(
            fc.property(anyGraph, (graph) => {
                expect(crowdedCards(graph, layoutNetwork(graph), 24)).toEqual([]);
            }),
            runs,
        );
    });

    test('leads no edge through or close along a card', () => {
        fc.assert(
            fc.property(anyGraph, (graph) => {
                expect(edgesThroughCards(graph, layoutNetwork(graph), 12)).toEqual([]);
            }),
            runs,
        );
    });

    test('never draws one edge on top of another', () => {
        fc.assert(
            fc.property(anyGraph, (graph) => {
                expect(overlappingEdges(layoutNetwork(graph))).toEqual([]);
            }),
            runs,
        );
    });

    test('keeps these promises for larger journeys', () => {
        for (let seed = 1; seed <= 6; seed++) {
            const graph = stagedGraph(120, 6, seed, 0.1);
            const layout = layoutNetwork(graph);
            expect(crowdedCards(graph, layout, 24)).toEqual([]);
            expect(edgesThroughCards(graph, layout, 12)).toEqual([]);
            expect(overlappingEdges(layout)).toEqual([]);
        }
    });

    test('joins the right sides of the right cards with orthogonal lines', () => {
        fc.assert(
            fc.property(anyGraph, (graph) => {
                const layout = layoutNetwork(graph);
                layout.edges.forEach((points, e) => {
                    expect(points.length).toBeGreaterThanOrEqual(4);
                    for (let i = 0; i + 3 < points.length; i += 2) {
                        const horizontal = points[i + 1] === points[i + 3];
                        const vertical = points[i] === points[i + 2];
                        expect(horizontal !== vertical).toBe(true);
                    }
                    const [from, to] = [graph.from[e], graph.to[e]];
                    expect(points[0]).toBe(layout.x[from] + (graph.fromStart[e] ? 0 : graph.nodeWidth));
                    expect(points[points.length - 2]).toBe(layout.x[to] + (graph.toFinish[e] ? graph.nodeWidth : 0));
                    for (const [node, y] of [
                        [from, points[1]],
                        [to, points[points.length - 1]],
                    ]) {
                        expect(y).toBeGreaterThan(layout.y[node]);
                        expect(y).toBeLessThan(layout.y[node] + graph.nodeHeight);
                    }
                });
            }),
            runs,
        );
    });

    test('stays within its width and height', () => {
        fc.assert(
            fc.property(anyGraph, (graph) => {
                const layout = layoutNetwork(graph);
                for (const [values, limit] of [
                    [layout.edges.flatMap((edge) => [...edge].filter((_, i) => i % 2 === 0)), layout.width],
                    [layout.edges.flatMap((edge) => [...edge].filter((_, i) => i % 2 === 1)), layout.height],
                    [[...layout.x].flatMap((x) => [x, x + graph.nodeWidth]), layout.width],
                    [[...layout.y].flatMap((y) => [y, y + graph.nodeHeight]), layout.height],
                ] as const) {
                    for (const value of values) {
                        expect(value).toBeGreaterThanOrEqual(0);
                        expect(value).toBeLessThanOrEqual(limit);
                    }
                }
            }),
            runs,
        );
    });

    test('puts each label on a horizontal part of its edge, clear of every card', () => {
        fc.assert(
            fc.property(anyGraph, (graph) => {
                const layout = layoutNetwork(graph);
                for (let e = 0; e < graph.from.length; e++) {
                    const x = layout.labels[2 * e];
                    const y = layout.labels[2 * e + 1];
                    if (graph.labelWidth[e] === 0) {
                        expect(x).toBeNaN();
                        continue;
                    }
                    const half = graph.labelWidth[e] / 2;
                    const points = layout.edges[e];
                    let carried = false;
                    for (let i = 0; i + 3 < points.length; i += 2) {
                        const [low, high] = [Math.min(points[i], points[i + 2]), Math.max(points[i], points[i + 2])];
                        if (points[i + 1] === y && points[i + 3] === y && low <= x - half && high >= x + half) carried = true;
                    }
                    expect(carried).toBe(true);
                    for (let node = 0; node < graph.ids.length; node++) {
                        const apartX = Math.abs(layout.x[node] + graph.nodeWidth / 2 - x) >= graph.nodeWidth / 2 + half;
                        const apartY = Math.abs(layout.y[node] + graph.nodeHeight / 2 - y) >= graph.nodeHeight / 2 + 8;
                        expect(apartX || apartY).toBe(true);
                    }
                }
            }),
            runs,
        );
    });

    test('is the same every time', () => {
        fc.assert(
            fc.property(anyGraph, (graph) => {
                expect(layoutNetwork(graph)).toEqual(layoutNetwork(graph));
            }),
            { numRuns: 50 },
        );
    });
});
