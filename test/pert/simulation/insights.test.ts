/** Where merge bias arises, and who stays: against what can be computed by hand. */

import { expect, test } from 'vitest';
import { betaPertCdf } from '../../../src/pert/beta-pert.ts';
import { cumulativeCurve } from '../../../src/pert/simulation/curve.ts';
import { link, network, step, threePoint } from '../networks.ts';
import { expectMean, integral, simulated } from './support.ts';

const EVEN = [1, 3, 5] as const;

test('merge bias arises where paths of equal length meet, and nowhere else', () => {
    const steps = [step('a', EVEN), step('b', EVEN), step('c', 1), step('d', 2), step('e', 0.5)];
    const { mergePoints, mergeBias, totals } = simulated(network(steps, [link(0, 2), link(1, 2), link(2, 3), link(4, 3)]));
    const largest = 1 + integral((x) => 1 - betaPertCdf(x, threePoint(EVEN)) ** 2, 1, 5);
    expectMean(totals, largest + 3);
    expect(mergePoints.map((point) => point.step)).toEqual([2]);
    expect(mergePoints[0].delay).toBeCloseTo(largest - 3, 2);
    expect(mergePoints[0].delay).toBeCloseTo(mergeBias, 2);
});

test('paths that end side by side meet at the end of the journey', () => {
    const { mergePoints, mergeBias } = simulated(network([step('a', EVEN), step('b', EVEN)], []));
    expect(mergePoints).toEqual([{ step: null, delay: expect.closeTo(mergeBias, 2) }]);
    expect(simulated(network([step('a', EVEN), step('b', EVEN)], [link(0, 1)])).mergePoints).toEqual([]);
});

test('all who are lost and those who complete the journey make everybody', () => {
    const steps = [step('a', 1, { drop: 0.1 }), step('b', 4, { drop: 0.2, participation: 0.5 }), step('c', 1, { drop: 0.5 })];
    const { funnel, completionRate } = simulated(network(steps, [link(0, 2)]), { iterations: 1 });
    // Half of the customers take b, so it ends at 2 on average, as c does, but stands first.
    expect(funnel.steps.map(({ reached }) => reached)).toEqual([1, 1, 0.9]);
    expect(funnel.steps.map(({ lost }) => lost)).toEqual([0.1, 0.09, 0.405].map((lost) => expect.closeTo(lost, 12)));
    expect(funnel.steps.reduce((sum, { lost }) => sum + lost, completionRate)).toBeCloseTo(1, 12);
});

test('the curve rises from the shortest run to the longest', () => {
    const { totals, percentiles } = simulated(network([step('a', EVEN)], []));
    const curve = cumulativeCurve(totals);
    expect(curve).toHaveLength(51);
    expect(curve[0].probability).toBeCloseTo(1 / 40_000, 12);
    expect(curve.at(-1)!.probability).toBe(1);
    for (const { within, probability } of curve) expect(probability).toBeCloseTo(betaPertCdf(within, threePoint(EVEN)), 2);
    expect(curve.find(({ within }) => within >= percentiles.p50)!.probability).toBeGreaterThanOrEqual(0.5);
    expect(cumulativeCurve(Float64Array.of(2, 2))).toEqual([{ within: 2, probability: 1 }]);
});
