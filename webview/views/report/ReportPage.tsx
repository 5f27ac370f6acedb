import { Component, type ComponentChildren, createRef } from 'preact';

/** Where a page was last scrolled to. */
export interface PageMemory {
    scrollTop: number;
}

interface ReportPageProperties {
    label: string;
    memory: PageMemory;
    /** Given the room for content, in pixels; it is not called before that is known. */
    children: (width: number) => ComponentChildren;
}

/** Beyond this, longer lines would be harder to read. */
const WIDEST = 1100;
const PADDING = 20;

/** A page that scrolls, and is found where it was left. */
export class ReportPage extends Component<ReportPageProperties, { width: number }> {
    override state = { width: 0 };
    readonly #scroller = createRef<HTMLElement>();
    #observer: ResizeObserver | null = null;
    #isPlaced = false;

    override componentDidMount(): void {
        const scroller = this.#scroller.current!;
        this.#observer = new ResizeObserver(() => this.setState({ width: scroller.clientWidth }));
        this.#observer.observe(scroller);
    }

    override componentDidUpdate(): void {
        if (!this.#isPlaced && this.state.width > 0) {
            this.#isPlaced = true;
            this.#scroller.current!.scrollTop = this.props.memory.scrollTop;
        }
    }

    override componentWillUnmount(): void {
        this.#observer?.disconnect();
        this.props.memory.scrollTop = this.#scroller.current?.scrollTop ?? 0;
    }

    override render({ label, children }: ReportPageProperties) {
        const width = Math.min(WIDEST, Math.max(320, this.state.width)) - 2 * PADDING;
        return (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls it with the keys.
            <section class="report" ref={this.#scroller} tabIndex={0} aria-label={label}>
                {this.state.width > 0 && <div class="report-page">{children(width)}</div>}
            </section>
        );
    }
}
