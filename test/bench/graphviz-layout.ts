import { Graphviz } from '@hpcc-js/wasm-graphviz';
import type { LayoutGraph } from '../../src/diagram/layout/layout-types.ts';
import type { Drawing, DrawnEdge } from './drawn-crossings.ts';

/** Points of a curve piece that a line through them follows closely enough to count crossings. */
const FLATNESS = 16;

/** JSON without drawing operations, Graphviz's cheapest answer with coordinates; missing in the types. */
export const GEOMETRY_ONLY = 'json0' as 'json';

export type GraphvizSplines = 'ortho' | 'spline';

/** The graph in Graphviz's language: cards of the same size, from left to right. Graphviz measures nodes in inches of 72 units. */
export function toDot(graph: LayoutGraph, splines: GraphvizSplines): string {
    const lines = [
        `digraph { rankdir=LR; splines=${splines}; nodesep=0.4; ranksep=0.9;`,
        `node [shape=box fixedsize=true label="" width=${graph.nodeWidth / 72} height=${graph.nodeHeight / 72}]; edge [arrowhead=none];`,
    ];
    for (let node = 0; node < graph.ids.length; node++) lines.push(`${node};`);
    for (let e = 0; e < graph.from.length; e++) lines.push(`${graph.from[e]} -> ${graph.to[e]} [id="${e}"];`);
    return `${lines.join('\n')}\n}`;
}

/** Reads node centres and edges, as polylines, from Graphviz's JSON. */
export function readDrawing(json: string): Drawing {
    const parsed = JSON.parse(json) as {
        objects: { name: string; pos: string }[];
        edges: { id: string; tail: number; head: number; pos: string }[];
    };
    const nodes: Drawing['nodes'] = [];
    for (const object of parsed.objects) {
        const [x, y] = object.pos.split(',').map(Number);
        nodes[Number(object.name)] = { x, y };
    }
    const edges: DrawnEdge[] = parsed.edges.map((edge) => ({
        from: Number(parsed.objects[edge.tail].name),
        to: Number(parsed.objects[edge.head].name),
        points: flatten(edge.pos),
    }));
    return { nodes, edges };
}

/** B-spline control points `x,y x,y …`: a start and three points for each cubic piece. */
function flatten(pos: string): number[] {
    const control = pos
        .split(' ')
        .filter((point) => !/^[es],/.test(point))
        .map((point) => point.split(',').map(Number));
    const points = [control[0][0], control[0][1]];
    for (let i = 0; i + 3 < control.length; i += 3) {
        const [a, b, c, d] = control.slice(i, i + 4);
        const straight = [b, c].every((p) => Math.abs((d[0] - a[0]) * (p[1] - a[1]) - (d[1] - a[1]) * (p[0] - a[0])) < 1e-3);
        for (let k = straight ? FLATNESS : 1; k <= FLATNESS; k++) {
            const t = k / FLATNESS;
            const s = 1 - t;
            for (const axis of [0, 1])
                points.push(s * s * s * a[axis] + 3 * s * s * t * b[axis] + 3 * s * t * t * c[axis] + t * t * t * d[axis]);
        }
    }
    return points;
}

export async function loadGraphviz(): Promise<Graphviz> {
    return Graphviz.load();
}
