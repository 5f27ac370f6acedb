import { Component, createRef } from 'preact';
import type { PictureStep } from '../../src/diagram/network/picture-model.ts';
import { findSteps } from './find-steps.ts';

interface SearchBarProperties {
    steps: readonly PictureStep[];
    selected: string | null;
    /** Highlights a step and brings it into view. */
    onFind: (step: string) => void;
}

interface SearchBarState {
    open: boolean;
    words: string;
}

/** A field that finds steps by name and label, in whichever view is shown. Ctrl+F opens it, Enter goes to the next step. */
export class SearchBar extends Component<SearchBarProperties, SearchBarState> {
    override state: SearchBarState = { open: false, words: '' };
    readonly #field = createRef<HTMLInputElement>();
    #before: Element | null = null;

    override componentDidMount(): void {
        window.addEventListener('keydown', this.#onPageKey);
    }

    override componentWillUnmount(): void {
        window.removeEventListener('keydown', this.#onPageKey);
    }

    override render({ steps, selected }: SearchBarProperties, { open, words }: SearchBarState) {
        const found = open ? findSteps(steps, words) : [];
        const place = selected === null ? -1 : found.indexOf(selected);
        const answer = found.length === 0 ? 'No step' : `${place < 0 ? '–' : place + 1} of ${found.length}`;
        return (
            <>
                <button type="button" title="Find a step (Ctrl+F)" aria-label="Find a step" aria-expanded={open} onClick={this.#toggle}>
                    <svg viewBox="0 0 16 16" aria-hidden="true">
                        <path d="M10 10L14 14M11.5 6.75A4.75 4.75 0 1 1 2 6.75A4.75 4.75 0 0 1 11.5 6.75Z" />
                    </svg>
                </button>
                {open && (
                    <search class="search">
                        <input
                            ref={this.#field}
                            type="text"
                            aria-label="Name or label of a step"
                            placeholder="Find a step"
                            spellcheck={false}
                            value={words}
                            onInput={this.#onInput}
                            onKeyDown={this.#onKey}
                        />
                        <span class="search-found" role="status">
                            {words.trim() === '' ? '' : answer}
                        </span>
                        <button type="button" title="Previous (Shift+Enter)" aria-label="Previous" onClick={() => this.#go(-1)}>
                            ↑
                        </button>
                        <button type="button" title="Next (Enter)" aria-label="Next" onClick={() => this.#go(1)}>
                            ↓
                        </button>
                        <button type="button" title="Close (Escape)" aria-label="Close the search" onClick={this.#close}>
                            ✕
                        </button>
                    </search>
                )}
            </>
        );
    }

    readonly #toggle = (): void => {
        if (this.state.open) {
            this.#close();
        } else {
            this.#open();
        }
    };

    #open(): void {
        this.#before = document.activeElement;
        this.setState({ open: true }, () => this.#field.current?.select());
    }

    readonly #close = (): void => {
        this.setState({ open: false });
        const before = this.#before;
        if (before instanceof HTMLElement || before instanceof SVGElement) {
            before.focus({ preventScroll: true });
        }
    };

    /** Goes to the next (1) or the previous (-1) step that was found, around the end. */
    #go(direction: 1 | -1): void {
        const { steps, selected, onFind } = this.props;
        const found = findSteps(steps, this.state.words);
        if (found.length === 0) {
            return;
        }
        const place = selected === null ? -1 : found.indexOf(selected);
        const from = place < 0 && direction < 0 ? 0 : place;
        onFind(found[(from + direction + found.length) % found.length]);
    }

    /** The first step that fits is shown while one types. */
    readonly #onInput = (event: InputEvent): void => {
        const words = (event.currentTarget as HTMLInputElement).value;
        this.setState({ words });
        const { steps, selected, onFind } = this.props;
        const found = findSteps(steps, words);
        if (found.length > 0 && (selected === null || !found.includes(selected))) {
            onFind(found[0]);
        }
    };

    readonly #onKey = (event: KeyboardEvent): void => {
        if (event.isComposing) {
            return;
        }
        if (event.key === 'Enter') {
            this.#go(event.shiftKey ? -1 : 1);
        } else if (event.key === 'Escape') {
            this.#close();
        } else {
            return;
        }
        event.preventDefault();
    };

    readonly #onPageKey = (event: KeyboardEvent): void => {
        if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'f') {
            event.preventDefault();
            this.#open();
        }
    };
}
