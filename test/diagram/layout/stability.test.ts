import { describe, expect, test } from 'vitest';
import { layoutNetwork } from '../../../src/diagram/layout/layout-network.ts';
import type { LayoutGraph, NetworkLayout } from '../../../src/diagram/layout/layout-types.ts';
import { createRandom } from '../../../src/diagram/layout/ordering/random.ts';
import { graphOf, pertLikeGraph, stagedGraph } from '../../bench/graphs.ts';
import { crowdedCards, edgesThroughCards, overlappingEdges } from './layout-checks.ts';

/** The graph with one more link, or with one more step that hangs on one or two others; in both cases without a cycle. */
function edited(graph: LayoutGraph, what: 'link' | 'step', seed: number): LayoutGraph {
    const random = createRandom(seed);
    const nodes = graph.ids.length;
    const near = Math.floor(random() * (nodes - 2));
    const far = Math.min(nodes - 1, near + 1 + Math.floor(random() * 8));
    const links = Array.from(graph.from, (from, e) => [from, graph.to[e]] as [number, number]);
    if (what === 'link') links.push([near, far]);
    else links.push([near, nodes], ...(random() < 0.6 ? [[nodes, far] as [number, number]] : []));
    const result = graphOf(what === 'link' ? nodes : nodes + 1, links);
    result.stage.set(graph.stage);
    if (what === 'step') result.stage[nodes] = graph.stage[near];
    result.stageCount = graph.stageCount;
    result.fromStart.set(graph.fromStart);
    result.toFinish.set(graph.toFinish);
    result.labelWidth.set(graph.labelWidth);
    return result;
}

/** Pairs of cards of one column that changed places, all such pairs, and the mean and median vertical shift of the first `nodes` cards. */
function compare(before: NetworkLayout, after: NetworkLayout, nodes: number) {
    let flips = 0;
    let pairs = 0;
    const shifts: number[] = [];
    for (let a = 0; a < nodes; a++) {
        shifts.push(after.y[a] - before.y[a]);
        for (let b = a + 1; b < nodes; b++) {
            if (before.layers[a] !== before.layers[b] || after.layers[a] !== after.layers[b]) continue;
            pairs++;
            if ((before.y[a] - before.y[b]) * (after.y[a] - after.y[b]) < 0) flips++;
        }
    }
    shifts.sort((a, b) => a - b);
    return { flips, pairs, mean: shifts.reduce((sum, s) => sum + Math.abs(s), 0) / nodes, median: shifts[nodes >> 1] };
}

describe.each([
    ['project networks of 50 steps', (seed: number) => pertLikeGraph(50, seed)],
    ['project networks of 200 steps', (seed: number) => pertLikeGraph(200, seed)],
    ['journeys in stages', (seed: number) => stagedGraph(40, 6, seed)],
] as const)('%s', (_, create) => {
    test.each(['link', 'step'] as const)('one more %s leaves the others where they are', (what) => {
        let flips = 0;
        let pairs = 0;
        let mean = 0;
        let median = 0;
        const runs = 20;
        for (let seed = 1; seed <= runs; seed++) {
            const graph = create(seed);
            const before = layoutNetwork(graph);
            const result = compare(before, layoutNetwork(edited(graph, what, seed), before), graph.ids.length);
            flips += result.flips;
            pairs += result.pairs;
            mean += result.mean / runs;
            median += Math.abs(result.median) / runs;
        }
        expect(flips / pairs).toBeLessThan(0.005);
        // Half a row: a card and the gap below it are 104 high.
        expect(mean).toBeLessThan(52);
        expect(median).toBeLessThan(26);
    });
});

test('a journey typed step by step keeps every promise of a drawing, and about as few crossings as one drawn afresh', () => {
    const whole = pertLikeGraph(60, 5);
    let layout: NetworkLayout | undefined;
    let graph = whole;
    for (let nodes = 1; nodes <= 60; nodes++) {
        const links = Array.from(whole.from, (from, e) => [from, whole.to[e]] as const).filter(([from, to]) => from < nodes && to < nodes);
        graph = graphOf(nodes, links);
        layout = layoutNetwork(graph, layout);
        expect(crowdedCards(graph, layout, 24)).toEqual([]);
        expect(edgesThroughCards(graph, layout, 12)).toEqual([]);
        expect(overlappingEdges(layout)).toEqual([]);
    }
    expect(layout!.searchedCrossings).toBeLessThanOrEqual(1.5 * layoutNetwork(graph).searchedCrossings! + 5);
});

test('steps that go and come back are no trouble', () => {
    const full = stagedGraph(30, 5, 3);
    const half = stagedGraph(15, 5, 3);
    const before = layoutNetwork(full);
    const between = layoutNetwork(half, before);
    const after = layoutNetwork(full, between);
    for (const [graph, layout] of [
        [half, between],
        [full, after],
    ] as const) {
        expect(crowdedCards(graph, layout, 24)).toEqual([]);
        expect(edgesThroughCards(graph, layout, 12)).toEqual([]);
        expect(overlappingEdges(layout)).toEqual([]);
    }
});
