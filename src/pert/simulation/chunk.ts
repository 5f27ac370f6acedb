/** A part of a simulation: any part gives the same figures, whoever computes it and when. */

import { RELATIVE_TOLERANCE } from '../passes.ts';
import { BlockRuns } from './block-runs.ts';
import type { Salts } from './draws.ts';
import type { SimulationModel } from './model.ts';
import { passBackward } from './propagate.ts';
import { salted, streamOf } from './random.ts';
import { TargetHits } from './target-hits.ts';

/** Sums over the runs of a block, of deviations from the classical figures where that keeps digits. */
export interface BlockSums {
    /** Per rank {@link STEP_SUMS} sums, in the order of {@link SUM}. */
    steps: Float64Array;
    /** Per target: runs that keep it. */
    hits: Float64Array;
}

export const SUM = { duration: 0, durationSquared: 1, durationByTotal: 2, start: 3, critical: 4 } as const;
export const STEP_SUMS = 5;

/** Consecutive runs, from a multiple of {@link blockWidth} on. Plain data that can be sent between workers. */
export interface Chunk {
    firstRun: number;
    runs: number;
    /** The journey's duration in each run. */
    totals: Float64Array;
    /** Runs of each block but the last; it divides the size of a group. */
    width: number;
    blocks: BlockSums[];
    /** How many of its first runs are kept step by step, in rows by rank, for the percentiles of starts and finishes. */
    kept: number;
    starts: Float64Array;
    finishes: Float64Array;
}

/** Runs in a block: so many that a step's figures are computed together, and so few that a block stays near the processor. */
export function blockWidth(size: number): number {
    return [256, 128, 64, 32].find((width) => width * size <= 130_000) ?? 16;
}

/** From how many runs at most the percentiles of steps are taken: memory for four million starts, but 256 runs at least. */
export function keptRuns(size: number): number {
    return Math.min(4096, Math.max(256, Math.floor(4e6 / Math.max(1, size))));
}

/** Computes chunks of the simulation of one journey. Uses the same memory for each. */
export class ChunkRunner {
    private readonly model: SimulationModel;
    private readonly salts: Salts;
    private readonly expectedTotal: number;
    private readonly block: BlockRuns;
    private readonly latest: Float64Array;
    private readonly hits: TargetHits;

    /**
     * @param seed a whole number
     * @param expectedTotal the classical duration, near which the simulated ones lie
     */
    constructor(model: SimulationModel, seed: number, expectedTotal: number) {
        const { size } = model.topology;
        const width = blockWidth(size);
        const root = streamOf('seed', String(seed));
        this.model = model;
        this.salts = { root, own: salted(root, root) };
        this.expectedTotal = expectedTotal;
        this.block = new BlockRuns(model, width);
        this.latest = new Float64Array(size * width);
        this.hits = new TargetHits(model, width);
    }

    run(firstRun: number, runs: number): Chunk {
        const { size } = this.model.topology;
        const { block } = this;
        const kept = Math.max(0, Math.min(runs, keptRuns(size) - firstRun));
        const chunk: Chunk = {
            firstRun,
            runs,
            totals: new Float64Array(runs),
            width: block.width,
            blocks: [],
            kept,
            starts: new Float64Array(size * kept),
            finishes: new Float64Array(size * kept),
        };
        for (let done = 0; done < runs; done += block.width) {
            block.run(firstRun + done, Math.min(block.width, runs - done), this.salts);
            passBackward(block, block.total, this.latest);
            chunk.totals.set(block.total.subarray(0, block.count), done);
            this.keep(chunk, done);
            const sums = { steps: this.stepSums(), hits: new Float64Array(this.model.network.targets.length) };
            // Last, because a target on a step that expands to a journey runs that journey once more.
            this.hits.count(block, firstRun + done, this.salts, sums.hits);
            chunk.blocks.push(sums);
        }
        return chunk;
    }

    private keep({ kept, starts, finishes }: Chunk, done: number): void {
        const { start, duration, width, count } = this.block;
        const fresh = Math.min(count, kept - done);
        for (let k = 0; k < this.model.topology.size && fresh > 0; k++) {
            const from = k * width;
            const to = k * kept + done;
            for (let i = 0; i < fresh; i++) {
                starts[to + i] = start[from + i];
                finishes[to + i] = start[from + i] + duration[from + i];
            }
        }
    }

    private stepSums(): Float64Array {
        const { start, duration, total, width, count } = this.block;
        const { latest, expectedTotal } = this;
        const { steps } = this.model;
        const sums = new Float64Array(steps.length * STEP_SUMS);
        for (let k = 0; k < steps.length; k++) {
            const { expected } = steps[k];
            const row = k * width;
            let sum = 0;
            let squares = 0;
            let products = 0;
            let starts = 0;
            let critical = 0;
            for (let i = 0; i < count; i++) {
                const deviation = duration[row + i] - expected;
                sum += deviation;
                squares += deviation * deviation;
                products += deviation * (total[i] - expectedTotal);
                starts += start[row + i];
                critical += Number(latest[row + i] - start[row + i] <= RELATIVE_TOLERANCE * total[i]);
            }
            sums.set([sum, squares, products, starts, critical], k * STEP_SUMS);
        }
        return sums;
    }
}
