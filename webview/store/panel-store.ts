import type { FromPanel, PreviewUpdate, ToPanel, ViewId } from '../../src/protocol/preview.ts';
import { applyUpdate, type PreviewState } from './preview-state.ts';

/** A step that wants attention: the text cursor went into it. Each move is a new object. */
export interface Attention {
    step: string;
}

/** The page's knowledge, kept up to date by the host's messages. */
export class PanelStore {
    preview: PreviewState | null = null;
    /** Id of the step that is highlighted. */
    selected: string | null = null;
    attention: Attention | null = null;
    /** The view that is shown. */
    view: ViewId = 'network';

    readonly #post: (message: FromPanel) => void;
    readonly #changed: () => void;
    #waiting = false;

    constructor(post: (message: FromPanel) => void, changed: () => void) {
        this.#post = post;
        this.#changed = changed;
    }

    receive(message: ToPanel): void {
        switch (message.kind) {
            case 'update':
                this.#update(message.update);
                break;
            case 'cursor':
                this.attend(message.step);
                break;
            case 'showView':
                this.showView(message.view);
                break;
        }
    }

    /** Asks for a complete update. */
    askAgain(): void {
        this.#waiting = true;
        this.#post({ kind: 'ready' });
    }

    select(step: string | null): void {
        if (step !== this.selected) {
            this.selected = step;
            this.#changed();
        }
    }

    showView(view: ViewId): void {
        if (view !== this.view) {
            this.view = view;
            this.#changed();
        }
    }

    #update(update: PreviewUpdate): void {
        const next = applyUpdate(this.preview, update);
        if (next === null) {
            // Further patches on their way cannot be applied either: once is enough.
            if (!this.#waiting) {
                this.askAgain();
            }
            return;
        }
        this.#waiting = false;
        this.preview = next;
        this.#changed();
    }

    /** Highlights a step and has it brought into view. */
    attend(step: string | null): void {
        if (step === this.selected && step === (this.attention?.step ?? null)) {
            return;
        }
        this.selected = step;
        this.attention = step === null ? null : { step };
        this.#changed();
    }
}
