import type { NetworkLayout } from '../layout/layout-types.ts';
import { sideInset } from './card-shape.ts';
import type { CardSize } from './card-size.ts';
import { type EdgeShape, edgeShape } from './edge-path.ts';
import type { PictureOutline } from './picture-model.ts';

/** A layout with everything derived from it that figures do not change: computed once for each arrangement. */
export interface PictureGeometry {
    layout: NetworkLayout;
    size: CardSize;
    /** Per link. */
    edges: EdgeShape[];
    /** Per link: left, top, right, bottom of what is drawn of it. */
    edgeBounds: Float64Array;
}

/** Room around an edge's corners for its head and its label. */
const EDGE_MARGIN = 60;

export function pictureGeometry(outline: PictureOutline, layout: NetworkLayout, size: CardSize): PictureGeometry {
    const count = layout.edges.length;
    const edges: EdgeShape[] = [];
    const edgeBounds = new Float64Array(4 * count);
    for (let i = 0; i < count; i++) {
        const corners = layout.edges[i];
        const inset = (step: number, y: number) => sideInset(outline.steps[step].kind, y - layout.y[step], size.height);
        // Edges run outward from their source, so the inset there is taken backwards.
        edges.push(edgeShape(corners, inset(outline.links.from[i], corners[1]), inset(outline.links.to[i], corners[corners.length - 1])));
        let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
        for (let c = 0; c + 1 < corners.length; c += 2) {
            left = Math.min(left, corners[c]);
            right = Math.max(right, corners[c]);
            top = Math.min(top, corners[c + 1]);
            bottom = Math.max(bottom, corners[c + 1]);
        }
        edgeBounds.set([left - EDGE_MARGIN, top - EDGE_MARGIN, right + EDGE_MARGIN, bottom + EDGE_MARGIN], 4 * i);
    }
    return { layout, size, edges, edgeBounds };
}
