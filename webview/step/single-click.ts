/** A click waits so long for a second one, which edits the step instead of going to the text, in milliseconds. */
const DOUBLE_CLICK = 220;

/** Tells single from double clicks. */
export class SingleClick {
    #waiting = 0;

    /** Does something unless the click turns out to be the first of two. */
    unlessDouble(act: () => void): void {
        this.halt();
        this.#waiting = window.setTimeout(act, DOUBLE_CLICK);
    }

    halt(): void {
        clearTimeout(this.#waiting);
    }
}
