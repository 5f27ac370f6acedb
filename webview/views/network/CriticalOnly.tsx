import { Component } from 'preact';
import type { NetworkMemory } from './network-memory.ts';

/** Switches between the whole network and its critical path. */
export class CriticalOnly extends Component<{ memory: NetworkMemory }> {
    #unsubscribe: (() => void) | null = null;

    override componentDidMount(): void {
        this.#unsubscribe = this.props.memory.subscribe(() => this.forceUpdate());
    }

    override componentWillUnmount(): void {
        this.#unsubscribe?.();
    }

    override render({ memory }: { memory: NetworkMemory }) {
        return (
            <button
                type="button"
                class="critical-only"
                title="Critical path only (C)"
                aria-label="Critical path only"
                aria-pressed={memory.criticalOnly}
                onClick={() => memory.toggleCriticalOnly()}
            >
                <svg viewBox="0 0 16 16" aria-hidden="true">
                    <path d="M1.5 11.5H5L9 4.5H14M11.5 2L14 4.5L11.5 7" />
                </svg>
            </button>
        );
    }
}
