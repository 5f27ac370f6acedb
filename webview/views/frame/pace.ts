/** Milliseconds of script for what is drawn bit by bit in a frame. While the view moves, moving all that is drawn costs as much again. */
const WHILE_MOVING = 1.5;
const AT_REST = 5;

/** Elements in a frame: to begin with, and at least and at most. */
const AT_FIRST = 30;
const LEAST = 20;
const MOST = 160;

/** So much a frame changes what the next ones may draw: one that was disturbed by something else must not count too much. */
const SLOWER = 0.6;
const FASTER = 1.25;

/** Learns how much can be drawn in a frame from the time that frames took: machines differ, and so do cards. */
export class Pace {
    #elements = AT_FIRST;

    /** How many elements may be drawn in this frame. */
    budget(moving: boolean): number {
        return Math.round(this.#elements * (moving ? 1 : AT_REST / WHILE_MOVING));
    }

    /** A frame drew so many elements, in so many milliseconds. */
    took(elements: number, milliseconds: number, moving: boolean): void {
        if (elements < this.budget(moving) / 2) {
            // What was drawn already cost more than the little that was new: it tells nothing.
            return;
        }
        const change = (moving ? WHILE_MOVING : AT_REST) / Math.max(0.1, milliseconds);
        this.#elements = Math.min(MOST, Math.max(LEAST, this.#elements * Math.min(FASTER, Math.max(SLOWER, change))));
    }
}
