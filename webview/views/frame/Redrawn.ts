import { Component } from 'preact';

/** Something that tells of its changes until the returned function is called. */
export interface Source {
    subscribe(listener: () => void): () => void;
}

/** A component that is drawn anew whenever the source that it shows changes. */
export abstract class Redrawn<P> extends Component<P> {
    #unsubscribe: (() => void) | null = null;

    /** What it follows; the same one as long as it is on the page. */
    protected abstract get source(): Source;

    override componentDidMount(): void {
        this.#unsubscribe = this.source.subscribe(() => this.forceUpdate());
    }

    override componentWillUnmount(): void {
        this.#unsubscribe?.();
    }
}
