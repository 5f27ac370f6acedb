/** Lengths of a journey map in SVG user units. */

export const COLUMN_WIDTH = 164;
export const CARD_WIDTH = 148;
/** Between the sides of a column and what stands in it. */
export const COLUMN_PADDING = (COLUMN_WIDTH - CARD_WIDTH) / 2;

export const STEP_LANE_HEIGHT = 80;
export const LANE_PADDING = 7;
export const VISIBILITY_HEIGHT = 20;
export const EMOTION_HEIGHT = 136;
export const TEAM_HEIGHT = 26;
export const TIME_HEIGHT = 92;
/** A lane about which the text says nothing. */
export const HINT_HEIGHT = 38;

/** The names of the lanes, at the left. */
export const HEAD_WIDTH = 156;

/** Where a column begins, and its middle. */
export function columnLeft(column: number): number {
    return column * COLUMN_WIDTH;
}

export function columnMiddle(column: number): number {
    return (column + 0.5) * COLUMN_WIDTH;
}
