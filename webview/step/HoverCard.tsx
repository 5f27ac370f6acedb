import { Component, createRef } from 'preact';
import { Markdown } from './Markdown.tsx';

interface HoverCardProperties {
    label: string;
    /** Markdown. */
    text: string;
    /** What it tells about, in pixels of the page: the card lies beside or below it. */
    place: { x: number; y: number };
    /** Whether it takes the focus: it was asked for with a key. */
    takesFocus: boolean;
    onEnter: () => void;
    onLeave: () => void;
    onClose: () => void;
}

/** Between the card and what it tells about, and the page's edge, in pixels. */
const GAP = 14;
const MARGIN = 6;

/** What the text's hover tells about a step, over the picture. One can point at it, scroll it, and close it with Escape [WCAG 2.2, 1.4.13]. */
export class HoverCard extends Component<HoverCardProperties> {
    readonly #card = createRef<HTMLDivElement>();
    readonly #before = document.activeElement;

    override componentDidMount(): void {
        this.#put();
        document.addEventListener('keydown', this.#onKey, true);
        if (this.props.takesFocus) {
            this.#card.current!.focus({ preventScroll: true });
        }
    }

    override componentDidUpdate(): void {
        this.#put();
    }

    override componentWillUnmount(): void {
        document.removeEventListener('keydown', this.#onKey, true);
        if (this.#hasFocus && (this.#before instanceof HTMLElement || this.#before instanceof SVGElement)) {
            this.#before.focus({ preventScroll: true });
        }
    }

    override render({ label, text, onEnter, onLeave }: HoverCardProperties) {
        return (
            <div
                ref={this.#card}
                class="hover-card"
                role="dialog"
                aria-label={`About ${label}`}
                tabindex={0}
                onPointerEnter={onEnter}
                onPointerLeave={onLeave}
                onFocusOut={this.#onFocusOut}
            >
                <Markdown text={text} />
            </div>
        );
    }

    get #hasFocus(): boolean {
        return this.#card.current?.contains(document.activeElement) ?? false;
    }

    /** Below the place and to its right, or where there is no room on the other side. */
    #put(): void {
        const card = this.#card.current!;
        const { x, y } = this.props.place;
        const { offsetWidth, offsetHeight } = card;
        const below = y + GAP + offsetHeight <= innerHeight - MARGIN;
        card.style.left = `${Math.max(MARGIN, Math.min(x + GAP, innerWidth - offsetWidth - MARGIN))}px`;
        card.style.top = `${Math.max(MARGIN, below ? y + GAP : y - GAP - offsetHeight)}px`;
    }

    readonly #onFocusOut = (event: FocusEvent): void => {
        if (!(event.relatedTarget instanceof Node) || !this.#card.current!.contains(event.relatedTarget)) {
            this.props.onClose();
        }
    };

    /** Escape closes it; so does whatever else is done with keys, unless it has the focus. */
    readonly #onKey = (event: KeyboardEvent): void => {
        if (event.key === 'Escape') {
            event.preventDefault();
            event.stopPropagation();
            this.props.onClose();
        } else if (!this.#hasFocus && !['Control', 'Shift', 'Alt', 'Meta'].includes(event.key)) {
            this.props.onClose();
        }
    };
}
