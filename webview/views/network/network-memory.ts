/** What the network view keeps while another view is shown, and tells to whoever draws by it. */
export class NetworkMemory {
    /** Whether only critical steps and links are drawn. */
    criticalOnly = false;
    readonly #listeners = new Set<() => void>();

    toggleCriticalOnly(): void {
        this.criticalOnly = !this.criticalOnly;
        for (const listener of this.#listeners) {
            listener();
        }
    }

    /** Calls back after each change, until the returned function is called. */
    subscribe(listener: () => void): () => void {
        this.#listeners.add(listener);
        return () => this.#listeners.delete(listener);
    }
}
