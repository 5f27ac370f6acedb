/** What the runs of a simulation add up to, chunk by chunk in the order of the runs. */

import type { Chunk } from './chunk.ts';
import { STRATA } from './strata.ts';

/**
 * Chunks are added from the first on, block by block, so that rounding is the same whoever computed them. Of each it
 * keeps no more than the figures need.
 */
export class Tally {
    runs = 0;
    /** Sums over all runs, laid out as those of a block. */
    readonly steps: Float64Array;
    /** Chunks that hold starts and finishes run by run. */
    readonly kept: Chunk[] = [];
    private readonly groups: number[][];
    private durations = new Float64Array(0);

    constructor(sums: number, targets: number) {
        this.steps = new Float64Array(sums);
        this.groups = Array.from({ length: targets }, () => []);
    }

    /** @param chunk that of the runs that come next */
    add(chunk: Chunk): void {
        const { firstRun, runs, totals, blocks, width } = chunk;
        this.reserve(firstRun + runs);
        this.durations.set(totals, firstRun);
        this.runs = firstRun + runs;
        blocks.forEach(({ steps, hits }, index) => {
            for (let i = 0; i < steps.length; i++) this.steps[i] += steps[i];
            const group = Math.floor((firstRun + index * width) / STRATA);
            this.groups.forEach((counts, target) => {
                counts[group] = (counts[group] ?? 0) + hits[target];
            });
        });
        if (chunk.kept > 0) this.kept.push({ ...chunk, totals: new Float64Array(0), blocks: [] });
    }

    /** The journey's duration in each run. */
    totals(): Float64Array {
        return this.durations.slice(0, this.runs);
    }

    /** For each target, the runs that keep it in each group of runs that balance each other. */
    hits(): readonly (readonly number[])[] {
        return this.groups;
    }

    private reserve(runs: number): void {
        if (runs <= this.durations.length) return;
        const larger = new Float64Array(Math.max(runs, 2 * this.durations.length));
        larger.set(this.durations);
        this.durations = larger;
    }
}
