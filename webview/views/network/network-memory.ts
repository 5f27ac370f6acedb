/** What the network view keeps while another view is shown, and tells to whoever draws by it. */
export class NetworkMemory {
    /** Whether only critical steps and links are drawn. */
    criticalOnly = false;
    /** Whether cards are coloured by how often simulated customers find them critical. */
    byCriticality = false;
    readonly #listeners = new Set<() => void>();

    toggleCriticalOnly(): void {
        this.criticalOnly = !this.criticalOnly;
        this.#tell();
    }

    toggleByCriticality(): void {
        this.byCriticality = !this.byCriticality;
        this.#tell();
    }

    /** Calls back after each change, until the returned function is called. */
    subscribe(listener: () => void): () => void {
        this.#listeners.add(listener);
        return () => this.#listeners.delete(listener);
    }

    #tell(): void {
        for (const listener of this.#listeners) {
            listener();
        }
    }
}
