import type { FromPanel } from '../../src/protocol/preview.ts';

/** Tells when the frame that shows a version was committed; only for measuring. */
export class PaintReport {
    readonly #post: (message: FromPanel) => void;
    readonly #channel = new MessageChannel();
    #version = -1;
    #pending = false;

    constructor(post: (message: FromPanel) => void) {
        this.#post = post;
        this.#channel.port1.onmessage = () => {
            this.#pending = false;
            this.#post({ kind: 'painted', version: this.#version, at: performance.timeOrigin + performance.now() });
        };
    }

    /** A version is in the document, and will be in the next frame. */
    drawn(version: number): void {
        if (version === this.#version) {
            return;
        }
        this.#version = version;
        if (!this.#pending) {
            this.#pending = true;
            // A message posted during the frame arrives after it was committed.
            requestAnimationFrame(() => this.#channel.port2.postMessage(null));
        }
    }
}
