import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutNetwork } from '../../../src/diagram/layout/layout-network.ts';
import { graphOf } from '../../bench/graphs.ts';
import { anyGraph } from './arbitrary-graphs.ts';

/** A graph whose nodes belong to the given stages. */
function staged(stages: number[], stageCount: number, links: [number, number][]) {
    const graph = graphOf(stages.length, links);
    graph.stage.set(stages);
    graph.stageCount = stageCount;
    return graph;
}

describe('stages', () => {
    test('have bands from left to right, each with its own cards only', () => {
        fc.assert(
            fc.property(anyGraph, (graph) => {
                const layout = layoutNetwork(graph);
                expect(layout.bands.map((band) => band.stage)).toEqual(Array.from({ length: graph.stageCount }, (_, i) => i));
                layout.bands.forEach((band, i) => {
                    expect(band.width).toBeGreaterThan(0);
                    if (i > 0) expect(band.x).toBeGreaterThanOrEqual(layout.bands[i - 1].x + layout.bands[i - 1].width - 1e-6);
                    for (let node = 0; node < graph.ids.length; node++) {
                        const inside = layout.x[node] >= band.x && layout.x[node] + graph.nodeWidth <= band.x + band.width;
                        const outside = layout.x[node] >= band.x + band.width || layout.x[node] + graph.nodeWidth <= band.x;
                        expect(graph.stage[node] === band.stage ? inside : outside).toBe(true);
                    }
                });
            }),
            { numRuns: 300 },
        );
    });

    test('that follow each other directly share a border', () => {
        const layout = layoutNetwork(
            staged([0, 0, 1, 3], 4, [
                [0, 1],
                [1, 2],
                [0, 3],
            ]),
        );
        for (let i = 1; i < 4; i++) expect(layout.bands[i].x).toBeCloseTo(layout.bands[i - 1].x + layout.bands[i - 1].width, 6);
        expect(layout.bands[2].width).toBeLessThan(layout.bands[1].width);
    });

    test('without any step still have bands', () => {
        const layout = layoutNetwork(staged([], 3, []));
        expect(layout.bands).toHaveLength(3);
        expect(layout.width).toBeGreaterThanOrEqual(layout.bands[2].x + layout.bands[2].width);
    });

    test('leave steps outside them where their links put them', () => {
        // trigger → a (stage 0) → between → b (stage 1) → end; none of trigger, between, end is in a stage.
        const graph = staged([-1, 0, -1, 1, -1], 2, [
            [0, 1],
            [1, 2],
            [2, 3],
            [3, 4],
        ]);
        const { x, bands } = layoutNetwork(graph);
        expect(x[0] + graph.nodeWidth).toBeLessThanOrEqual(bands[0].x);
        expect(x[2]).toBeGreaterThanOrEqual(bands[0].x + bands[0].width);
        expect(x[2] + graph.nodeWidth).toBeLessThanOrEqual(bands[1].x);
        expect(x[4]).toBeGreaterThanOrEqual(bands[1].x + bands[1].width);
    });

    test('keep their order when a link leads against it', () => {
        const graph = staged([0, 1, 2], 3, [
            [0, 1],
            [1, 2],
            [2, 0],
        ]);
        const { x } = layoutNetwork(graph);
        expect(x[0]).toBeLessThan(x[1]);
        expect(x[1]).toBeLessThan(x[2]);
    });
});

test('within a stage links without cycles lead to the right', () => {
    fc.assert(
        fc.property(anyGraph, (graph) => {
            const layout = layoutNetwork(graph);
            for (let e = 0; e < graph.from.length; e++) {
                const [from, to] = [graph.from[e], graph.to[e]];
                // Nodes are numbered at random, so links that go up in number have no cycle among themselves only.
                const acyclic = graph.from.every((source, k) => source < graph.to[k]);
                if (acyclic && graph.stage[from] >= 0 && graph.stage[from] === graph.stage[to])
                    expect(layout.x[from]).toBeLessThan(layout.x[to]);
            }
        }),
        { numRuns: 300 },
    );
});
