import type { Graphviz } from '@hpcc-js/wasm-graphviz';
import { layoutNetwork } from '../../src/diagram/layout/layout-network.ts';
import type { LayoutGraph } from '../../src/diagram/layout/layout-types.ts';
import { drawingOf } from './drawing-of.ts';
import { countDrawnCrossings, type Drawing } from './drawn-crossings.ts';
import { CARD, psplibLikeGraph } from './graphs.ts';
import { GEOMETRY_ONLY, type GraphvizSplines, loadGraphviz, readDrawing, toDot } from './graphviz-layout.ts';
import { median } from './median.ts';

/** The sizes and the complexities of PSPLIB's sets. */
export const SIZES = [30, 60, 90, 120];
export const COMPLEXITIES = [1.5, 1.8, 2.1];
const SEEDS = [1, 2, 3, 4];
const RUNS = 15;

/** One way to draw on all networks of one size: mean number of crossings of the drawn edges, median time in milliseconds. */
interface CrossingFigures {
    crossings: number;
    time: number;
}

/** Networks of one size as PSPLIB's, as many of each complexity. */
export function psplibLikeGraphs(activities: number): LayoutGraph[] {
    return COMPLEXITIES.flatMap((complexity) => SEEDS.map((seed) => psplibLikeGraph(activities, complexity, seed)));
}

export function crossingsOf({ nodes, edges }: Drawing): number {
    return countDrawnCrossings(edges, nodes, CARD);
}

/** How often edges cross that Graphviz draws. */
export function graphvizCrossings(graphviz: Graphviz, graph: LayoutGraph, splines: GraphvizSplines): number {
    return crossingsOf(readDrawing(graphviz.layout(toDot(graph, splines), GEOMETRY_ONLY, 'dot')));
}

/**
 * Our layout, drawn for the first time and again as at each keystroke, and Graphviz's on networks like those of PSPLIB: how often edges
 * cross, and how long it takes.
 */
export async function benchCrossings(): Promise<Record<string, Record<string, CrossingFigures>>> {
    const graphviz = await loadGraphviz();
    const report: Record<string, Record<string, CrossingFigures>> = {};
    for (const size of SIZES) {
        const graphs = psplibLikeGraphs(size);
        const measure = (draw: (graph: LayoutGraph) => Drawing, work: (graph: LayoutGraph) => () => unknown, runs: number) => ({
            crossings: Number((graphs.reduce((sum, graph) => sum + crossingsOf(draw(graph)), 0) / graphs.length).toFixed(1)),
            time: Number(median(graphs.flatMap((graph) => times(work(graph), runs))).toPrecision(3)),
        });
        const graphvizFigures = (splines: GraphvizSplines) =>
            measure(
                (graph) => readDrawing(graphviz.layout(toDot(graph, splines), GEOMETRY_ONLY, 'dot')),
                (graph) => {
                    const dot = toDot(graph, splines);
                    return () => graphviz.layout(dot, GEOMETRY_ONLY, 'dot');
                },
                3,
            );
        report[size] = {
            ours: measure(
                (graph) => drawingOf(graph, layoutNetwork(graph)),
                (graph) => () => layoutNetwork(graph),
                RUNS,
            ),
            'ours, drawn before': measure(
                (graph) => drawingOf(graph, layoutNetwork(graph, layoutNetwork(graph))),
                (graph) => {
                    const before = layoutNetwork(graph);
                    return () => layoutNetwork(graph, before);
                },
                RUNS,
            ),
            'graphviz ortho': graphvizFigures('ortho'),
            'graphviz splines': graphvizFigures('spline'),
        };
    }
    return report;
}

/** Times of warm runs, in milliseconds. */
function times(run: () => unknown, runs: number): number[] {
    for (let i = 0; i < runs; i++) run();
    return Array.from({ length: runs }, () => {
        const start = performance.now();
        run();
        return performance.now() - start;
    });
}
