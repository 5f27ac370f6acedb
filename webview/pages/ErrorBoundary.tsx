import { Component, type ComponentChildren } from 'preact';
import { Message } from './Message.tsx';

interface ErrorBoundaryProperties {
    children: ComponentChildren;
    /** What is drawn: with another version another attempt is made. */
    version: number;
    onRetry: () => void;
}

interface ErrorBoundaryState {
    message: string | null;
    version: number;
}

/** A fault of the drawing shows as a message with a way on, instead of a blank page. */
export class ErrorBoundary extends Component<ErrorBoundaryProperties, ErrorBoundaryState> {
    override state: ErrorBoundaryState = { message: null, version: this.props.version };

    static override getDerivedStateFromError(error: unknown) {
        return { message: error instanceof Error ? error.message : String(error) };
    }

    static override getDerivedStateFromProps(properties: ErrorBoundaryProperties, state: ErrorBoundaryState) {
        return properties.version === state.version ? null : { message: null, version: properties.version };
    }

    override render({ children, onRetry }: ErrorBoundaryProperties, { message }: ErrorBoundaryState) {
        if (message === null) {
            return children;
        }
        const retry = () => {
            this.setState({ message: null });
            onRetry();
        };
        return (
            <Message title="The picture could not be drawn">
                <p>{message}</p>
                <button type="button" class="primary" onClick={retry}>
                    Draw again
                </button>
            </Message>
        );
    }
}
