/** What the network view keeps while another view is shown, and tells to whoever draws by it. */
export class NetworkMemory {
    /** Whether only critical steps and links are drawn. */
    criticalOnly = false;
    /** Whether cards are coloured by how often simulated customers find them critical. */
    byCriticality = false;
    /** Names of the stages that are folded; another object after each change. */
    folded: ReadonlySet<string> = new Set();
    readonly #listeners = new Set<() => void>();

    toggleCriticalOnly(): void {
        this.criticalOnly = !this.criticalOnly;
        this.#tell();
    }

    toggleByCriticality(): void {
        this.byCriticality = !this.byCriticality;
        this.#tell();
    }

    toggleFolded(stage: string): void {
        const folded = new Set(this.folded);
        if (!folded.delete(stage)) {
            folded.add(stage);
        }
        this.showFolded(folded);
    }

    /** Folds these stages and no others. */
    showFolded(stages: ReadonlySet<string>): void {
        this.folded = stages;
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
