/**
 * Lets the first request through at once and holds the following ones until the next frame, when they are
 * one: a lone update is drawn without waiting, and a burst of them not more often than it can be seen.
 */
export class FrameGate {
    readonly #run: () => void;
    readonly #requestFrame: (callback: () => void) => void;
    #closed = false;
    #wanted = false;

    constructor(run: () => void, requestFrame: (callback: () => void) => void = (callback) => requestAnimationFrame(callback)) {
        this.#run = run;
        this.#requestFrame = requestFrame;
    }

    request(): void {
        if (this.#closed) {
            this.#wanted = true;
            return;
        }
        this.#closed = true;
        this.#requestFrame(() => this.#reopen());
        this.#run();
    }

    #reopen(): void {
        this.#closed = false;
        if (this.#wanted) {
            this.#wanted = false;
            this.request();
        }
    }
}
