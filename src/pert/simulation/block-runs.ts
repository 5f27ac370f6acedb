/** Runs of a journey, a block of them at a time: every figure is a row of consecutive runs. */

import { fillDraw, type Salts } from './draws.ts';
import { fillPass, fillStep, type InnerRuns } from './durations.ts';
import type { SimulationModel } from './model.ts';
import { passForward, type RunColumns, totals } from './propagate.ts';
import { salted } from './random.ts';

/** Simulates blocks of up to `width` runs. Its columns are written over by each block. */
export class BlockRuns implements RunColumns {
    readonly model: SimulationModel;
    readonly width: number;
    /** Of the block simulated last. */
    count = 0;
    readonly duration: Float64Array;
    /** Earliest starts. */
    readonly start: Float64Array;
    /** What the whole journey takes in each run. */
    readonly total: Float64Array;
    readonly lagRows: readonly (Float64Array | null)[];
    readonly scratch: readonly [Float64Array, Float64Array];
    private readonly ranks: Int32Array;
    private readonly chosen: readonly Int32Array[];
    /** Journeys that steps expand to; each is used by one step at a time. */
    private readonly inner: Map<SimulationModel, BlockRuns>;

    constructor(model: SimulationModel, width: number, inner: Map<SimulationModel, BlockRuns> = new Map()) {
        const { size } = model.topology;
        this.model = model;
        this.width = width;
        this.duration = new Float64Array(size * width);
        this.start = new Float64Array(size * width);
        this.total = new Float64Array(width);
        this.lagRows = model.lags.map(({ pass }) => (pass.kind === 'certain' ? null : new Float64Array(width)));
        this.scratch = [new Float64Array(width), new Float64Array(width)];
        this.ranks = Int32Array.from({ length: size }, (_, k) => k);
        this.chosen = model.draws.map(() => new Int32Array(width));
        this.inner = inner;
    }

    /** Draws all durations and lags, and computes starts and totals. */
    run(firstRun: number, count: number, salts: Salts): void {
        const { model, width, chosen, lagRows, duration } = this;
        this.count = count;
        for (let d = 0; d < chosen.length; d++) fillDraw(chosen[d], model.draws[d], firstRun, salts);
        for (let k = 0; k < model.steps.length; k++) {
            fillStep(model.steps[k], salts, chosen, { into: duration, at: k * width, count, firstRun }, this.innerRuns);
        }
        for (let slot = 0; slot < lagRows.length; slot++) {
            const into = lagRows[slot];
            const { pass, stream } = model.lags[slot];
            if (into) fillPass(pass, salted(stream, salts.own), { into, at: 0, count, firstRun });
        }
        this.start.fill(0);
        passForward(this, this.ranks, this.start);
        totals(this, this.start, this.total);
    }

    /** One run of another journey for each run of the block: a row that the next call writes over. */
    readonly innerRuns: InnerRuns = ({ model }, salts, firstRun, count) => {
        let runs = this.inner.get(model);
        if (!runs) {
            runs = new BlockRuns(model, this.width, this.inner);
            this.inner.set(model, runs);
        }
        runs.run(firstRun, count, salts);
        return runs.total;
    };
}
