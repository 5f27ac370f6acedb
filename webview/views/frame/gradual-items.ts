/** What may be spent on a frame, in elements. */
export class Purse {
    spent = 0;
    readonly #budget: number;

    constructor(budget: number) {
        this.#budget = budget;
    }

    get isEmpty(): boolean {
        return this.spent >= this.#budget;
    }

    pay(elements: number): void {
        this.spent += elements;
    }

    /** A part of it, which the whole pays for when it is {@link settle}d. */
    half(): Purse {
        return new Purse(this.#budget / 2);
    }

    settle(part: Purse): void {
        this.pay(part.spent);
    }
}

/** To take an element away costs so much of what it costs to draw it. */
const REMOVAL = 0.3;

/** Parts of a picture that are drawn and taken away some at a time, each with a degree of detail. */
export class GradualItems<Detail> {
    #drawn = new Map<number, Detail>();
    readonly #elements: (item: number, detail: Detail) => number;

    /** @param elements how many elements an item is made of */
    constructor(elements: (item: number, detail: Detail) => number) {
        this.#elements = elements;
    }

    get drawn(): ReadonlyMap<number, Detail> {
        return this.#drawn;
    }

    /** Draws these and no others. */
    atOnce(items: readonly number[], detail: Detail): void {
        this.#drawn = new Map(items.map((item) => [item, detail]));
    }

    /** Takes away what is not visible any more, as long as there is something in the purse. */
    removeHidden(visible: readonly number[], purse: Purse): void {
        const kept = new Set(visible);
        for (const [item, detail] of this.#drawn) {
            if (purse.isEmpty) return;
            if (!kept.has(item)) {
                this.#drawn.delete(item);
                purse.pay(REMOVAL * this.#elements(item, detail));
            }
        }
    }

    /** Draws items, new ones before those whose detail changes, as long as there is something in the purse. */
    draw(items: readonly number[], detail: Detail, purse: Purse): void {
        for (const isNew of [true, false]) {
            for (const item of items) {
                if (purse.isEmpty) return;
                if (this.#drawn.has(item) !== isNew && this.#drawn.get(item) !== detail) {
                    this.put(item, detail, purse);
                }
            }
        }
    }

    /** Draws an item, whatever is in the purse. */
    put(item: number, detail: Detail, purse: Purse): void {
        if (this.#drawn.get(item) !== detail) {
            this.#drawn.set(item, detail);
            purse.pay(this.#elements(item, detail));
        }
    }

    missing(visible: readonly number[]): number[] {
        return visible.filter((item) => !this.#drawn.has(item));
    }

    /** Whether these are drawn so, and no others. */
    isDone(visible: readonly number[], detail: Detail): boolean {
        return this.#drawn.size === visible.length && visible.every((item) => this.#drawn.get(item) === detail);
    }
}
