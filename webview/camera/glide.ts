import { prefersLessMotion } from './less-motion.ts';
import type { View } from './view.ts';

const MILLISECONDS = 140;

/** A short movement from one view to another. */
export class Glide {
    /** Where the view is gliding to. */
    goal: View | null = null;
    readonly #set: (view: View) => void;
    #frame = 0;

    constructor(set: (view: View) => void) {
        this.#set = set;
    }

    /** Moves within a moment, or at once for those who asked for less motion. */
    start(from: View, target: View): void {
        this.halt();
        if (prefersLessMotion()) {
            this.#set(target);
            return;
        }
        this.goal = target;
        const start = performance.now();
        const tick = (now: number) => {
            const t = Math.min(1, Math.max(0, (now - start) / MILLISECONDS));
            const eased = 1 - (1 - t) ** 3;
            const between = (a: number, b: number) => a + (b - a) * eased;
            this.#set(t === 1 ? target : { k: between(from.k, target.k), x: between(from.x, target.x), y: between(from.y, target.y) });
            if (t < 1) {
                this.#frame = requestAnimationFrame(tick);
            } else {
                this.goal = null;
            }
        };
        this.#frame = requestAnimationFrame(tick);
    }

    halt(): void {
        cancelAnimationFrame(this.#frame);
        this.goal = null;
    }
}
