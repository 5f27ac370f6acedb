import type { MapLayout } from './map-layout.ts';

/** How single columns of a map are drawn, while not all are alike. */
export interface DrawnColumns {
    /** Whether a column is drawn with shapes only; null where it is not drawn, or not yet. */
    bareIn: (column: number) => boolean | null;
}

/** How many cards, marks, notes and bars each column has, but at least one. */
export function itemsByColumn({ columns, cards, curve, pains, gains, teams }: MapLayout): number[] {
    const items = new Array<number>(columns.count).fill(0);
    for (const { step } of [...cards, ...curve.marks, ...pains.notes, ...gains.notes, ...teams.owned]) {
        items[columns.column[step]]++;
    }
    return items.map((count) => Math.max(1, count));
}
