/** Height of a row, in CSS pixels; the style sheet says the same. */
export const ROW_HEIGHT = 26;

/** Rows that are drawn beyond those that are seen, at either end, so that not every movement draws. */
const MARGIN = 7;

/** When fewer are left, others are drawn: a few in each frame, which nobody notices, instead of many now and then. */
const LEAST_MARGIN = 4;

/** The rows to draw, from the first to before the last. */
export interface RowWindow {
    first: number;
    last: number;
}

/** Which of `count` rows to draw where `height` pixels are seen from `top` on. */
export function rowWindow(top: number, height: number, count: number): RowWindow {
    const last = Math.min(count, Math.ceil((top + height) / ROW_HEIGHT) + MARGIN);
    return { first: Math.max(0, Math.min(last, Math.floor(top / ROW_HEIGHT) - MARGIN)), last };
}

/** Whether what is drawn still covers what is seen, and a little around it. */
export function coversRows(drawn: RowWindow, top: number, height: number, count: number): boolean {
    const first = Math.max(0, Math.floor(top / ROW_HEIGHT) - LEAST_MARGIN);
    const last = Math.min(count, Math.ceil((top + height) / ROW_HEIGHT) + LEAST_MARGIN);
    return drawn.first <= first && drawn.last >= last;
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
