/** A journey made ready for simulation: everything that does not change from run to run, by rank and slot of its topology. */

import type { Analysis } from '../analysis.ts';
import { toActivityNetwork } from '../columns.ts';
import { stepMoments } from '../estimates.ts';
import { graphOf, sortTopologically, type Topology } from '../graph.ts';
import type { JourneyNetwork, NetworkAlternative, NetworkStep, ThreePoint } from '../network.ts';
import { type DrawModel, drawModels } from './draws.ts';
import { streamsOf } from './named-streams.ts';
import { Passes, type PassModel } from './pass-model.ts';
import type { Stream } from './random.ts';
import { type Shape, shapeOf } from './shape.ts';

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
    shape: Shape;
    draws: DrawModel[];
    /** How many steps one run goes through, those of expanded journeys included. */
    work: number;
}

/** Journeys that expand to each other again and again multiply: beyond so many steps in a run nobody waits for the end. */
const MOST_WORK = 2_000_000;

/**
 * Prepares a journey with a schedule.
 * @param analyses the journeys that steps may expand to
 * @returns null for a journey without a schedule, where a journey that a step expands to is not given, or where expanding
 * makes more steps than can be simulated
 */
export function simulationModel(analysis: Analysis, analyses: readonly Analysis[]): SimulationModel | null {
    return new Preparation(analyses).prepare(analysis);
}

class Preparation {
    private readonly byKey = new Map<string, Analysis>();
    private readonly done = new Map<Analysis, SimulationModel>();

    constructor(analyses: readonly Analysis[]) {
        for (const analysis of analyses) {
            const key = keyOf(analysis.network.file, analysis.network.name);
            if (!this.byKey.has(key)) this.byKey.set(key, analysis);
        }
    }

    /** Journeys that others expand to come first, without recursion. */
    prepare(root: Analysis): SimulationModel | null {
        const stack = [root];
        const entered = new Set<Analysis>();
        for (let analysis = stack.at(-1); analysis; analysis = stack.at(-1)) {
            if (this.done.has(analysis)) {
                stack.pop();
                continue;
            }
            const inner = this.expansionsOf(analysis.network);
            if (!analysis.schedule || !inner) return null;
            const missing = inner.filter((each) => !this.done.has(each));
            if (missing.length === 0) {
                const model = this.modelOf(analysis.network);
                if (!model || model.work > Math.max(MOST_WORK, model.steps.length)) return null;
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
    private expansionsOf(network: JourneyNetwork): Analysis[] | null {
        const found = new Set<Analysis>();
        for (const step of network.steps) {
            if (!step.expansion) continue;
            const inner = this.expandedBy(step, network);
            if (!inner) return null;
            found.add(inner);
        }
        return [...found];
    }

    private expandedBy({ expands = '', expandsFile }: NetworkStep, { file }: JourneyNetwork): Analysis | undefined {
        return this.byKey.get(keyOf(expandsFile ?? file, expands));
    }

    private modelOf(network: JourneyNetwork): SimulationModel | null {
        const columns = toActivityNetwork(network);
        const topology = sortTopologically(columns, graphOf(columns));
        if (!topology) return null;
        const passes = new Passes(network, (step) => this.done.get(this.expandedBy(step, network)!)!);
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
        const work = steps.reduce((sum, step) => sum + workOf(step), 0);
        const shape = shapeOf(topology, linkType, lags);
        return { network, topology, steps, lags, linkType, shape, draws: drawModels(network), work };
    }
}

/** Tells journeys of the same name in several files apart. */
function keyOf(file: string | undefined, name: string): string {
    return JSON.stringify([file ?? '', name]);
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

/** A block of runs goes through an expanded journey as often as the run with the most repeats. */
function workOf({ pass, repeats }: StepModel): number {
    if (pass.kind !== 'journey') return 1;
    const passes = repeats > 0 ? 1 + 6 / -Math.log(repeats) : 1;
    return 1 + passes * pass.model.work;
}

function compareLags(a: ThreePoint, b: ThreePoint): number {
    return a.mostLikely - b.mostLikely || a.optimistic - b.optimistic || a.pessimistic - b.pessimistic;
}
