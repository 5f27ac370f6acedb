import { layoutNetwork } from '../../../src/diagram/layout/layout-network.ts';
import type { LayoutGraph } from '../../../src/diagram/layout/layout-types.ts';
import { cardSizeFor } from '../../../src/diagram/network/card-size.ts';
import { layoutGraph, sameGraph } from '../../../src/diagram/network/layout-graph.ts';
import { PictureGeometry } from '../../../src/diagram/network/picture-geometry.ts';
import type { LinkFigures, PictureOutline } from '../../../src/diagram/network/picture-model.ts';

/**
 * The arrangement of the picture that is shown. It is computed anew only when steps, links or the room for labels changed,
 * and begins from the one before, so that the cards stay put.
 */
export class Arrangement {
    #drawing = -1;
    #outline: PictureOutline | null = null;
    #links: readonly LinkFigures[] | null = null;
    #graph: LayoutGraph | null = null;
    #geometry: PictureGeometry | null = null;

    /** The geometry for this outline; the same object as before when nothing in it would differ. `drawing` tells one journey from another. */
    update(drawing: number, outline: PictureOutline, links: readonly LinkFigures[] | null): PictureGeometry {
        if (this.#geometry !== null && drawing === this.#drawing && outline === this.#outline && links === this.#links) {
            return this.#geometry;
        }
        const related = drawing === this.#drawing;
        const size = cardSizeFor(outline.steps);
        const graph = layoutGraph(outline, links, size);
        const sameKinds = related && outline.steps.every((step, i) => step.kind === this.#outline?.steps[i]?.kind);
        if (this.#geometry === null || this.#graph === null || !sameKinds || !sameGraph(graph, this.#graph)) {
            const sameLayout = related && this.#geometry !== null && this.#graph !== null && sameGraph(graph, this.#graph);
            const before = related ? this.#geometry?.layout : undefined;
            const layout = sameLayout && before ? before : layoutNetwork(graph, before);
            this.#geometry = new PictureGeometry(outline, layout, size);
        }
        this.#drawing = drawing;
        this.#outline = outline;
        this.#links = links;
        this.#graph = graph;
        return this.#geometry;
    }
}
