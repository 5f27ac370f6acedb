import { Component } from 'preact';
import type { NetworkMemory } from './network-memory.ts';

/** Colours cards by how often simulated customers find them critical, or no longer. */
export class ByCriticality extends Component<{ memory: NetworkMemory }> {
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
                title="Colour by criticality: for how many simulated customers a delay of the step delays the journey"
                aria-label="Colour by criticality"
                aria-pressed={memory.byCriticality}
                onClick={() => memory.toggleByCriticality()}
            >
                <svg viewBox="0 0 16 16" aria-hidden="true">
                    <path d="M4.5 11.5L11.5 4.5M5 6.5A1.5 1.5 0 1 0 5 3.5A1.5 1.5 0 1 0 5 6.5M11 12.5A1.5 1.5 0 1 0 11 9.5A1.5 1.5 0 1 0 11 12.5" />
                </svg>
            </button>
        );
    }
}
