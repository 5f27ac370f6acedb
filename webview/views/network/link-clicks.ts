import { linkOf } from '../frame/picture-target.ts';

/** A pointer that moves farther between press and release has not clicked, in pixels. */
const CLICK_DISTANCE = 4;

/** Tells clicks on links. */
export class LinkClicks {
    /** Where the pointer was pressed, and on which link. */
    #pressed: { link: number | null; x: number; y: number } | null = null;

    readonly press = (event: PointerEvent): void => {
        this.#pressed = { link: linkOf(event.target), x: event.clientX, y: event.clientY };
    };

    /**
     * The link on which the pointer was pressed and is released; null for none. There may be no click on a link:
     * when the light on a card goes out at the press, its lines are put elsewhere among the others.
     */
    released({ target, clientX, clientY }: PointerEvent): number | null {
        const link = linkOf(target);
        const { x, y } = this.#pressed ?? { x: Number.NaN, y: Number.NaN };
        return link === this.#pressed?.link && Math.hypot(clientX - x, clientY - y) < CLICK_DISTANCE ? link : null;
    }
}
