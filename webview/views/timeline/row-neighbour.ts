import type { LinkFigures, PictureOutline } from '../../../src/diagram/network/picture-model.ts';
import type { TimelineLayout } from '../../../src/diagram/timeline/timeline-layout.ts';
import type { Direction } from '../shortcuts.ts';

/**
 * The step to go to from step `i`: up and down to the next row, right to what depends on it and left to what it depends on
 * (along the critical path where there is a choice, else to the nearest row). null where there is none.
 */
export function rowNeighbour(
    { links: { from, to } }: PictureOutline,
    links: readonly LinkFigures[] | null,
    { steps, tops }: TimelineLayout,
    i: number,
    direction: Direction,
): number | null {
    if (direction === 'up' || direction === 'down') {
        return steps[steps.indexOf(i) + (direction === 'up' ? -1 : 1)] ?? null;
    }
    const [near, far] = direction === 'right' ? [from, to] : [to, from];
    const candidates = near.flatMap((step, link) => (step === i ? [{ step: far[link], critical: links?.[link]?.critical ?? false }] : []));
    candidates.sort(
        (a, b) => Number(b.critical) - Number(a.critical) || Math.abs(tops[a.step] - tops[i]) - Math.abs(tops[b.step] - tops[i]),
    );
    return candidates[0]?.step ?? null;
}
