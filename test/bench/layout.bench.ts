import { pathToFileURL } from 'node:url';
import { layoutNetwork } from '../../src/diagram/layout/layout-network.ts';
import type { LayoutGraph, NetworkLayout } from '../../src/diagram/layout/layout-types.ts';
import { drawingOf } from './drawing-of.ts';
import { countDrawnCrossings, type Drawing, totalLength } from './drawn-crossings.ts';
import { elkInput, loadElk, readElkDrawing } from './elk-layout.ts';
import { CARD, pertLikeGraph } from './graphs.ts';
import { GEOMETRY_ONLY, loadGraphviz, readDrawing, toDot } from './graphviz-layout.ts';

/** One layouter on graphs of one size. */
interface LayoutFigures {
    /** Median time of a warm run in milliseconds. */
    time: number;
    /** Means over the graphs, counted and measured on the drawn edges. */
    crossings: number;
    length: number;
    /** How many timed runs there were on each graph. */
    runs: number;
}

interface Layouter {
    name: string;
    prepare(graph: LayoutGraph): () => unknown;
    read(graph: LayoutGraph, result: unknown): Drawing;
    /** Timed runs on each graph, by number of steps; 0 leaves a size out. */
    runs: Record<number, number>;
}

const SIZES = [50, 200, 1000, 3000];
/** Graphs of each size; crossings of small graphs scatter, so there are more of them. */
const GRAPHS: Record<number, number> = { 50: 10, 200: 6, 1000: 3, 3000: 2 };
const SKIPPED = 'left out: one run takes tens of seconds';

/** Our layout, elkjs and Graphviz on the same random networks without stages: times, crossings, total length of the edges. */
export async function benchLayout(): Promise<Record<string, Record<string, LayoutFigures | string>>> {
    const graphviz = await loadGraphviz();
    const elk = loadElk();
    const layouters: Layouter[] = [
        {
            name: 'ours',
            prepare: (graph) => () => layoutNetwork(graph),
            read: (graph, layout) => drawingOf(graph, layout as NetworkLayout),
            runs: { 50: 100, 200: 50, 1000: 20, 3000: 10 },
        },
        {
            name: 'graphviz ortho',
            prepare: (graph) => {
                const dot = toDot(graph, 'ortho');
                return () => graphviz.layout(dot, GEOMETRY_ONLY, 'dot');
            },
            read: (_, json) => readDrawing(json as string),
            runs: { 50: 20, 200: 8, 1000: 3, 3000: 0 },
        },
        {
            name: 'graphviz splines',
            prepare: (graph) => {
                const dot = toDot(graph, 'spline');
                return () => graphviz.layout(dot, GEOMETRY_ONLY, 'dot');
            },
            read: (_, json) => readDrawing(json as string),
            runs: { 50: 20, 200: 8, 1000: 3, 3000: 1 },
        },
        {
            name: 'elkjs orthogonal',
            prepare: (graph) => () => elk.layout(elkInput(graph)),
            read: (_, result) => readElkDrawing(result),
            runs: { 50: 10, 200: 3, 1000: 1, 3000: 1 },
        },
    ];
    const report: Record<string, Record<string, LayoutFigures | string>> = {};
    for (const size of SIZES) {
        report[size] = {};
        const graphs = Array.from({ length: GRAPHS[size] }, (_, i) => pertLikeGraph(size, i + 1));
        for (const layouter of layouters) report[size][layouter.name] = await measure(layouter, graphs, layouter.runs[size]);
    }
    return report;
}

async function measure(layouter: Layouter, graphs: LayoutGraph[], runs: number): Promise<LayoutFigures | string> {
    if (runs === 0) return SKIPPED;
    const times: number[] = [];
    let crossings = 0;
    let length = 0;
    for (const graph of graphs) {
        const run = layouter.prepare(graph);
        const begun = performance.now();
        const result = await run();
        // What takes many seconds runs only once.
        if (runs === 1) times.push(performance.now() - begun);
        const drawing = layouter.read(graph, result);
        crossings += countDrawnCrossings(drawing.edges, drawing.nodes, CARD);
        length += totalLength(drawing.edges);
        // The runs before the timed ones warm up the code.
        for (let i = 1; i < Math.min(runs, 20) && runs > 3; i++) await run();
        for (let i = 0; i < runs && runs > 1; i++) {
            const start = performance.now();
            await run();
            times.push(performance.now() - start);
        }
    }
    times.sort((a, b) => a - b);
    const round = (value: number) => Number(value.toPrecision(4));
    return {
        time: round(times[times.length >> 1]),
        crossings: round(crossings / graphs.length),
        length: Math.round(length / graphs.length),
        runs,
    };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
    console.log(JSON.stringify(await benchLayout(), null, 2));
    process.exit();
}
