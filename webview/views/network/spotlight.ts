/** How long the pointer rests on a card, or beside all cards, before the light follows it, in milliseconds. */
const REST = 140;

/** For so long after an edit a selection lights nothing: it is the text cursor of somebody who types. */
const TYPING = 1200;

/**
 * Which step stands in the light, with its predecessors and successors: the one under the pointer, else the one that has
 * the focus, else the one that was selected. An edit of the text puts the light out until somebody turns to the picture again.
 */
export class Spotlight {
    #pointed: string | null = null;
    #focused: string | null = null;
    #selected: string | null = null;
    #edited = Number.NEGATIVE_INFINITY;
    #timer = 0;
    #lit: string | null = null;
    readonly #changed: (step: string | null) => void;

    /** @param changed called with the id of the step in the light, null for none */
    constructor(changed: (step: string | null) => void) {
        this.#changed = changed;
    }

    point(step: string | null): void {
        clearTimeout(this.#timer);
        if (step !== this.#pointed) {
            this.#timer = window.setTimeout(() => {
                this.#pointed = step;
                this.#settle();
            }, REST);
        }
    }

    /** The picture moves under a resting pointer: no card is pointed at until it stands. */
    wait(): void {
        clearTimeout(this.#timer);
    }

    focus(step: string | null): void {
        this.#focused = step;
        this.#settle();
    }

    select(step: string | null): void {
        this.#selected = performance.now() - this.#edited < TYPING ? null : step;
        this.#settle();
    }

    /** The picture is one of another text. */
    edited(): void {
        this.#edited = performance.now();
        this.#selected = null;
        if (this.#focused === null) {
            this.wait();
            this.#pointed = null;
        }
        this.#settle();
    }

    #settle(): void {
        const lit = this.#pointed ?? this.#focused ?? this.#selected;
        if (lit !== this.#lit) {
            this.#lit = lit;
            this.#changed(lit);
        }
    }
}
