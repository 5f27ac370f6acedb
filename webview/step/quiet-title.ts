const SVG = 'http://www.w3.org/2000/svg';

/**
 * Keeps the browser from showing a step's title as a tooltip while our card shows more: an empty title right at the pointer comes
 * before that of the step, which stays its name for those who cannot see it.
 */
export class QuietTitle {
    #title: Element | null = null;

    /** `target` is what the pointer is on; null for nothing. */
    at(target: Element | null): void {
        if (target !== null && this.#title?.parentNode === target) {
            return;
        }
        this.#title?.remove();
        this.#title = null;
        if (target instanceof SVGElement && !target.hasAttribute('data-step')) {
            this.#title = document.createElementNS(SVG, 'title');
            target.append(this.#title);
        }
    }
}
