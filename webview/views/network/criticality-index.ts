import type { Uncertainty } from '../../../src/protocol/uncertainty.ts';

/** The criticality index of each step by its id, read once for each simulation. */
export class CriticalityIndex {
    #read: Uncertainty | null | undefined = null;
    #index: ReadonlyMap<string, number> | null = null;

    /** null as long as nothing is known. */
    of(uncertainty: Uncertainty | null | undefined): ReadonlyMap<string, number> | null {
        if (uncertainty !== this.#read) {
            this.#read = uncertainty;
            this.#index = uncertainty ? new Map(uncertainty.steps.map(({ id, criticality }) => [id, criticality])) : null;
        }
        return this.#index;
    }
}
