import { groupByKey, type Rows } from '../adjacency.ts';
import { PORT_GAP, PORT_MARGIN, SMALL_PORT_GAP } from '../spacing.ts';
import { ACROSS, type RoutePlan, TURN_ON_LEFT } from './route-plan.ts';

/** Where the hops begin and end. End 2·h is where hop h begins, 2·h + 1 where it ends. */
export interface Ports {
    /** Per end its height. */
    y: Float64Array;
    /** Ends at the sides of cards, from top to bottom: side 2·card is the left, 2·card + 1 the right one. */
    sides: Rows;
    /** Per end its side, -1 at passing places, lanes and rows. */
    side: Int32Array;
}

/**
 * Spreads the ends of the hops over the sides of the cards in the order in which the hops go on, so that hops of one side never cross;
 * slides them so that as many hops as possible are straight.
 *
 * @param heights per item the y of its centre
 */
export function assignPorts(plan: RoutePlan, heights: Float64Array, nodeHeight: number): Ports {
    const hops = plan.hopEdge.length;
    const side = new Int32Array(2 * hops).fill(-1);
    const y = new Float64Array(2 * hops);
    for (let hop = 0; hop < hops; hop++) {
        const from = plan.hopFrom[hop];
        const to = plan.hopTo[hop];
        const kind = plan.hopKind[hop];
        const fromRight = kind === ACROSS ? plan.layer[from] < plan.layer[to] : kind === TURN_ON_LEFT;
        const toRight = kind === ACROSS ? !fromRight : kind === TURN_ON_LEFT;
        if (from < plan.nodes) side[2 * hop] = 2 * from + (fromRight ? 1 : 0);
        if (to < plan.nodes) side[2 * hop + 1] = 2 * to + (toRight ? 1 : 0);
        y[2 * hop] = from < plan.nodes ? Number.NaN : heights[from];
        y[2 * hop + 1] = to < plan.nodes ? Number.NaN : heights[to];
    }
    const ports: Ports = { y, sides: groupByKey(side, 2 * plan.nodes), side };
    sortSides(plan, ports);
    const slots = new SideSlots(ports, heights, nodeHeight);
    straighten(plan, ports, heights, slots);
    for (let s = 0; s < 2 * plan.nodes; s++) slots.fill(s);
    return ports;
}

/** Orders the ends of each side by where their hops go on; those that turn along the card are outermost, the nearest lane first. */
function sortSides(plan: RoutePlan, ports: Ports): void {
    const { start, edge } = ports.sides;
    const far = 2 ** 30;
    const key = (end: number): number => {
        const hop = end >> 1;
        const other = end & 1 ? plan.hopFrom[hop] : plan.hopTo[hop];
        if (other >= plan.rowStart) return -far / 2;
        if (plan.hopKind[hop] === ACROSS) return plan.position[other];
        return (plan.laneAbove[other - plan.laneStart] ? -far : far) - plan.position[other];
    };
    for (let s = 0; s + 1 < start.length; s++) {
        const size = start[s + 1] - start[s];
        if (size < 2) continue;
        if (size > 12) {
            edge.subarray(start[s], start[s + 1]).sort((a, b) => key(a) - key(b) || a - b);
            continue;
        }
        for (let i = start[s] + 1; i < start[s + 1]; i++) {
            const end = edge[i];
            const value = key(end);
            let j = i - 1;
            while (j >= start[s] && key(edge[j]) > value) {
                edge[j + 1] = edge[j];
                j--;
            }
            edge[j + 1] = end;
        }
    }
}

/** The free heights along the sides of the cards. */
class SideSlots {
    private readonly ports: Ports;
    private readonly heights: Float64Array;
    private readonly half: number;
    private readonly rank: Int32Array;
    low = 0;
    high = 0;

