import type { NetworkLayout } from '../layout/layout-types.ts';
import { sideInset } from './card-shape.ts';
import type { CardSize } from './card-size.ts';
import { type EdgeShape, edgeShape } from './edge-path.ts';
import type { PictureOutline } from './picture-model.ts';

/** Room around an edge's corners for its head and its label. */
const EDGE_MARGIN = 60;

/** A layout with what is derived from it and does not depend on figures: made once for each arrangement. */
export class PictureGeometry {
    readonly layout: NetworkLayout;
    readonly size: CardSize;
    /** Per link: left, top, right, bottom of what is drawn of it. */
    readonly edgeBounds: Float64Array;
    readonly #outline: PictureOutline;
    readonly #edges: (EdgeShape | undefined)[];
    readonly #index: ReadonlyMap<string, number>;

    constructor(outline: PictureOutline, layout: NetworkLayout, size: CardSize) {
        this.layout = layout;
        this.size = size;
        this.edgeBounds = boundsOf(layout.edges);
        this.#outline = outline;
        this.#edges = new Array(layout.edges.length);
        this.#index = new Map(layout.ids.map((id, i) => [id, i]));
    }

    get edgeCount(): number {
        return this.#edges.length;
    }

    /** The place of a step by its id; null where it is not in the picture. */
    indexOf(step: string | null): number | null {
        return (step === null ? undefined : this.#index.get(step)) ?? null;
    }

    /** The place of a card. */
    boxOf(step: number): { left: number; top: number; right: number; bottom: number } {
        const { layout, size } = this;
        const [left, top] = [layout.x[step], layout.y[step]];
        return { left, top, right: left + size.width, bottom: top + size.height };
    }

    /** How a link is drawn; computed when it is first seen. */
    edge(link: number): EdgeShape {
        this.#edges[link] ??= this.#shapeOf(link);
        return this.#edges[link];
    }

    #shapeOf(link: number): EdgeShape {
        const { layout, size } = this;
        const { steps, links } = this.#outline;
        const corners = layout.edges[link];
        const inset = (step: number, y: number) => sideInset(steps[step].kind, y - layout.y[step], size.height);
        return edgeShape(corners, inset(links.from[link], corners[1]), inset(links.to[link], corners[corners.length - 1]));
    }
}

function boundsOf(edges: readonly Float64Array[]): Float64Array {
    const bounds = new Float64Array(4 * edges.length);
    edges.forEach((corners, i) => {
        let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
        for (let c = 0; c + 1 < corners.length; c += 2) {
            left = Math.min(left, corners[c]);
            right = Math.max(right, corners[c]);
            top = Math.min(top, corners[c + 1]);
            bottom = Math.max(bottom, corners[c + 1]);
        }
        bounds[4 * i] = left - EDGE_MARGIN;
        bounds[4 * i + 1] = top - EDGE_MARGIN;
        bounds[4 * i + 2] = right + EDGE_MARGIN;
        bounds[4 * i + 3] = bottom + EDGE_MARGIN;
    });
    return bounds;
}
