/** What must not change a simulation's figures, and what variants of a journey have in common. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../../src/pert/analyse.ts';
import type { JourneyNetwork } from '../../../src/pert/network.ts';
import { blockWidth } from '../../../src/pert/simulation/chunk.ts';
import { simulate } from '../../../src/pert/simulation/simulate.ts';
import { SimulationRun } from '../../../src/pert/simulation/simulation-run.ts';
import { link, network, step, wholeNetworks, withReordering } from '../networks.ts';
import { simulated } from './support.ts';

const ITERATIONS = 2600;

function example(): JourneyNetwork {
    const steps = [
        step('a', [1, 2, 9]),
        step('b', [2, 3, 4], { repeats: 0.3 }),
        step('c', [1, 5, 6], { participation: 0.4 }),
        step('d', [0, 1, 5], { drop: 0.1 }),
        step('e', [1, 1, 2]),
    ];
    const links = [link(0, 1), link(0, 2, 'SS', [0, 1, 4]), link(1, 3), link(2, 3, 'FF', -1), link(0, 4), link(0, 4, 'FS', [1, 2, 3])];
    return network(steps, links, [
        { scope: { kind: 'journey' }, confidence: 0.5, within: 12 },
        { scope: { kind: 'step', step: 1 }, confidence: 0.5, within: 3 },
        { scope: { kind: 'span', from: 1, to: 3 }, confidence: 0.5, within: 6 },
    ]);
}

/** Simulates in the given parts, each computed by a runner of its own, the last part first. */
function inParts(journey: JourneyNetwork, ends: readonly number[]) {
    const analysis = analyse(journey);
    const options = { iterations: ends.at(-1)!, seed: 5 };
    const whole = SimulationRun.of(analysis, options)!;
    const parts = ends.map((end, i) => ({ firstRun: ends[i - 1] ?? 0, runs: end - (ends[i - 1] ?? 0) }));
    for (const part of parts.reverse()) whole.add(SimulationRun.of(analysis, options)!.compute(part));
    return whole.result();
}

describe('figures are the same to the last bit', () => {
    const whole = simulated(example(), { iterations: ITERATIONS, seed: 5 });

    test('however the runs are divided', () => {
        const width = blockWidth(5);
        for (const ends of [[ITERATIONS], [width, ITERATIONS], [width, 3 * width, 4 * width, ITERATIONS]]) {
            expect(inParts(example(), ends)).toEqual(whole);
        }
    });

    test('by a runner that has computed something else before', () => {
        const run = SimulationRun.of(analyse(example()), { iterations: ITERATIONS, seed: 5 })!;
        run.compute({ firstRun: 10 * blockWidth(5), runs: 17 });
        run.add(run.compute({ firstRun: 0, runs: ITERATIONS }));
        expect(run.result()).toEqual(whole);
    });

    test('whatever the labels are', () => {
        const labelled = example();
        labelled.label = 'Another label';
        for (const each of labelled.steps) each.label = `Label of ${each.name}`;
        expect(simulated(labelled, { iterations: ITERATIONS, seed: 5 })).toEqual(whole);
    });

    test('in whatever order steps and links stand', () => {
        fc.assert(
            fc.property(withReordering(wholeNetworks(9)), ([journey, other]) => {
                const [one, two] = [journey, other].map((each) => simulate(analyse(each), { iterations: 300 })!);
                expect(two.totals).toEqual(one.totals);
                expect(two.percentiles).toEqual(one.percentiles);
                other.steps.forEach(({ name }, i) => {
                    expect(two.steps[i]).toEqual(one.steps[journey.steps.findIndex((each) => each.name === name)]);
                });
            }),
            { numRuns: 60 },
        );
    });

    test('but not with another seed, another journey or another name of a step', () => {
        const totals = (journey: JourneyNetwork, seed = 5) => simulated(journey, { iterations: 20, seed }).totals;
        const others = [totals(example(), 6), totals({ ...example(), name: 'Other' }), totals(renamed(example()))];
        for (const other of others) expect(other).not.toEqual(totals(example()));
    });
});

function renamed(journey: JourneyNetwork): JourneyNetwork {
    return { ...journey, steps: journey.steps.map((each, i) => (i === 0 ? { ...each, name: 'z' } : each)) };
}

describe('variants share their random numbers', () => {
    const chain = (...more: Parameters<typeof step>[]) =>
        network(
            more.map((each) => step(...each)),
            more.slice(1).map((_, i) => link(i, i + 1)),
        );
    const totals = (journey: JourneyNetwork) => simulated(journey, { iterations: 500 }).totals;

    test('a certain step more shifts every run by its duration', () => {
        const before = totals(chain(['a', [1, 2, 9]], ['b', [2, 3, 4]]));
        const after = totals(chain(['new', 5], ['a', [1, 2, 9]], ['b', [2, 3, 4]]));
        after.forEach((total, run) => {
            expect(total).toBeCloseTo(before[run] + 5, 9);
        });
    });

    test('a smaller chance takes the step out of some runs, and leaves the others', () => {
        const often = totals(chain(['a', [1, 2, 9], { participation: 0.8 }]));
        const seldom = totals(chain(['a', [1, 2, 9], { participation: 0.3 }]));
        seldom.forEach((total, run) => {
            expect([0, often[run]]).toContain(total);
        });
    });

    test('fewer repeats shorten each run, or leave it', () => {
        const more = totals(chain(['a', [1, 2, 9], { repeats: 0.6 }]));
        const less = totals(chain(['a', [1, 2, 9], { repeats: 0.2 }]));
        expect(less.every((total, run) => total <= more[run])).toBe(true);
        expect(less.some((total, run) => total < more[run])).toBe(true);
    });

    test('a wider estimate stretches each draw', () => {
        const narrow = totals(chain(['a', [1, 2, 3]]));
        const wide = totals(chain(['a', [1, 3, 5]]));
        wide.forEach((total, run) => {
            expect(total).toBeCloseTo(2 * narrow[run] - 1, 9);
        });
    });
});
