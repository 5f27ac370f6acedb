import type { Unit } from '../../pert/durations.ts';
import { formatDuration, formatNumber } from '../../pert/durations.ts';
import type { LinkType } from '../../pert/network.ts';
import { measureText } from '../text/measure.ts';
import { FIGURE_SIZE } from './card-size.ts';
import type { LinkFigures } from './picture-model.ts';

/** A number as it stands in a card, with the font size in which it fits there. */
export interface FigureText {
    text: string;
    size: number;
}

const SMALLEST = 8;

/** The font size, at most that of figures, in which a text fits; below the smallest that can be read it does not. */
export function figureSize(text: string, width: number): number {
    return Math.max(SMALLEST, sizeFor(text, width));
}

/** A number that fits into the given width: in smaller type where it is long, in powers of ten where that does not do. */
export function figureText(value: number, width: number): FigureText {
    const text = formatNumber(value);
    const size = sizeFor(text, width);
    if (size >= SMALLEST) {
        return { text, size };
    }
    const short = value.toExponential(1).replace('e+', 'e');
    return { text: short, size: Math.max(SMALLEST, sizeFor(short, width)) };
}

function sizeFor(text: string, width: number): number {
    const needed = measureText(text, FIGURE_SIZE);
    return needed <= width ? FIGURE_SIZE : Math.floor((FIGURE_SIZE * width * 10) / needed) / 10;
}

/** What stands on an edge: the type of a link other than finish-to-start, and its lag or lead; null for a plain one. */
export function linkLabel(type: LinkType, figures: LinkFigures | undefined, unit: Unit): string | null {
    const lag = figures?.lag ?? 0;
    if (lag === 0) {
        return type === 'FS' ? null : type;
    }
    return `${type} ${lag < 0 ? '\u2212' : '+'} ${formatDuration(Math.abs(lag), unit)}`;
}
