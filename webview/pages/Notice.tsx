import { Component } from 'preact';

interface NoticeProperties {
    text: string | null;
    onClose: () => void;
}

/** Long enough to read a sentence twice, in milliseconds. */
const SHOWN = 12_000;

/** Says why something that the person did in the picture had no effect. It goes by itself. */
export class Notice extends Component<NoticeProperties> {
    #timer = 0;

    override componentDidMount(): void {
        this.#wait();
    }

    override componentDidUpdate(before: NoticeProperties): void {
        if (before.text !== this.props.text) {
            this.#wait();
        }
    }

    override componentWillUnmount(): void {
        clearTimeout(this.#timer);
    }

    override render({ text, onClose }: NoticeProperties) {
        return (
            <div class="notice-place" role="status">
                {text !== null && (
                    <p class="notice">
                        {text}
                        <button type="button" title="Close" aria-label="Close the notice" onClick={onClose}>
                            ✕
                        </button>
                    </p>
                )}
            </div>
        );
    }

    #wait(): void {
        clearTimeout(this.#timer);
        if (this.props.text !== null) {
            this.#timer = window.setTimeout(this.props.onClose, SHOWN);
        }
    }
}
