import type { NetworkStep } from '../network.ts';
import type { SimulationModel } from './model.ts';

/**
 * The share of customers who complete a journey: Π (1 − c·drop) over its steps, where c is the share that takes the step.
 * A step that expands to another journey also loses those who do not complete that one.
 */
export function completionRate(model: SimulationModel): number {
    return rateOf(model, new Map());
}

function rateOf(model: SimulationModel, known: Map<SimulationModel, number>): number {
    const done = known.get(model);
    if (done !== undefined) return done;
    const factors = factorsOf(model, known);
    // Sorted, so that rounding does not depend on the order of the text.
    const rate = factors.sort((a, b) => a - b).reduce((product, factor) => product * factor, 1);
    known.set(model, rate);
    return rate;
}

/** For each step of the network the share of those who come to it that stay, whether they take it or not. */
export function stayingShares(model: SimulationModel): number[] {
    return factorsOf(model, new Map());
}

function factorsOf({ network, steps, topology }: SimulationModel, known: Map<SimulationModel, number>): number[] {
    return network.steps.map((step, index) => {
        const { pass } = steps[topology.rank[index]];
        return factorOf(step, pass.kind === 'journey' ? rateOf(pass.model, known) : 1);
    });
}

function factorOf({ participation, drop = 0 }: NetworkStep, inner: number): number {
    return 1 - participation * (1 - inner * (1 - drop));
}
