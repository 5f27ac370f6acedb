/** A drawn edge as a polyline x0, y0, x1, y1, … and the nodes it joins. */
export interface DrawnEdge {
    from: number;
    to: number;
    points: ArrayLike<number>;
}

/** A drawn graph: centres of the nodes, and the edges. */
export interface Drawing {
    nodes: { x: number; y: number }[];
    edges: DrawnEdge[];
}

interface Segment {
    edge: number;
    x0: number;
    y0: number;
    x1: number;
    y1: number;
}

const TOUCH = 0.01;

/**
 * Counts how often drawn edges cross. Each place where the lines of two edges meet counts once; running on top of each other along a
 * stretch counts once too. Two edges of the same node may meet within `nearNode` units of that node without it being counted, because
 * they start or end there.
 *
 * @param nodes centre and size of the nodes
 */
export function countDrawnCrossings(
    edges: readonly DrawnEdge[],
    nodes: readonly { x: number; y: number }[],
    size: { width: number; height: number },
): number {
    const segments = segmentsOf(edges);
    segments.sort((a, b) => a.x0 - b.x0);
    const meetings = new Map<number, Stretch[]>();
    const active: Segment[] = [];
    for (const segment of segments) {
        let kept = 0;
        for (const other of active) {
            if (other.x1 < segment.x0 - TOUCH) continue;
            active[kept++] = other;
            if (other.edge === segment.edge) continue;
            const place = meet(other, segment);
            if (!place || atSharedNode(edges[other.edge], edges[segment.edge], place, nodes, size)) continue;
            const pair = Math.min(other.edge, segment.edge) * edges.length + Math.max(other.edge, segment.edge);
            meetings.set(pair, merge(meetings.get(pair) ?? [], place));
        }
        active.length = kept;
        active.push(segment);
    }
    let crossings = 0;
    for (const places of meetings.values()) crossings += places.length;
    return crossings;
}

/** The box around the place where two edges meet: a point, or the stretch along which they run on top of each other. */
interface Stretch {
    x0: number;
    y0: number;
    x1: number;
    y1: number;
}

/** A crossing at a corner touches two segments, a shared stretch has others at its ends: what touches counts as one place. */
function merge(places: Stretch[], place: Stretch): Stretch[] {
    const apart = (p: Stretch) => p.x0 > place.x1 + 1 || p.x1 < place.x0 - 1 || p.y0 > place.y1 + 1 || p.y1 < place.y0 - 1;
    const united = { ...place };
    for (const p of places.filter((p) => !apart(p))) {
        united.x0 = Math.min(united.x0, p.x0);
        united.y0 = Math.min(united.y0, p.y0);
        united.x1 = Math.max(united.x1, p.x1);
        united.y1 = Math.max(united.y1, p.y1);
    }
    return [...places.filter(apart), united];
}

/** Sum of the lengths of all edges. */
export function totalLength(edges: readonly DrawnEdge[]): number {
    return segmentsOf(edges).reduce((sum, s) => sum + Math.hypot(s.x1 - s.x0, s.y1 - s.y0), 0);
}

function segmentsOf(edges: readonly DrawnEdge[]): Segment[] {
    const segments: Segment[] = [];
    edges.forEach(({ points }, edge) => {
        for (let i = 0; i + 3 < points.length; i += 2) {
            const ends = [points[i], points[i + 1], points[i + 2], points[i + 3]];
            const swap = ends[0] > ends[2] || (ends[0] === ends[2] && ends[1] > ends[3]);
            const [x0, y0, x1, y1] = swap ? [ends[2], ends[3], ends[0], ends[1]] : ends;
            if (x0 !== x1 || y0 !== y1) segments.push({ edge, x0, y0, x1, y1 });
        }
    });
    return segments;
}

/** Where two segments meet, or the stretch they share; null when they do not. */
function meet(a: Segment, b: Segment): Stretch | null {
    if (Math.max(a.y0, a.y1) < Math.min(b.y0, b.y1) - TOUCH || Math.max(b.y0, b.y1) < Math.min(a.y0, a.y1) - TOUCH) return null;
    const ax = a.x1 - a.x0;
    const ay = a.y1 - a.y0;
    const bx = b.x1 - b.x0;
    const by = b.y1 - b.y0;
    const area = ax * by - ay * bx;
    const dx = b.x0 - a.x0;
    const dy = b.y0 - a.y0;
    if (Math.abs(area) > 1e-6 * Math.hypot(ax, ay) * Math.hypot(bx, by)) {
        const t = (dx * by - dy * bx) / area;
        const u = (dx * ay - dy * ax) / area;
        const slackA = TOUCH / Math.hypot(ax, ay);
        const slackB = TOUCH / Math.hypot(bx, by);
        if (t < -slackA || t > 1 + slackA || u < -slackB || u > 1 + slackB) return null;
        const x = a.x0 + t * ax;
        const y = a.y0 + t * ay;
        return { x0: x, y0: y, x1: x, y1: y };
    }
    const length = Math.hypot(ax, ay);
    if (Math.abs(dx * ay - dy * ax) / length > TOUCH) return null;
    const along = (x: number, y: number) => ((x - a.x0) * ax + (y - a.y0) * ay) / length;
    const from = Math.max(0, Math.min(along(b.x0, b.y0), along(b.x1, b.y1)));
    const to = Math.min(length, Math.max(along(b.x0, b.y0), along(b.x1, b.y1)));
    if (from > to + TOUCH) return null;
    const y0 = a.y0 + (from / length) * ay;
    const y1 = a.y0 + (to / length) * ay;
    return { x0: a.x0 + (from / length) * ax, y0: Math.min(y0, y1), x1: a.x0 + (to / length) * ax, y1: Math.max(y0, y1) };
}

/** Whether two edges meet only inside or at the border of a node they share. */
function atSharedNode(
    a: DrawnEdge,
    b: DrawnEdge,
    place: Stretch,
    nodes: readonly { x: number; y: number }[],
    size: { width: number; height: number },
): boolean {
    for (const node of [a.from, a.to]) {
        if (node !== b.from && node !== b.to) continue;
        const { x, y } = nodes[node];
        const horizontally = Math.max(x - place.x0, place.x1 - x) <= size.width / 2 + 1;
        const vertically = Math.max(y - place.y0, place.y1 - y) <= size.height / 2 + 1;
        if (horizontally && vertically) return true;
    }
    return false;
}