    constructor(ports: Ports, heights: Float64Array, nodeHeight: number) {
        this.ports = ports;
        this.heights = heights;
        this.half = Math.max(0, nodeHeight / 2 - PORT_MARGIN);
        this.rank = new Int32Array(ports.y.length);
        for (let i = 0; i < ports.sides.edge.length; i++) this.rank[ports.sides.edge[i]] = i;
    }

    private gap(size: number, wanted: number): number {
        return size < 2 ? 0 : Math.min(wanted, (2 * this.half) / (size - 1));
    }

    /** Sets `low` and `high` to the heights that the end may take, given the ends of its side that stand already. */
    measure(end: number): void {
        const { start, edge } = this.ports.sides;
        const { y, side } = this.ports;
        const first = start[side[end]];
        const last = start[side[end] + 1] - 1;
        const gap = this.gap(last - first + 1, SMALL_PORT_GAP);
        const centre = this.heights[side[end] >> 1];
        const at = this.rank[end];
        let above = at - 1;
        while (above >= first && Number.isNaN(y[edge[above]])) above--;
        let below = at + 1;
        while (below <= last && Number.isNaN(y[edge[below]])) below++;
        this.low = above >= first ? y[edge[above]] + (at - above) * gap : centre - this.half + (at - first) * gap;
        this.high = below <= last ? y[edge[below]] - (below - at) * gap : centre + this.half - (last - at) * gap;
    }

    /** Spreads the ends of a side that do not stand yet evenly between those that do, or around the centre. */
    fill(side: number): void {
        const { start, edge } = this.ports.sides;
        const { y } = this.ports;
        const first = start[side];
        const size = start[side + 1] - first;
        const gap = this.gap(size, PORT_GAP);
        const centre = this.heights[side >> 1];
        for (let from = 0; from < size; from++) {
            if (!Number.isNaN(y[edge[first + from]])) continue;
            let to = from;
            while (to + 1 < size && Number.isNaN(y[edge[first + to + 1]])) to++;
            const above = from > 0 ? y[edge[first + from - 1]] : Number.NaN;
            const below = to + 1 < size ? y[edge[first + to + 1]] : Number.NaN;
            const count = to - from + 1;
            let step = gap;
            let top = centre - ((size - 1) / 2) * gap;
            if (from > 0 && to + 1 < size) {
                step = (below - above) / (count + 1);
                top = above + step;
            } else if (from > 0) {
                step = Math.min(gap, (centre + this.half - above) / count);
                top = above + step;
            } else if (to + 1 < size) {
                step = Math.min(gap, (below - (centre - this.half)) / count);
                top = below - count * step;
            }
            for (let k = 0; k < count; k++) y[edge[first + from + k]] = top + k * step;
            from = to;
        }
    }
}

/** Fixes both ends of a hop at one height where there is room, hops between items of one height first. */
function straighten(plan: RoutePlan, ports: Ports, heights: Float64Array, slots: SideSlots): void {
    const { y } = ports;
    for (let round = 0; round < 2; round++) {
        for (let hop = 0; hop < plan.hopEdge.length; hop++) {
            if (plan.hopKind[hop] !== ACROSS) continue;
            const from = plan.hopFrom[hop];
            const to = plan.hopTo[hop];
            if ((heights[from] === heights[to]) !== (round === 0)) continue;
            let low = Number.NEGATIVE_INFINITY;
            let high = Number.POSITIVE_INFINITY;
            for (let k = 0; k < 2; k++) {
                const end = 2 * hop + k;
                if (ports.side[end] < 0) {
                    low = Math.max(low, y[end]);
                    high = Math.min(high, y[end]);
                } else {
                    slots.measure(end);
                    low = Math.max(low, slots.low);
                    high = Math.min(high, slots.high);
                }
            }
            if (low > high) continue;
            const height = Math.max(low, Math.min(high, Math.round((heights[from] + heights[to]) / 2)));
            y[2 * hop] = height;
            y[2 * hop + 1] = height;
        }
    }
}
