import type { Attention } from '../../store/panel-store.ts';

/** Brings each step into view once that wants attention, as soon as it is in the picture. */
export class Attentive {
    #attended: Attention | null = null;

    /** `show` brings a step into view, and says whether it is there. */
    attend(attention: Attention | null, show: (step: string) => boolean): void {
        if (attention !== null && attention !== this.#attended && show(attention.step)) {
            this.#attended = attention;
        }
    }
}

/** A step that is to get the focus once it is drawn. */
export class FocusWish {
    #step: string | null = null;

    wish(step: string): void {
        this.#step = step;
    }

    /** Gives the focus to what `find` returns, if a step is to have it. It is tried once. */
    grant(find: (step: string) => HTMLElement | SVGElement | null | undefined): void {
        if (this.#step !== null) {
            find(this.#step)?.focus({ preventScroll: true });
            this.#step = null;
        }
    }
}
