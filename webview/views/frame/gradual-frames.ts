import type { Detail } from '../../../src/diagram/network/picture-model.ts';
import { NextFrame } from './next-frame.ts';
import { Pace } from './pace.ts';

/** Draws a picture in frame after frame while it moves and until nothing is left to draw, as much in each as it has time for. */
export class GradualFrames {
    readonly #paces: Record<Detail, Pace> = { full: new Pace(), labels: new Pace(), blocks: new Pace() };
    readonly #nextFrame: NextFrame;
    /** Whether the picture is drawn gradually, and whether it moved since the last frame. */
    #gradual = false;
    #moved = false;
    #picture: object | null = null;
    #part: { detail: Detail; elements: number; more: boolean; start: number } | null = null;

    /** @param draw draws the picture; it begins with {@link begin} and ends with {@link end} */
    constructor(draw: () => void) {
        this.#nextFrame = new NextFrame(() => {
            this.#gradual = true;
            draw();
        });
    }

    /** The picture has moved. */
    moved(): void {
        this.#moved = true;
    }

    /** Draws in the next frame. */
    request(): void {
        this.#nextFrame.request();
    }

    cancel(): void {
        this.#nextFrame.cancel();
    }

    /** The next drawing is of something else, and draws all of it. */
    startAnew(): void {
        this.#gradual = false;
    }

    /**
     * Begins a drawing. Returns about how many elements it may draw that were not drawn before; null where it draws all at once,
     * as it does where the picture is another object than before.
     */
    begin(picture: object, detail: Detail): number | null {
        if (picture !== this.#picture) {
            this.#gradual = false;
        }
        this.#picture = picture;
        this.#part = { detail, elements: 0, more: false, start: performance.now() };
        return this.#gradual ? this.#paces[detail].budget(this.#moved) : null;
    }

    /** So many elements are drawn now, and some more are left or not. */
    drew(elements: number, more: boolean): void {
        Object.assign(this.#part!, { elements, more });
    }

    /** The drawing is in the page: goes on in the next frame with what is left. */
    end(): void {
        const part = this.#part;
        this.#part = null;
        if (!this.#gradual || part === null) {
            return;
        }
        this.#paces[part.detail].took(part.elements, performance.now() - part.start, this.#moved);
        this.#moved = false;
        this.#gradual = part.more;
        if (part.more) {
            this.request();
        }
    }
}
