/** In which runs a promise is kept. */

import type { NetworkTarget } from '../network.ts';
import { RELATIVE_TOLERANCE } from '../passes.ts';
import type { BlockRuns } from './block-runs.ts';
import type { Salts } from './draws.ts';
import { fillPass, passSalts } from './durations.ts';
import type { SimulationModel } from './model.ts';
import { passForward } from './propagate.ts';
import { salted } from './random.ts';

/** Counts, for blocks of runs, those that keep each target. */
export class TargetHits {
    private readonly targets: readonly NetworkTarget[];
    private readonly rank: Int32Array;
    private readonly row: Float64Array;
    private readonly starts: Float64Array;
    /** Per target: the ranks between the ends of a span; null for other targets. */
    private readonly between: (Int32Array | null)[];

    constructor(model: SimulationModel, width: number) {
        const { targets } = model.network;
        this.targets = targets;
        this.rank = model.topology.rank;
        this.row = new Float64Array(width);
        const hasSpan = targets.some(({ scope }) => scope.kind === 'span');
        this.starts = new Float64Array(hasSpan ? width * model.topology.size : 0);
        this.between = targets.map(({ scope }) => (scope.kind === 'span' ? ranksBetween(model, scope.from, scope.to) : null));
    }

    /** Adds to the counts, one for each target, what the block shows that was simulated last. */
    count(block: BlockRuns, firstRun: number, salts: Salts, counts: Float64Array): void {
        for (let t = 0; t < this.targets.length; t++) {
            const durations = this.durations(block, t, firstRun, salts);
            const { within } = this.targets[t];
            for (let i = 0; i < block.count; i++) {
                counts[t] += Number(durations[i] <= within + RELATIVE_TOLERANCE * Math.abs(durations[i]));
            }
        }
    }

    private durations(block: BlockRuns, target: number, firstRun: number, salts: Salts): Float64Array {
        const { scope } = this.targets[target];
        if (scope.kind === 'journey') return block.total;
        if (scope.kind === 'step') this.onePass(block, this.rank[scope.step], firstRun, salts);
        else this.span(block, this.between[target]!, this.rank[scope.to]);
        return this.row;
    }

    /** What the step takes a customer who takes it, the first time: whether or not this one does. */
    private onePass({ model, count, innerRuns }: BlockRuns, k: number, firstRun: number, salts: Salts): void {
        const { pass, stream } = model.steps[k];
        const own = salted(stream, salts.own);
        if (pass.kind !== 'journey') {
            fillPass(pass, own, { into: this.row, at: 0, count, firstRun });
            return;
        }
        const durations = innerRuns(pass, passSalts(own, salts.root, 0), firstRun, count);
        for (let i = 0; i < count; i++) this.row[i] = durations[i] * pass.factor;
    }

    /** The part of the network between two steps, the first of which starts at 0. */
    private span(block: BlockRuns, ranks: Int32Array, last: number): void {
        const { starts } = this;
        const { count, width, duration } = block;
        for (const k of ranks) starts.fill(0, k * width, k * width + count);
        passForward(block, ranks, starts);
        for (let i = 0; i < count; i++) this.row[i] = starts[last * width + i] + duration[last * width + i];
    }
}

/** Ranks of all steps on the ways from one step to another, both included, in ascending order. */
function ranksBetween({ topology }: SimulationModel, from: number, to: number): Int32Array {
    const { rank, offsets, targets } = topology;
    const first = rank[from];
    const last = rank[to];
    const leads = new Uint8Array(Math.max(0, last - first + 1));
    if (leads.length === 0) return new Int32Array(0);
    leads[last - first] = 1;
    for (let k = last - 1; k >= first; k--) {
        for (let slot = offsets[k]; slot < offsets[k + 1] && leads[k - first] === 0; slot++) {
            if (targets[slot] <= last) leads[k - first] = leads[targets[slot] - first];
        }
    }
    const follows = new Uint8Array(leads.length);
    follows[0] = leads[0];
    const ranks: number[] = [];
    for (let k = first; k <= last; k++) {
        if (follows[k - first] === 0) continue;
        ranks.push(k);
        for (let slot = offsets[k]; slot < offsets[k + 1]; slot++) {
            if (targets[slot] <= last && leads[targets[slot] - first] === 1) follows[targets[slot] - first] = 1;
        }
    }
    return Int32Array.from(ranks);
}
