import type { PictureGeometry } from '../../../src/diagram/network/picture-geometry.ts';
import type { LinkFigures, StepFigures } from '../../../src/diagram/network/picture-model.ts';
import type { Box } from '../../camera/view.ts';

/** Up to so many steps everything is drawn: there is nothing to gain. */
const FEW = 20;

/** How far around the visible part is drawn too, as a share of its size, so that not every movement draws. */
const SURROUNDINGS = 0.25;

export interface Visible {
    steps: number[];
    links: number[];
}

/** The part of the picture to draw for what is seen of it. */
export function drawnBox(seen: Box): Box {
    const dx = (seen.right - seen.left) * SURROUNDINGS;
    const dy = (seen.bottom - seen.top) * SURROUNDINGS;
    return { left: seen.left - dx, top: seen.top - dy, right: seen.right + dx, bottom: seen.bottom + dy };
}

/** Whether a drawn part still serves: it covers what is seen, and is not far larger. */
export function stillServes(drawn: Box, seen: Box): boolean {
    const covers = drawn.left <= seen.left && drawn.top <= seen.top && drawn.right >= seen.right && drawn.bottom >= seen.bottom;
    return covers && drawn.right - drawn.left <= 2.2 * (seen.right - seen.left);
}

/** Which steps and links touch the box, or all where there are few. The steps in `always` are among them wherever they are. */
export function visibleIn(geometry: PictureGeometry, box: Box, always: readonly number[]): Visible {
    const { layout, size, edgeBounds } = geometry;
    if (layout.ids.length <= FEW) {
        return { steps: Array.from(layout.ids.keys()), links: Array.from({ length: geometry.edgeCount }, (_, link) => link) };
    }
    const steps: number[] = [];
    for (let i = 0; i < layout.x.length; i++) {
        const x = layout.x[i];
        const y = layout.y[i];
        if ((x < box.right && x + size.width > box.left && y < box.bottom && y + size.height > box.top) || always.includes(i)) {
            steps.push(i);
        }
    }
    const links: number[] = [];
    for (let i = 0; i < geometry.edgeCount; i++) {
        const b = 4 * i;
        if (edgeBounds[b] < box.right && edgeBounds[b + 2] > box.left && edgeBounds[b + 1] < box.bottom && edgeBounds[b + 3] > box.top) {
            links.push(i);
        }
    }
    return { steps, links };
}

/** What is critical of the visible part, and the steps in `always`. Without figures nothing is known to be critical. */
export function criticalOf(
    visible: Visible,
    figures: readonly StepFigures[] | null,
    linkFigures: readonly LinkFigures[] | null,
    always: readonly number[],
): Visible {
    if (figures === null) {
        return visible;
    }
    return {
        steps: visible.steps.filter((i) => figures[i]?.critical || always.includes(i)),
        links: visible.links.filter((i) => linkFigures?.[i]?.critical),
    };
}
