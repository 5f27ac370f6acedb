import { type Box, bringIntoView, clampScale, type Framing, type Size, type View } from '../../camera/view.ts';

/** Scale from which on a map is read. */
const READABLE_FROM = 0.75;

/** A map begins at its corner, beside the names of its lanes and below its stages, as a page does. */
function fitMap(picture: Size, panel: Size, above: number): View {
    const k = clampScale(Math.min(1, panel.width / Math.max(1, picture.width), (panel.height - above) / Math.max(1, picture.height)));
    return { k, x: 0, y: above };
}

/** All lanes as long as they can be read, from the first stage or from where the box `anchor` is seen. */
function homeMap(picture: Size, panel: Size, above: number, anchor: Box | null): View {
    const k = Math.max(READABLE_FROM, Math.min(1, (panel.height - above) / Math.max(1, picture.height)));
    const start = { k, x: 0, y: above };
    return anchor === null ? start : bringIntoView(start, anchor, panel, above, 0);
}

export const FROM_CORNER: Framing = { margin: 0, fit: fitMap, home: homeMap };
