import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse } from '../../../src/pert/analyse.ts';
import type { JourneyNetwork, ThreePoint } from '../../../src/pert/network.ts';
import { simulate } from '../../../src/pert/simulation/simulate.ts';
import { link, network, step } from '../networks.ts';

/** Ways to shorten a step, all three points in one proportion among them; the last takes it out. */
const SHORTER: Record<string, (estimate: ThreePoint, by: number) => ThreePoint> = {
    'every point in proportion': ({ optimistic, mostLikely, pessimistic }, by) => ({
        optimistic: by * optimistic,
        mostLikely: by * mostLikely,
        pessimistic: by * pessimistic,
    }),
    'the most likely time': ({ optimistic, mostLikely, pessimistic }, by) => ({
        optimistic,
        mostLikely: optimistic + by * (mostLikely - optimistic),
        pessimistic,
    }),
    'all of it': () => ({ optimistic: 0, mostLikely: 0, pessimistic: 0 }),
};

/** Acyclic, with finish-to-start links alone; some steps are repeated, and not all customers take all of them. */
const journeys = fc
    .record({
        points: fc.array(fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20)), { minLength: 2, maxLength: 9 }),
        links: fc.array(fc.tuple(fc.nat(8), fc.nat(8), fc.nat(5)), { maxLength: 14 }),
        repeats: fc.array(fc.constantFrom(0, 0, 0.3), { minLength: 9, maxLength: 9 }),
        shares: fc.array(fc.constantFrom(1, 1, 0.6), { minLength: 9, maxLength: 9 }),
    })
    .map(({ points, links, repeats, shares }): JourneyNetwork => {
        const steps = points.map(([o, m, p], index) =>
            step(`s${index}`, [o, o + m, o + m + p], { repeats: repeats[index], participation: shares[index] }),
        );
        const forward = links
            .map(([a, b, lag]) => ({ from: Math.min(a, b) % steps.length, to: Math.max(a, b) % steps.length, lag }))
            .filter(({ from, to }) => from < to);
        return network(
            steps,
            forward.map(({ from, to, lag }) => link(from, to, 'FS', [0, lag, 2 * lag])),
        );
    });

/** The distributions are read from tables: those of two shapes may differ in what is read between their places. Relative. */
const READING: Record<string, number> = { 'the most likely time': 1e-4 };
const ROUNDING = 1e-9;

test.each(Object.entries(SHORTER))('a step that gets shorter makes no run longer: %s', (what, shorten) => {
    fc.assert(
        fc.property(journeys, fc.nat(8), fc.double({ min: 0, max: 1, noNaN: true }), (journey, which, by) => {
            const chosen = which % journey.steps.length;
            const steps = journey.steps.map((each, index) =>
                index === chosen ? { ...each, estimate: shorten(each.estimate!, by) } : each,
            );
            const before = simulate(analyse(journey), { iterations: 300 })!.totals;
            const after = simulate(analyse({ ...journey, steps }), { iterations: 300 })!.totals;
            const longer = after.reduce((most, total, run) => Math.max(most, total - before[run]), 0);
            const { pessimistic } = journey.steps[chosen].estimate!;
            expect(longer).toBeLessThanOrEqual((READING[what] ?? ROUNDING) * pessimistic);
        }),
        { numRuns: 150 },
    );
});

test('runs share their random numbers with those of the same journey under another estimate', () => {
    // b is certain and after a: what a takes differs by a factor alone, run by run.
    const shop = (factor: number) => network([step('a', [factor, 4 * factor, 9 * factor]), step('b', 3)], [link(0, 1)]);
    const [once, twice] = [1, 2].map((factor) => simulate(analyse(shop(factor)), { iterations: 500 })!.totals);
    twice.forEach((total, run) => {
        expect(total - 3).toBeCloseTo(2 * (once[run] - 3), 9);
    });
});
