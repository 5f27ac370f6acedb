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
    const { network, steps, topology } = model;
    const factors = network.steps.map((step, index) => {
        const { pass } = steps[topology.rank[index]];
        return factorOf(step, pass.kind === 'journey' ? rateOf(pass.model, known) : 1);
    });
    // Sorted, so that rounding does not depend on the order of the text.
    const rate = factors.sort((a, b) => a - b).reduce((product, factor) => product * factor, 1);
    known.set(model, rate);
    return rate;
}

function factorOf({ participation, drop = 0 }: NetworkStep, inner: number): number {
    return 1 - participation * (1 - inner * (1 - drop));
}
