import type { LinkType } from '../../pert/network.ts';
import type { BarBox } from './bar-shape.ts';
import { ROW_HEIGHT } from './timeline-layout.ts';

/** How far links go beyond a bar before they turn. */
const OUT = 10;
/** Where a link enters a bar from above or below, counted from its start. */
const ENTRY = 7;

/** Short bars are drawn wider than they last: what begins so little before their end follows at once. */
const BACK = 6;

export interface LinkRoute {
    /** Corners x0, y0, x1, y1, … */
    corners: number[];
    /** Middle of the place for the link's label. */
    labelX: number;
    labelY: number;
}

/** The way of a link between two bars: along the rows and across them, with right angles. */
export function linkRoute(type: LinkType, from: BarBox, to: BarBox): LinkRoute {
    const downwards = to.middle >= from.middle ? 1 : -1;
    const labelY = from.middle + (downwards * ROW_HEIGHT) / 2;
    switch (type) {
        case 'FS':
            return finishToStart(from, to, downwards, labelY);
        case 'SS': {
            const x = Math.min(from.left, to.left) - OUT;
            return { corners: [from.left, from.middle, x, from.middle, x, to.middle, to.left, to.middle], labelX: x, labelY };
        }
        case 'FF': {
            const x = Math.max(from.right, to.right) + OUT;
            return { corners: [from.right, from.middle, x, from.middle, x, to.middle, to.right, to.middle], labelX: x, labelY };
        }
        case 'SF': {
            const [out, back] = [from.left - OUT, to.right + OUT];
            const corners = [from.left, from.middle, out, from.middle, out, labelY, back, labelY, back, to.middle, to.right, to.middle];
            return { corners, labelX: (out + back) / 2, labelY };
        }
    }
}

/** From above or below into the beginning of the bar; from its left where the bar begins before the other one ends. */
function finishToStart(from: BarBox, to: BarBox, downwards: number, labelY: number): LinkRoute {
    const entry = to.left + Math.min(ENTRY, (to.right - to.left) / 2);
    const edge = to.middle - downwards * to.half;
    const event = from.finish < from.right;
    if (event && Math.abs(to.left - from.finish) < 2) {
        const x = from.finish + 0.5;
        return { corners: [x, from.middle + downwards * from.half, x, edge], labelX: x, labelY };
    }
    if (entry > from.right - BACK && entry < from.right + 3) {
        const x = Math.max(from.left + 0.5, Math.min(entry, from.right - 0.5));
        return { corners: [x, from.middle + downwards * from.half, x, edge], labelX: x, labelY };
    }
    if (entry > from.right) {
        return { corners: [from.right, from.middle, entry, from.middle, entry, edge], labelX: entry, labelY };
    }
    const [out, back] = [from.right + OUT, to.left - OUT];
    const corners = [from.right, from.middle, out, from.middle, out, labelY, back, labelY, back, to.middle, to.left, to.middle];
    return { corners, labelX: (out + back) / 2, labelY };
}
