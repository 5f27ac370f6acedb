import type { LayoutGraph } from '../layout/layout-types.ts';
import { measureText } from '../text/measure.ts';
import type { CardSize } from './card-size.ts';
import { linkLabel } from './figure-text.ts';
import type { LinkFigures, PictureOutline } from './picture-model.ts';

export const LINK_LABEL_SIZE = 10.5;
const LABEL_PADDING = 12;
/** Widths are kept in steps, so that a lag's last digits do not move the picture. */
const WIDTH_STEP = 16;

/** The graph that the layout arranges. Figures play no part in it, but for the room that labels of lags need. */
export function layoutGraph(outline: PictureOutline, links: readonly LinkFigures[] | null, size: CardSize): LayoutGraph {
    const { steps, stages, unit } = outline;
    const { from, to, type } = outline.links;
    const labelWidth = new Float64Array(from.length);
    for (let i = 0; i < from.length; i++) {
        const label = linkLabel(type[i], links?.[i], unit);
        if (label !== null) {
            labelWidth[i] = Math.ceil((measureText(label, LINK_LABEL_SIZE) + LABEL_PADDING) / WIDTH_STEP) * WIDTH_STEP;
        }
    }
    return {
        ids: steps.map((step) => step.id),
        nodeWidth: size.width,
        nodeHeight: size.height,
        stage: Int32Array.from(steps, (step) => step.stage),
        stageCount: stages.length,
        from: Int32Array.from(from),
        to: Int32Array.from(to),
        fromStart: Uint8Array.from(type, (code) => (code === 'SS' || code === 'SF' ? 1 : 0)),
        toFinish: Uint8Array.from(type, (code) => (code === 'FF' || code === 'SF' ? 1 : 0)),
        labelWidth,
    };
}

/** Whether two graphs get the same layout. */
export function sameGraph(a: LayoutGraph, b: LayoutGraph): boolean {
    return (
        a.nodeWidth === b.nodeWidth &&
        a.nodeHeight === b.nodeHeight &&
        a.stageCount === b.stageCount &&
        sameItems(a.ids, b.ids) &&
        sameItems(a.stage, b.stage) &&
        sameItems(a.from, b.from) &&
        sameItems(a.to, b.to) &&
        sameItems(a.fromStart, b.fromStart) &&
        sameItems(a.toFinish, b.toFinish) &&
        sameItems(a.labelWidth, b.labelWidth)
    );
}

function sameItems(a: ArrayLike<unknown>, b: ArrayLike<unknown>): boolean {
    if (a.length !== b.length) {
        return false;
    }
    for (let i = 0; i < a.length; i++) {
        if (a[i] !== b[i]) {
            return false;
        }
    }
    return true;
}
