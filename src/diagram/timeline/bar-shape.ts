import type { StepKind } from '../../pert/network.ts';
import { ROW_HEIGHT } from './timeline-layout.ts';

/** Where a step's bar is drawn, in SVG user units. */
export interface BarBox {
    left: number;
    right: number;
    /** Where links begin that leave the finish: at the right, or in the middle of a milestone. */
    finish: number;
    /** Height of its middle. */
    middle: number;
    /** Half of its own height. */
    half: number;
}

const HALF_HEIGHT = 6;
const CRITICAL_HALF_HEIGHT = 8;
const DIAMOND_HALF = 8;
const NARROWEST = 3;
const CORNER = 4;
const CUT = 5;

/** Shapes that reach beyond the picture's sides are cut here: renderers count in single precision. */
const OUTSIDE = 2000;

/** The box of a step's bar from `left` to `right`; short ones are made as wide as can be seen, and milestones have a size of their own. */
export function barBox(kind: StepKind, critical: boolean, left: number, right: number, top: number, width: number): BarBox {
    const middle = top + ROW_HEIGHT / 2;
    if (kind === 'milestone') {
        const centre = within(left, width);
        const half = critical ? DIAMOND_HALF + 1 : DIAMOND_HALF;
        return { left: centre - half, right: centre + half, finish: centre, middle, half };
    }
    const start = within(left, width);
    const half = critical ? CRITICAL_HALF_HEIGHT : HALF_HEIGHT;
    const end = Math.max(start + NARROWEST, within(right, width));
    return { left: start, right: end, finish: end, middle, half };
}

/** A place that is outside the picture by no more than can be drawn. */
export function within(x: number, width: number): number {
    return Math.min(width + OUTSIDE, Math.max(-OUTSIDE, x));
}

/** The outline of a bar, in the shape of its kind's card: rounded, square, with round ends, with cut corners, or a diamond. */
export function barOutline(kind: StepKind, { left, right, middle, half }: BarBox, inset = 0): string {
    const [x1, x2, y1, y2] = [left + inset, right - inset, middle - half + inset, middle + half - inset].map(round);
    const room = Math.max(0, Math.min((x2 - x1) / 2, (y2 - y1) / 2));
    switch (kind) {
        case 'milestone':
            return `M${x1} ${middle}L${round((x1 + x2) / 2)} ${y1}L${x2} ${middle}L${round((x1 + x2) / 2)} ${y2}Z`;
        case 'moment': {
            const c = round(Math.min(CUT, room));
            return `M${x1 + c} ${y1}H${x2 - c}L${x2} ${y1 + c}V${y2 - c}L${x2 - c} ${y2}H${x1 + c}L${x1} ${y2 - c}V${y1 + c}Z`;
        }
        case 'task':
            return `M${x1} ${y1}H${x2}V${y2}H${x1}Z`;
        case 'touchpoint':
        case 'wait': {
            const r = round(kind === 'wait' ? room : Math.min(CORNER, room));
            const arc = (x: number, y: number) => `A${r} ${r} 0 0 1 ${round(x)} ${round(y)}`;
            return `M${round(x1 + r)} ${y1}H${round(x2 - r)}${arc(x2, y1 + r)}V${round(y2 - r)}${arc(x2 - r, y2)}H${round(x1 + r)}${arc(x1, y2 - r)}V${round(y1 + r)}${arc(x1 + r, y1)}Z`;
        }
    }
}

function round(value: number): number {
    return Math.round(value * 100) / 100;
}
