/**
 * Which way of drawing converges fastest: how many plain runs one run is worth, for the mean, percentiles and the
 * probabilities of targets. The variance over independent repetitions of one small simulation, compared with that of
 * plain runs; every way is without bias, so nothing else counts.
 */

import type { JourneyNetwork } from '../../../src/pert/network.ts';
import { generator } from './generator.ts';
import { chainNetwork, pertLikeNetwork } from './networks.ts';
import { type Bits, plainLoop } from './plain-loop.ts';
import { directionNumbers, owenScrambled, sobol } from './sobol.ts';

const RUNS = 2048;
const REPETITIONS = 100;
/** Runs among which each step's durations are spread evenly. */
const STRATA = 256;

const FIGURES = ['mean', 'p50', 'p90', 'target50', 'target80', 'target95'] as const;
type Figures = Record<(typeof FIGURES)[number], number>;

const WAYS: Record<string, (steps: number, random: () => number) => Bits> = {
    plain: (_, random) => () => random() * 2 ** 32,
    latinHypercube: latinHypercube(RUNS),
    latinHypercubesOf256: latinHypercube(STRATA),
    scrambledSobol: (steps, random) => {
        const columns = directionNumbers(steps, generator(7));
        const seeds = columns.map(() => (random() * 2 ** 32) | 0);
        return (run, step) => owenScrambled(sobol(columns[step], run), seeds[step]);
    },
};

/** One random number in each stratum, in random order, for each step and each group of as many runs. */
function latinHypercube(strata: number): (steps: number, random: () => number) => Bits {
    return (steps, random) => {
        const orders = Array.from({ length: steps }, () => new Uint32Array(strata));
        let group = -1;
        return (run, step) => {
            if (run % strata === 0 && group !== run) {
                group = run;
                for (const order of orders) shuffle(order, random);
            }
            return Math.min(2 ** 32 - 1, ((orders[step][run % strata] + random()) / strata) * 2 ** 32);
        };
    };
}

function shuffle(order: Uint32Array, random: () => number): void {
    for (let i = 0; i < order.length; i++) {
        const j = Math.floor(random() * (i + 1));
        order[i] = order[j];
        order[j] = i;
    }
}

/** By network: how many plain runs one run of each way is worth, figure by figure. */
export function benchSampling(): Record<string, unknown> {
    const networks = {
        chainOf10: chainNetwork(10, 1),
        networkOf20: pertLikeNetwork(20, 1),
        networkOf200: pertLikeNetwork(200, 1),
    };
    return Object.fromEntries(Object.entries(networks).map(([name, network]) => [name, worthOf(network)]));
}

function worthOf(network: JourneyNetwork): Record<string, Figures> {
    const random = generator(1);
    const sample = plainLoop(network, 50_000, () => random() * 2 ** 32).sort();
    const targets = [0.5, 0.8, 0.95].map((share) => sample[Math.floor(share * sample.length)]);
    const variances = Object.fromEntries(Object.entries(WAYS).map(([way, bits]) => [way, variancesOf(network, bits, targets)]));
    return Object.fromEntries(
        Object.entries(variances).map(([way, variance]) => [
            way,
            Object.fromEntries(
                FIGURES.map((figure) => [figure, Number((variances.plain[figure] / variance[figure]).toPrecision(2))]),
            ) as Figures,
        ]),
    );
}

function variancesOf(network: JourneyNetwork, way: (typeof WAYS)[string], targets: readonly number[]): Figures {
    const random = generator(2);
    const found = Array.from({ length: REPETITIONS }, () => {
        const totals = plainLoop(network, RUNS, way(network.steps.length, random)).sort();
        const share = (within: number) => totals.filter((total) => total <= within).length / RUNS;
        const mean = totals.reduce((sum, total) => sum + total, 0) / RUNS;
        return [mean, totals[RUNS >> 1], totals[Math.floor(0.9 * RUNS)], ...targets.map(share)];
    });
    return Object.fromEntries(FIGURES.map((figure, index) => [figure, varianceOf(found.map((each) => each[index]))])) as Figures;
}

function varianceOf(values: readonly number[]): number {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}
