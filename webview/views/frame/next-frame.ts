/** Does something once in the next frame, however often it is requested before. */
export class NextFrame {
    readonly #act: () => void;
    #request = 0;

    constructor(act: () => void) {
        this.#act = act;
    }

    request(): void {
        if (this.#request === 0) {
            this.#request = requestAnimationFrame(() => {
                this.#request = 0;
                this.#act();
            });
        }
    }

    cancel(): void {
        cancelAnimationFrame(this.#request);
        this.#request = 0;
    }
}
