import type { Detail } from '../../src/diagram/network/picture-model.ts';

/** Where the picture is seen: a point p of it appears at p · k + (x, y) in the panel, in CSS pixels. */
export interface View {
    k: number;
    x: number;
    y: number;
}

export interface Size {
    width: number;
    height: number;
}

export interface Box {
    left: number;
    top: number;
    right: number;
    bottom: number;
}

export const SMALLEST_SCALE = 0.004;
export const LARGEST_SCALE = 4;

/** Where a camera puts a picture that nobody has moved. */
export interface Framing {
    /** Kept free around what is brought into view. */
    margin: number;
    /** Shows all of the picture, below a strip of height `above`. */
    fit(picture: Size, panel: Size, above: number): View;
    /** Shows what can be read at best, with the box `anchor` in view. */
    home(picture: Size, panel: Size, above: number, anchor: Box | null): View;
}

/** Parts of the panel that are covered, or kept free around a fitted picture. */
const MARGIN = 24;

/** The whole picture in the middle of the panel, below a strip of height `above`, but not larger than life. */
export function fitView(picture: Size, panel: Size, above: number): View {
    const room = { width: panel.width - 2 * MARGIN, height: panel.height - above - 2 * MARGIN };
    const k = clampScale(Math.min(1, room.width / Math.max(1, picture.width), room.height / Math.max(1, picture.height)));
    return {
        k,
        x: Math.round((panel.width - picture.width * k) / 2),
        y: Math.round(above + (panel.height - above - picture.height * k) / 2),
    };
}

/** Below this scale labels are too small to be read. */
const READABLE_FROM = 0.42;

/** Scale at which a picture is read that is too large to be read as a whole. */
const READING_SCALE = 0.75;

/**
 * How a picture is shown as long as nobody moves it: all of it if it can be read then, else at a scale
 * for reading, from its beginning, with the box `anchor` in view.
 */
export function homeView(picture: Size, panel: Size, above: number, anchor: Box | null): View {
    const whole = fitView(picture, panel, above);
    if (whole.k >= READABLE_FROM) {
        return whole;
    }
    const k = READING_SCALE;
    const room = panel.height - above;
    const middle = anchor === null ? picture.height / 2 : (anchor.top + anchor.bottom) / 2;
    const fits = picture.height * k <= room - 2 * MARGIN;
    const y = above + room / 2 - (fits ? picture.height / 2 : middle) * k;
    const start = { k, x: MARGIN, y: Math.round(y) };
    return anchor === null ? start : bringIntoView(start, anchor, panel, above);
}

/** In the middle of the panel. */
export const CENTRED: Framing = { margin: MARGIN, fit: fitView, home: homeView };

export function clampScale(k: number): number {
    return Math.min(LARGEST_SCALE, Math.max(SMALLEST_SCALE, k));
}

/** What of the picture is seen. */
export function visibleBox(view: View, panel: Size): Box {
    return pictureBox(view, { left: 0, top: 0, right: panel.width, bottom: panel.height });
}

/** What of the picture is seen in a part of the panel. */
export function pictureBox(view: View, part: Box): Box {
    return {
        left: (part.left - view.x) / view.k,
        top: (part.top - view.y) / view.k,
        right: (part.right - view.x) / view.k,
        bottom: (part.bottom - view.y) / view.k,
    };
}

/** The view moved as little as possible so that the box is seen; the same view where it is seen already. */
export function bringIntoView(view: View, box: Box, panel: Size, above: number, margin = MARGIN): View {
    const x = view.x + shift(box.left * view.k + view.x, box.right * view.k + view.x, margin, panel.width - margin);
    const y = view.y + shift(box.top * view.k + view.y, box.bottom * view.k + view.y, above + margin, panel.height - margin);
    return x === view.x && y === view.y ? view : { k: view.k, x, y };
}

function shift(start: number, end: number, first: number, last: number): number {
    if (start >= first && end <= last) {
        return 0;
    }
    // What does not fit shows its beginning.
    return start < first || end - start > last - first ? first - start : last - end;
}

/** Whether all of the picture is seen. */
export function showsAll(view: View, picture: Size, panel: Size, above: number): boolean {
    return (
        view.x >= 0 && view.y >= above && view.x + picture.width * view.k <= panel.width && view.y + picture.height * view.k <= panel.height
    );
}

/** The view held so that at least a corner of the picture can be seen. */
export function keepInReach(view: View, picture: Size, panel: Size): View {
    const corner = 80;
    const hold = (offset: number, length: number, room: number) => Math.min(room - corner, Math.max(corner - length * view.k, offset));
    return { k: view.k, x: hold(view.x, picture.width, panel.width), y: hold(view.y, picture.height, panel.height) };
}

/** Scales below which figures and then labels can no longer be read. */
const FIGURES_FROM = 0.6;
const LABELS_FROM = 0.3;

export function detailAt(scale: number): Detail {
    return scale >= FIGURES_FROM ? 'full' : scale >= LABELS_FROM ? 'labels' : 'blocks';
}
