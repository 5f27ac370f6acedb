import type { WrittenStep } from '../../src/protocol/edit-requests.ts';
import { type FromPanel, MOST_SELECTED, type PreviewUpdate, type ToPanel, type ViewId } from '../../src/protocol/preview.ts';
import type { Reports } from '../../src/protocol/reports.ts';
import type { TriedNetwork } from '../../src/protocol/what-if.ts';
import { applyUpdate, type PreviewState } from './preview-state.ts';

/** A step that wants attention: the text cursor went into it. Each move is a new object. */
export interface Attention {
    step: string;
}

/** What is written of a step that can be edited in place. */
export interface Written extends WrittenStep {
    step: string;
}

const NO_STEPS: ReadonlySet<string> = new Set();

/** The page's knowledge, kept up to date by the host's messages. */
export class PanelStore {
    preview: PreviewState | null = null;
    /** What other estimates are tried on; null as long as nobody asked for it. */
    network: TriedNetwork | null = null;
    /** What views asked for, as it came last. */
    reports: Reports = {};
    /** Id of the step that is highlighted. */
    selected: string | null = null;
    attention: Attention | null = null;
    /** Ids of the steps that are selected beside it. */
    others: ReadonlySet<string> = NO_STEPS;
    /** The view that is shown. */
    view: ViewId = 'network';

    /** What is written of the step that is edited in place. Each answer is a new object. */
    written: Written | null = null;
    /** Something that the person should know; null for nothing. */
    notice: string | null = null;

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
                this.attend(message.step, message.others);
                break;
            case 'network':
                this.network = message.network;
                this.#changed();
                break;
            case 'report':
                this.reports = { ...this.reports, [message.report.report]: message.report };
                this.#changed();
                break;
            case 'showView':
                this.showView(message.view);
                break;
            case 'written':
                this.written = { step: message.step, ...message.written };
                this.#changed();
                break;
            case 'notice':
                this.tell(message.text);
                break;
        }
    }

    /** Asks for a complete update. */
    askAgain(): void {
        this.#waiting = true;
        this.#post({ kind: 'ready' });
    }

    /** Highlights one step alone. */
    select(step: string | null): void {
        if (step !== this.selected || this.others.size > 0) {
            this.selected = step;
            this.others = NO_STEPS;
            this.#changed();
        }
    }

    /** Selects a step beside those that are selected, or with `toggled` takes it away from them where it is one. Returns all, the one that is dealt with first. */
    selectAlso(step: string, toggled: boolean): string[] {
        const others = new Set(this.others);
        const { selected } = this;
        const wasBeside = others.delete(step);
        if (toggled && step === selected) {
            const [first] = others;
            this.selected = first ?? null;
        } else if (!toggled || !wasBeside) {
            if (selected !== null && selected !== step) {
                others.add(selected);
            }
            this.selected = step;
        }
        if (this.selected !== null) {
            others.delete(this.selected);
        }
        this.others = others.size > 0 ? others : NO_STEPS;
        this.#changed();
        return this.selected === null ? [] : [this.selected, ...others];
    }

    /** Selects steps at once, in place of those that are selected or beside them. Returns all, the one that is dealt with first. */
    selectTogether(steps: readonly string[], beside: boolean): string[] {
        const before = beside && this.selected !== null ? [this.selected, ...this.others] : [];
        const all = [...new Set([...before, ...steps])].slice(0, MOST_SELECTED);
        this.selected = all[0] ?? null;
        this.others = all.length > 1 ? new Set(all.slice(1)) : NO_STEPS;
        this.#changed();
        return all;
    }

    /** Shows a notice, or with null takes it away. */
    tell(notice: string | null): void {
        if (notice !== this.notice) {
            this.notice = notice;
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

    /** Highlights a step and has it brought into view; others are selected beside it. */
    attend(step: string | null, others: readonly string[] = []): void {
        const same = others.length === this.others.size && others.every((other) => this.others.has(other));
        if (same && step === this.selected && step === (this.attention?.step ?? null)) {
            return;
        }
        this.others = same ? this.others : others.length > 0 ? new Set(others) : NO_STEPS;
        this.selected = step;
        this.attention = step === null ? null : { step };
        this.#changed();
    }
}
