/** What one pass through a step, or one lag, takes. */

import { convert, type Unit } from '../durations.ts';
import type { JourneyNetwork, NetworkStep, ThreePoint } from '../network.ts';
import type { SimulationModel } from './model.ts';
import { type QuantileTable, quantileTable } from './quantiles.ts';

/** A certain duration, a beta-PERT one, or one run of another journey. */
export type PassModel =
    | { kind: 'certain'; duration: number }
    | { kind: 'beta'; optimistic: number; range: number; table: QuantileTable; mean: number; variance: number }
    | { kind: 'journey'; model: SimulationModel; factor: number };

/** From this many different shapes on, shapes are rounded, so that tables take no more than some 70 MB. */
const MOST_SHAPES = 4096;

/** Prepares the passes and lags of one network. */
export class Passes {
    private readonly unit: Unit;
    private readonly inner: (step: NetworkStep) => SimulationModel;
    private readonly tables = new Map<number, QuantileTable>();
    private readonly rounded: boolean;

    constructor({ unit, steps, links }: JourneyNetwork, inner: (step: NetworkStep) => SimulationModel) {
        this.unit = unit;
        this.inner = inner;
        const shapes = new Set(
            [...steps.map(({ estimate }) => estimate), ...links.map(({ lag }) => lag)].map((each) => each && modeOf(each)),
        );
        this.rounded = shapes.size > MOST_SHAPES;
    }

    ofStep(step: NetworkStep): PassModel {
        if (step.kind !== 'milestone' && step.expansion) {
            const model = this.inner(step);
            return { kind: 'journey', model, factor: convert(1, model.network.unit, this.unit) };
        }
        return step.kind === 'milestone' || !step.estimate ? { kind: 'certain', duration: 0 } : this.ofEstimate(step.estimate);
    }

    ofEstimate(estimate: ThreePoint): PassModel {
        const { optimistic, mostLikely, pessimistic } = estimate;
        const range = pessimistic - optimistic;
        if (!Number.isFinite(range) || !Number.isFinite(mostLikely)) return { kind: 'certain', duration: 0 };
        if (!(range > 0)) return { kind: 'certain', duration: optimistic };
        const exact = modeOf(estimate);
        const mode = this.rounded ? Math.round(exact * MOST_SHAPES) / MOST_SHAPES : exact;
        let table = this.tables.get(mode);
        if (!table) {
            table = quantileTable(mode);
            this.tables.set(mode, table);
        }
        const mean = (optimistic + 4 * mostLikely + pessimistic) / 6;
        return { kind: 'beta', optimistic, range, table, mean, variance: ((mean - optimistic) * (pessimistic - mean)) / 7 };
    }
}

function modeOf({ optimistic, mostLikely, pessimistic }: ThreePoint): number {
    return pessimistic > optimistic ? (mostLikely - optimistic) / (pessimistic - optimistic) : -1;
}
