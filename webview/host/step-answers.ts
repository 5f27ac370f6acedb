import type { FromPanel, ToPanel } from '../../src/protocol/preview.ts';

/** Asks the editor about steps, one question of a kind at a time: a new one ends the one before it without an answer. */
export class StepAnswers {
    readonly #post: (message: FromPanel) => void;
    #fixes: { step: string; answer: (titles: readonly string[]) => void } | null = null;

    #hover: { step: string; answer: (text: string | null) => void } | null = null;

    constructor(post: (message: FromPanel) => void) {
        this.#post = post;
    }

    /** The hover that the text shows of a step, as Markdown; null for none. */
    hoverOf(step: string): Promise<string | null> {
        this.#hover?.answer(null);
        return new Promise((answer) => {
            this.#hover = { step, answer };
            this.#post({ kind: 'askHover', step });
        });
    }

    /** Titles of the quick fixes for what the text says of a step. */
    fixesOf(step: string): Promise<readonly string[]> {
        this.#fixes?.answer([]);
        return new Promise((answer) => {
            this.#fixes = { step, answer };
            this.#post({ kind: 'askFixes', step });
        });
    }

    receive(message: ToPanel): void {
        if (message.kind === 'fixes' && message.step === this.#fixes?.step) {
            this.#fixes.answer(message.titles);
            this.#fixes = null;
        } else if (message.kind === 'hover' && message.step === this.#hover?.step) {
            this.#hover.answer(message.text);
            this.#hover = null;
        }
    }
}
