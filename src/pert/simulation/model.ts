/** A journey made ready for simulation: everything that does not change from run to run, by rank and slot of its topology. */

import type { Analysis } from '../analysis.ts';
import { toActivityNetwork } from '../columns.ts';
import { convert, type Unit } from '../durations.ts';
import { stepMoments } from '../estimates.ts';
import { graphOf, sortTopologically, type Topology } from '../graph.ts';
import type { JourneyNetwork, NetworkAlternative, NetworkStep, ThreePoint } from '../network.ts';
import { type DrawModel, drawModels } from './draws.ts';
import { quantileTable } from './quantiles.ts';
import { type Stream, streamOf } from './random.ts';

/** A certain duration, a beta-PERT one, or one run of another journey. */
export type PassModel =
    | { kind: 'certain'; duration: number }
    | { kind: 'beta'; optimistic: number; range: number; table: Float64Array; mean: number; variance: number }
    | { kind: 'journey'; model: SimulationModel; factor: number };

export interface StepModel {
    stream: Stream;
    pass: PassModel;
    chance: number;
    when: readonly NetworkAlternative[];
    personas: readonly NetworkAlternative[];
    repeats: number;
    /** Whether each customer takes it exactly once. */
    plain: boolean;
    /** Expected time by the classical formulas, near which the simulated ones lie. */
    expected: number;
}

export interface LagModel {
    stream: Stream;
    pass: PassModel;
    /** The certain lag; 0 where it is drawn. */
    certain: number;
}

export interface SimulationModel {
    network: JourneyNetwork;
    topology: Topology;
    /** By rank. */
    steps: StepModel[];
    /** By slot. */
    lags: LagModel[];
    linkType: Uint8Array;
    draws: DrawModel[];
}

/** From this many different shapes on, shapes are rounded, so that tables take no more than some 50 MB. */
const MOST_SHAPES = 4096;

/**
 * Prepares a journey with a schedule.
 * @param analyses the journeys that steps may expand to
 * @returns null for a journey without a schedule, or where a journey that a step expands to is not given
 */
export function simulationModel(analysis: Analysis, analyses: readonly Analysis[]): SimulationModel | null {
    return new Preparation(analyses).prepare(analysis);
}

class Preparation {
    private readonly byName = new Map<string, Analysis>();
    private readonly done = new Map<Analysis, SimulationModel>();

    constructor(analyses: readonly Analysis[]) {
        for (const analysis of analyses) {
            if (!this.byName.has(analysis.network.name)) this.byName.set(analysis.network.name, analysis);
        }
    }

    /** Journeys that others expand to come first, without recursion. */
    prepare(root: Analysis): SimulationModel | null {
        const stack = [root];
        const entered = new Set<Analysis>();
        for (let analysis = stack.at(-1); analysis; analysis = stack.at(-1)) {
            const inner = this.expansionsOf(analysis.network);
            if (!analysis.schedule || !inner) return null;
            const missing = inner.filter((each) => !this.done.has(each));
            if (missing.length === 0) {
                const model = this.modelOf(analysis.network);
                if (!model) return null;
                this.done.set(analysis, model);
                stack.pop();
            } else if (entered.has(analysis)) {
                return null;
            } else {
                entered.add(analysis);
                stack.push(...missing);
            }
        }
        return this.done.get(root) ?? null;
    }

    /** What steps expand to; null if one of them is not known. */
    private expansionsOf({ steps }: JourneyNetwork): Analysis[] | null {
        const found = new Set<Analysis>();
        for (const step of steps) {
            if (!step.expansion) continue;
            const inner = this.byName.get(step.expands ?? '');
            if (!inner) return null;
            found.add(inner);
        }
        return [...found];
    }

    private modelOf(network: JourneyNetwork): SimulationModel | null {
        const columns = toActivityNetwork(network);
        const topology = sortTopologically(columns, graphOf(columns));
        if (!topology) return null;
        const passes = new Passes(network, (name) => this.done.get(this.byName.get(name)!)!);
        const stepStreams = streamsOf(network.steps.map(({ name }) => ['step', network.name, name]));
        const steps = Array.from(topology.order, (index) => stepModel(network.steps[index], stepStreams[index], passes));
        const linkStreams = streamsOf(
            network.links.map(({ from, to, type }) => ['link', network.name, network.steps[from].name, network.steps[to].name, type]),
            (a, b) => compareLags(network.links[a].lag, network.links[b].lag),
        );
        const lags = Array.from(topology.links, (index): LagModel => {
            const pass = passes.ofEstimate(network.links[index].lag);
            return { stream: linkStreams[index], pass, certain: pass.kind === 'certain' ? pass.duration : 0 };
        });
        const linkType = Uint8Array.from(topology.links, (index) => columns.linkType[index]);
        return { network, topology, steps, lags, linkType, draws: drawModels(network) };
    }
}

/** What one pass through a step of a network takes. */
class Passes {
    private readonly unit: Unit;
    private readonly inner: (name: string) => SimulationModel;
    private readonly tables = new Map<number, Float64Array>();
    private readonly rounded: boolean;

    constructor({ unit, steps, links }: JourneyNetwork, inner: (name: string) => SimulationModel) {
        this.unit = unit;
        this.inner = inner;
        const shapes = new Set(
            [...steps.map(({ estimate }) => estimate), ...links.map(({ lag }) => lag)].map((each) => each && modeOf(each)),
        );
        this.rounded = shapes.size > MOST_SHAPES;
    }

    ofStep(step: NetworkStep): PassModel {
        if (step.kind !== 'milestone' && step.expansion) {
            const model = this.inner(step.expands ?? '');
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

function stepModel(step: NetworkStep, stream: Stream, passes: Passes): StepModel {
    const { conditions, participation } = step;
    const chance = conditions?.chance ?? participation;
    const when = conditions?.when ?? [];
    const personas = conditions?.personas ?? [];
    const plain = chance >= 1 && when.length === 0 && personas.length === 0 && !(step.repeats > 0);
    return {
        stream,
        pass: passes.ofStep(step),
        chance,
        when,
        personas,
        repeats: step.repeats,
        plain,
        expected: stepMoments(step).expected,
    };
}

/** A stream for each list of names; equal lists are numbered in the order of the second argument, else as they come. */
function streamsOf(names: readonly (readonly string[])[], order: (a: number, b: number) => number = () => 0): Stream[] {
    const same = new Map<string, number[]>();
    names.forEach((each, index) => {
        const key = JSON.stringify(each);
        const known = same.get(key);
        if (known) known.push(index);
        else same.set(key, [index]);
    });
    const streams: Stream[] = new Array(names.length);
    for (const indices of same.values()) {
        indices.sort(order).forEach((index, occurrence) => {
            streams[index] = streamOf(...names[index], String(occurrence));
        });
    }
    return streams;
}

function compareLags(a: ThreePoint, b: ThreePoint): number {
    return a.mostLikely - b.mostLikely || a.optimistic - b.optimistic || a.pessimistic - b.pessimistic;
}
