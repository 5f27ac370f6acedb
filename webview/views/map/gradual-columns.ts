import { type DrawnColumns, itemsByColumn } from '../../../src/diagram/map/drawn-columns.ts';
import type { MapLayout } from '../../../src/diagram/map/map-layout.ts';
import { GradualItems, Purse } from '../frame/gradual-items.ts';

/** About how many elements a card or a note is made of, with text and from afar. */
const ITEM_ELEMENTS = 9;
const BARE_ELEMENTS = 3;

/** Which columns of a map are to be drawn, and how. */
export interface WantedColumns {
    first: number;
    last: number;
    bare: boolean;
}

/** What one frame may draw. */
export interface ColumnLimits {
    /** About how many elements. Something is drawn in any case. */
    budget: number;
    /** Whether a column is seen, and not only drawn in case that the view moves. */
    isSeen: (column: number) => boolean;
}

/** Draws the columns of a map that come into sight some at a time, and takes away in the same way what went out of sight. */
export class GradualColumns {
    #layout: MapLayout | null = null;
    #items: readonly number[] = [];
    readonly #columns = new GradualItems<boolean>((column, bare) => this.#items[column] * (bare ? BARE_ELEMENTS : ITEM_ELEMENTS));

    /** Draws all that are wanted. */
    atOnce(layout: MapLayout, wanted: WantedColumns): null {
        this.#showItems(layout);
        this.#columns.atOnce(this.#range(wanted), wanted.bare);
        return null;
    }

    /** Draws what was drawn before, and some of what was not: what is seen before what is around it. */
    next(layout: MapLayout, wanted: WantedColumns, { budget, isSeen }: ColumnLimits): DrawnColumns & { more: boolean; elements: number } {
        this.#showItems(layout);
        const columns = this.#range(wanted);
        const purse = new Purse(budget);
        const removal = purse.half();
        this.#columns.removeHidden(columns, removal);
        purse.settle(removal);
        this.#columns.draw(columns.filter(isSeen), wanted.bare, purse);
        this.#columns.draw(columns, wanted.bare, purse);
        const drawn = new Map(this.#columns.drawn);
        return {
            bareIn: (column) => drawn.get(column) ?? null,
            more: !this.#columns.isDone(columns, wanted.bare),
            elements: purse.spent,
        };
    }

    #range({ first, last }: WantedColumns): number[] {
        const [from, to] = [Math.max(0, first), Math.min(this.#items.length - 1, last)];
        return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
    }

    #showItems(layout: MapLayout): void {
        if (layout !== this.#layout) {
            this.#layout = layout;
            this.#items = itemsByColumn(layout);
        }
    }
}
