import type { StepKind } from '../../pert/network.ts';
import type { CardSize } from './card-size.ts';

/**
 * Outlines of the cards. Each kind has a shape of its own, so that it is known without colour:
 * touchpoints are rounded, moments of truth have cut corners, tasks are square, waits have round ends, milestones are pointed.
 */

const TOUCHPOINT_RADIUS = 8;
const TASK_RADIUS = 2;
const WAIT_RADIUS = 22;
const MOMENT_CUT = 13;
export const MILESTONE_POINT = 22;

/** How far a card below a pile looks out. */
const PILE_STEP = 4;

/** How far apart the two lines of a moment's border are. */
const INNER_BORDER = 4;

function rounded(x: number, y: number, width: number, height: number, r: number): string {
    return (
        `M${x + r} ${y}H${x + width - r}A${r} ${r} 0 0 1 ${x + width} ${y + r}V${y + height - r}` +
        `A${r} ${r} 0 0 1 ${x + width - r} ${y + height}H${x + r}A${r} ${r} 0 0 1 ${x} ${y + height - r}V${y + r}A${r} ${r} 0 0 1 ${x + r} ${y}Z`
    );
}

function cut(x: number, y: number, width: number, height: number, c: number): string {
    return (
        `M${x + c} ${y}H${x + width - c}L${x + width} ${y + c}V${y + height - c}L${x + width - c} ${y + height}` +
        `H${x + c}L${x} ${y + height - c}V${y + c}Z`
    );
}

/** The outline of a card as SVG path data, its top left corner at 0, 0. */
export function cardOutline(kind: StepKind, { width, height }: CardSize): string {
    switch (kind) {
        case 'touchpoint':
            return rounded(0, 0, width, height, TOUCHPOINT_RADIUS);
        case 'task':
            return rounded(0, 0, width, height, TASK_RADIUS);
        case 'wait':
            return rounded(0, 0, width, height, WAIT_RADIUS);
        case 'moment':
            return cut(0, 0, width, height, MOMENT_CUT);
        case 'milestone':
            return `M${MILESTONE_POINT} 0H${width - MILESTONE_POINT}L${width} ${height / 2}L${width - MILESTONE_POINT} ${height}H${MILESTONE_POINT}L0 ${height / 2}Z`;
    }
}

/** The second, inner line of a moment's border. */
export function innerOutline({ width, height }: CardSize): string {
    const c = MOMENT_CUT - INNER_BORDER * (2 - Math.SQRT2);
    return cut(INNER_BORDER, INNER_BORDER, width - 2 * INNER_BORDER, height - 2 * INNER_BORDER, c);
}

/** The sides of two more cards below that of a folded stage. */
export function pileOutline({ width, height }: CardSize): string {
    const below = (d: number) => `M${d} ${height + d - PILE_STEP}V${height + d}H${width + d}V${d}H${width + d - PILE_STEP}`;
    return below(PILE_STEP) + below(2 * PILE_STEP);
}

/** The ring around a selected card. */
export function ringOutline({ width, height }: CardSize, distance: number): string {
    return rounded(-distance, -distance, width + 2 * distance, height + 2 * distance, TOUCHPOINT_RADIUS + distance);
}

/** How far inside the card's left or right side its outline runs at the height `y`: there edges begin and end. */
export function sideInset(kind: StepKind, y: number, height: number): number {
    const fromEnd = Math.max(0, Math.min(y, height - y));
    switch (kind) {
        case 'milestone':
            return MILESTONE_POINT * (1 - fromEnd / (height / 2));
        case 'moment':
            return Math.max(0, MOMENT_CUT - fromEnd);
        case 'wait':
            return arcInset(WAIT_RADIUS, fromEnd);
        case 'touchpoint':
            return arcInset(TOUCHPOINT_RADIUS, fromEnd);
        case 'task':
            return arcInset(TASK_RADIUS, fromEnd);
    }
}

function arcInset(radius: number, fromEnd: number): number {
    if (fromEnd >= radius) {
        return 0;
    }
    const up = radius - fromEnd;
    return radius - Math.sqrt(radius * radius - up * up);
}
