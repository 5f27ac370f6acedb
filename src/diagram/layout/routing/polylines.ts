import type { LayoutGraph } from '../layout-types.ts';
import type { Columns } from './channels.ts';
import type { Ports } from './ports.ts';
import type { RoutePlan } from './route-plan.ts';

/** The corners of every edge, from its source to its target, without any that lie on a straight line. */
export function drawPolylines(graph: LayoutGraph, plan: RoutePlan, ports: Ports, columns: Columns): Float64Array[] {
    const points: number[] = [];
    return Array.from({ length: graph.from.length }, (_, e) => {
        const first = plan.hopStart[e];
        const last = plan.hopStart[e + 1];
        if (first === last) return new Float64Array(0);
        points.length = 0;
        const startX = columns.layerX[plan.layer[graph.from[e]]] + (graph.fromStart[e] ? 0 : graph.nodeWidth);
        const endX = columns.layerX[plan.layer[graph.to[e]]] + (graph.toFinish[e] ? graph.nodeWidth : 0);
        add(points, startX, ports.y[2 * first]);
        for (let hop = first; hop < last; hop++) {
            const x = columns.trackX[hop];
            if (Number.isNaN(x)) continue;
            const split = columns.splits.get(hop);
            const a = ports.y[2 * hop];
            const b = ports.y[2 * hop + 1];
            if (!split) {
                add(points, x, a);
                add(points, x, b);
                continue;
            }
            const forward = plan.layer[plan.hopFrom[hop]] < plan.layer[plan.hopTo[hop]];
            const near = forward ? x : split.x;
            const far = forward ? split.x : x;
            add(points, near, a);
            add(points, near, split.y);
            add(points, far, split.y);
            add(points, far, b);
        }
        add(points, endX, ports.y[2 * last - 1]);
        return Float64Array.from(points);
    });
}

function add(points: number[], x: number, y: number): void {
    const n = points.length;
    if (n >= 2 && points[n - 2] === x && points[n - 1] === y) return;
    if (n >= 4) {
        const horizontal = points[n - 3] === points[n - 1] && points[n - 1] === y;
        const vertical = points[n - 4] === points[n - 2] && points[n - 2] === x;
        if (horizontal || vertical) {
            points[n - 2] = x;
            points[n - 1] = y;
            return;
        }
    }
    points.push(x, y);
}
