import type { TargetFigure } from '../../protocol/preview.ts';
import { labelOf } from '../network/card-size.ts';
import type { PictureOutline } from '../network/picture-model.ts';
import { measureText } from '../text/measure.ts';

/** Sizes of type. */
export const NAME_SIZE = 12.5;
export const FIGURE_SIZE = 11;

/** Parts of the column of names: before the sign of the kind, the sign with its distance, and at the end of the label. */
export const NAME_INDENT = 12;
export const NAME_GLYPH_ROOM = 22;
export const NAME_PADDING = 10;
/** Room for the expected time behind the label. */
export const FIGURE_ROOM = 74;

const NARROWEST_NAMES = 110;
const WIDEST_LABEL = 230;
/** At most this share of the width is for names. */
const NAMES_SHARE = 0.38;
/** From this width on there is room for the expected times. */
const FIGURES_FROM = 640;

const TICKS_HEIGHT = 28;
const SPANS_HEIGHT = 20;
export const LANE_HEIGHT = 20;
const MOST_LANES = 3;

/** The parts of a timeline: the names at the left, the axis above, and the plot in the rest. */
export interface TimelineFrame {
    width: number;
    height: number;
    /** Width of the column of names. */
    names: number;
    /** Whether expected times stand in it. */
    figures: boolean;
    /** Height of everything above the rows. */
    head: number;
    /** Height of the upper line of the axis; 0 without dates. */
    spans: number;
    /** Lines for the labels of the journey's deadlines. */
    lanes: number;
}

/** Divides a picture of the given size. */
export function timelineFrame(outline: PictureOutline, targets: readonly TargetFigure[], width: number, height: number): TimelineFrame {
    const figures = width >= FIGURES_FROM;
    const widest = Math.min(WIDEST_LABEL, Math.max(60, ...outline.steps.map((step) => measureText(labelOf(step), NAME_SIZE))));
    const wanted = NAME_INDENT + NAME_GLYPH_ROOM + widest + NAME_PADDING + (figures ? FIGURE_ROOM : 0);
    const names = Math.round(Math.max(NARROWEST_NAMES, Math.min(wanted, width * NAMES_SHARE)));
    const spans = outline.anchor ? SPANS_HEIGHT : 0;
    const lanes = Math.min(MOST_LANES, targets.filter(({ step, from }) => step === null && from === null).length);
    return { width, height, names, figures, spans, lanes, head: spans + TICKS_HEIGHT + lanes * LANE_HEIGHT };
}

/** Room before time 0 and behind the end, where a journey is shown as a whole. */
export const PLOT_START = 16;
export const PLOT_END = 84;

/** The scale at which so much time fits into the plot, in SVG user units for one unit of time. */
export function fittingScale({ width, names }: Pick<TimelineFrame, 'width' | 'names'>, extent: number): number {
    return Math.max(40, width - names - PLOT_START - PLOT_END) / extent;
}
