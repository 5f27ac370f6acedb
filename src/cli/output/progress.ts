import type { Output } from './write.ts';

/** Nothing is told of work that is done in less. */
const PATIENCE = 500;
/** Between two words on it. */
const PAUSE = 100;
/** Back to the beginning of the line, which is emptied [ECMA-48, EL]. */
const FRESH_LINE = '\r\u001b[K';

/** Tells on a terminal how far long work has come, in one line that is gone when it is done. */
export class Progress {
    private readonly output: Output;
    private readonly clock: () => number;
    private next: number;
    private isShown = false;

    /** @param clock milliseconds */
    constructor(output: Output, clock: () => number = () => performance.now()) {
        this.output = output;
        this.clock = clock;
        this.next = clock() + PATIENCE;
    }

    /** @param share of the work, 0…1 */
    tell(what: string, share: number): void {
        if (!this.output.terminal || this.clock() < this.next) return;
        this.next = this.clock() + PAUSE;
        this.isShown = true;
        this.output.terminal(`${FRESH_LINE}${what}: ${Math.floor(100 * share)} %`);
    }

    end(): void {
        if (this.isShown) this.output.terminal?.(FRESH_LINE);
        this.isShown = false;
    }
}
