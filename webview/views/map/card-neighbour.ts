import type { MapLayout } from '../../../src/diagram/map/map-layout.ts';
import type { Direction } from '../shortcuts.ts';

/**
 * The step whose card lies next to that of `step` in a direction; null at the edge. Sideways it is in the next column that has any, as near in
 * height as can be; up and down it is in the same column, or else in the nearest one.
 */
export function cardNeighbour(layout: MapLayout, step: number, direction: Direction): number | null {
    const own = layout.cardOf[step];
    const column = layout.columns.column;
    const sideways = direction === 'left' || direction === 'right';
    const forward = direction === 'right' || direction === 'down' ? 1 : -1;
    let best: { step: number; first: number; second: number } | null = null;
    for (const card of layout.cardOf) {
        const ahead = forward * (sideways ? column[card.step] - column[step] : card.y - own.y);
        if (ahead <= 0) {
            continue;
        }
        const columns = Math.abs(column[card.step] - column[step]);
        const height = Math.abs(card.y - own.y);
        if (best === null || columns < best.first || (columns === best.first && height < best.second)) {
            best = { step: card.step, first: columns, second: height };
        }
    }
    return best?.step ?? null;
}
