import type { NetworkLayout } from '../../../src/diagram/layout/layout-types.ts';
import type { LinkFigures, PictureOutline } from '../../../src/diagram/network/picture-model.ts';
import type { Direction } from '../shortcuts.ts';

/**
 * The step to go to from step `i`: right to what depends on it and left to what it depends on (along the critical path
 * where there is a choice), up and down to the next card of the same column. null where there is none.
 */
export function neighbour(
    { links: { from, to } }: PictureOutline,
    links: readonly LinkFigures[] | null,
    layout: NetworkLayout,
    i: number,
    direction: Direction,
): number | null {
    const distance = (other: number) => Math.abs(layout.y[other] - layout.y[i]);
    if (direction === 'up' || direction === 'down') {
        const sign = direction === 'up' ? -1 : 1;
        const column = Array.from(layout.x.keys()).filter(
            (other) => layout.x[other] === layout.x[i] && (layout.y[other] - layout.y[i]) * sign > 0,
        );
        return nearest(column, distance);
    }
    const [near, far] = direction === 'right' ? [from, to] : [to, from];
    const along = Array.from(near.keys()).filter((link) => near[link] === i);
    const critical = along.filter((link) => links?.[link]?.critical);
    return nearest(
        (critical.length > 0 ? critical : along).map((link) => far[link]),
        distance,
    );
}

function nearest(candidates: readonly number[], distance: (candidate: number) => number): number | null {
    let best: number | null = null;
    for (const candidate of candidates) {
        if (best === null || distance(candidate) < distance(best)) {
            best = candidate;
        }
    }
    return best;
}
