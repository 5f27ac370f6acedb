import { describe, expect, test } from 'vitest';
import { layoutNetwork } from '../../../src/diagram/layout/layout-network.ts';
import { graphOf, pertLikeGraph } from '../../bench/graphs.ts';
import { crowdedCards, edgesThroughCards, overlappingEdges } from './layout-checks.ts';

type Links = [number, number][];

function chain(nodes: number): Links {
    return Array.from({ length: nodes - 1 }, (_, i) => [i, i + 1]);
}

describe('unusual networks', { timeout: 60_000 }, () => {
    test('nothing at all', () => {
        const layout = layoutNetwork(graphOf(0, []));
        expect(layout.edges).toEqual([]);
        expect(layout.width).toBeGreaterThan(0);
        expect(layout.height).toBeGreaterThan(0);
    });

    test('a chain is one straight line', () => {
        const layout = layoutNetwork(graphOf(40, chain(40)));
        expect(new Set(layout.y).size).toBe(1);
        for (const edge of layout.edges) expect(edge).toHaveLength(4);
    });

    test('two links between the same cards run side by side', () => {
        const graph = graphOf(2, [
            [0, 1],
            [0, 1],
        ]);
        const { edges } = layoutNetwork(graph);
        expect(edges.map((edge) => edge.length)).toEqual([4, 4]);
        expect(edges[0][1]).not.toBe(edges[1][1]);
    });

    test('a tree has no crossings and cards above each other in the order of their children', () => {
        const links: Links = Array.from({ length: 39 }, (_, i) => [Math.floor(i / 3), i + 1]);
        const layout = layoutNetwork(graphOf(40, links));
        expect(layout.searchedCrossings).toBe(0);
        expect(overlappingEdges(layout)).toEqual([]);
    });

    test('a step with 500 successors', () => {
        const graph = graphOf(
            501,
            Array.from({ length: 500 }, (_, i) => [0, i + 1] as const),
        );
        const layout = layoutNetwork(graph);
        expect(crowdedCards(graph, layout, 24)).toEqual([]);
        expect(layout.width).toBeLessThan(20 * graph.nodeWidth);
        expect(new Set(layout.edges.map((edge) => edge[1])).size).toBe(500);
    });

    test('every step of one column linked to every step of the next', () => {
        const links: Links = [];
        for (let i = 0; i < 12; i++) for (let j = 0; j < 12; j++) links.push([i, 12 + j]);
        const graph = graphOf(24, links);
        const layout = layoutNetwork(graph);
        expect(edgesThroughCards(graph, layout, 12)).toEqual([]);
        expect(overlappingEdges(layout)).toEqual([]);
    });

    test('a ring of 10,000 steps', () => {
        const layout = layoutNetwork(graphOf(10_000, [...chain(10_000), [9_999, 0]]));
        expect(new Set(layout.x).size).toBe(10_000);
    });

    test('a chain of 100,000 steps with links that skip half of it', () => {
        const nodes = 100_000;
        const skips: Links = Array.from({ length: 20 }, (_, i) => [i, nodes / 2 + i * 7]);
        const graph = graphOf(nodes, [...chain(nodes), ...skips]);
        const layout = layoutNetwork(graph);
        expect(new Set(layout.x).size).toBe(nodes);
        for (let e = nodes - 1; e < layout.edges.length; e++) {
            expect(layout.edges[e].length).toBeLessThan(100);
            expect(layout.edges[e].every(Number.isFinite)).toBe(true);
        }
        expect(layout.height).toBeLessThan(10_000);
    });

    test('3,000 steps as in a project plan', () => {
        const graph = pertLikeGraph(3_000, 1);
        const layout = layoutNetwork(graph);
        expect(crowdedCards(graph, layout, 24)).toEqual([]);
        expect(layout.edges.every((edge) => edge.every(Number.isFinite))).toBe(true);
    });
});
