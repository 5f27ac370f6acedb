/** Height of a row, in CSS pixels; the style sheet says the same. */
export const ROW_HEIGHT = 26;

/** Rows that are drawn beyond those that are seen, at either end, so that nothing is missing while the table moves. */
const MARGIN = 7;

/** Rows beyond what is seen that are drawn in one frame: a few in each, which nobody notices, instead of many now and then. */
const IN_A_FRAME = 3;

/** The rows to draw, from the first to before the last. */
export interface RowWindow {
    first: number;
    last: number;
}

/**
 * Which of `count` rows to draw next where `height` pixels are seen from `top` on: all that is seen, and of what lies around it what is
 * drawn already and a few rows more. It comes to rest when it is asked again and again.
 * @param drawn the rows that are drawn
 */
export function nextRows(drawn: RowWindow, top: number, height: number, count: number): RowWindow {
    const seen = clamped(top / ROW_HEIGHT, (top + height) / ROW_HEIGHT, count);
    const goal = clamped(top / ROW_HEIGHT - MARGIN, (top + height) / ROW_HEIGHT + MARGIN, count);
    const kept = drawn.last > seen.first && drawn.first < seen.last ? drawn : seen;
    const first = Math.min(Math.max(kept.first, goal.first), seen.first);
    const last = Math.max(Math.min(kept.last, goal.last), seen.last);
    // Where more is missing, the table moves that way.
    const [before, behind] = [first - goal.first, goal.last - last];
    const growBehind = Math.min(behind, behind >= before ? IN_A_FRAME : Math.max(0, IN_A_FRAME - before));
    const growBefore = Math.min(before, IN_A_FRAME - growBehind);
    return { first: first - growBefore, last: last + growBehind };
}

/** Whether all that is seen is drawn. */
export function areSeenRowsDrawn(drawn: RowWindow, top: number, height: number, count: number): boolean {
    const { first, last } = clamped(top / ROW_HEIGHT, (top + height) / ROW_HEIGHT, count);
    return drawn.first <= first && drawn.last >= last;
}

/** The rows between two places, both in rows, that there are. */
function clamped(from: number, to: number, count: number): RowWindow {
    const last = Math.max(0, Math.min(count, Math.ceil(to)));
    return { first: Math.max(0, Math.min(last, Math.floor(from))), last };
}

/** Where to scroll so that a row is seen, with `covered` pixels hidden at the top; the same place where it is seen already. */
export function scrollToRow(row: number, top: number, height: number, covered: number): number {
    const start = row * ROW_HEIGHT;
    const room = Math.max(ROW_HEIGHT, height - covered);
    if (start < top) {
        return start;
    }
    return start + ROW_HEIGHT > top + room ? start + ROW_HEIGHT - room : top;
}
