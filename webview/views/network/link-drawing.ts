import { handleOf, stepOf } from '../frame/picture-target.ts';

/** A dependency that is being drawn, from a step to a point of the picture. */
export interface DrawnLink {
    from: string;
    /** null where it is drawn with the keyboard. */
    to: { x: number; y: number } | null;
}

export interface LinkDrawingTarget {
    /** Where the pointer is in the picture. */
    pointIn(event: MouseEvent): { x: number; y: number };
    /** Something changed in what is drawn; null for nothing. */
    changed(drawn: DrawnLink | null): void;
    /** A dependency was drawn to its end. */
    finished(from: string, to: string): void;
}

/** Draws a dependency from one card to another, with the pointer or with the keyboard. */
export class LinkDrawing {
    #drawn: DrawnLink | null = null;
    readonly #target: LinkDrawingTarget;

    constructor(target: LinkDrawingTarget) {
        this.#target = target;
    }

    /** Id of the step from which a dependency is being drawn. */
    get from(): string | null {
        return this.#drawn?.from ?? null;
    }

    /** Begins at the handle under the pointer. */
    readonly begin = (event: PointerEvent): void => {
        const from = handleOf(event.target);
        if (from === null || event.button !== 0) {
            return;
        }
        event.preventDefault();
        this.#set({ from, to: this.#target.pointIn(event) });
        window.addEventListener('pointermove', this.#follow);
        window.addEventListener('pointerup', this.#drop);
        window.addEventListener('pointercancel', this.cancel);
    };

    /** Begins at a step, with the keyboard. */
    beginAt(from: string): void {
        this.#set({ from, to: null });
    }

    finish(to: string): void {
        const { from } = this;
        this.cancel();
        if (from !== null) {
            this.#target.finished(from, to);
        }
    }

    readonly cancel = (): void => {
        window.removeEventListener('pointermove', this.#follow);
        window.removeEventListener('pointerup', this.#drop);
        window.removeEventListener('pointercancel', this.cancel);
        if (this.#drawn !== null) {
            this.#set(null);
        }
    };

    readonly #follow = (event: PointerEvent): void => {
        if (this.#drawn !== null) {
            this.#set({ from: this.#drawn.from, to: this.#target.pointIn(event) });
        }
    };

    readonly #drop = (event: PointerEvent): void => {
        const step = stepOf(document.elementFromPoint(event.clientX, event.clientY));
        if (step === null || step === this.from) {
            this.cancel();
        } else {
            this.finish(step);
        }
    };

    #set(drawn: DrawnLink | null): void {
        this.#drawn = drawn;
        this.#target.changed(drawn);
    }
}
