/** Simulated figures against exact ones, within four standard errors. The seeds are fixed, so nothing here is left to chance. */

import { describe, expect, test } from 'vitest';
import { betaPertCdf } from '../../../src/pert/beta-pert.ts';
import type { NetworkStep, NetworkTarget } from '../../../src/pert/network.ts';
import { normalCdf } from '../../../src/pert/probability.ts';
import { link, network, type Points, step, threePoint } from '../networks.ts';
import { betaPert, errorOfMean, expectMean, expectShare, expectVariance, integral, momentsOf, simulated } from './support.ts';

const RUNS = 40_000;
const SKEWED = [2, 3, 14] as const;
const EVEN = [1, 3, 5] as const;
const FALLING = [1, 1, 9] as const;

function chain(steps: NetworkStep[]) {
    return network(
        steps,
        steps.slice(1).map((_, i) => link(i, i + 1)),
    );
}

function journeyTarget(within: number): NetworkTarget {
    return { scope: { kind: 'journey' }, confidence: 0.5, within };
}

describe('a chain', () => {
    const points: Points[] = [SKEWED, EVEN, 4, FALLING, [0, 10, 10]];
    const { totals, steps, mergeBias, standardError } = simulated(chain(points.map((each, i) => step(`s${i}`, each))));
    const parts = points.map((each) => (typeof each === 'number' ? { mean: each, variance: 0 } : betaPert(each)));
    const variance = parts.reduce((sum, part) => sum + part.variance, 0);

    test('has the sum of the means and of the beta-PERT variances', () => {
        expectMean(
            totals,
            parts.reduce((sum, part) => sum + part.mean, 0),
        );
        expectVariance(totals, variance);
        expect(Math.abs(mergeBias)).toBeLessThan(4 * standardError);
    });

    test('is critical throughout, and each step matters by its share of the spread', () => {
        parts.forEach((part, i) => {
            const share = Math.sqrt(part.variance / variance);
            expect(steps[i].criticality).toBe(1);
            // The standard error of a correlation is at most 1/√n.
            expect(Math.abs(steps[i].cruciality - share)).toBeLessThan(4 / Math.sqrt(RUNS));
            expect(Math.abs(steps[i].sensitivity - share)).toBeLessThan(4 / Math.sqrt(RUNS));
        });
        expect([steps[2].cruciality, steps[2].sensitivity]).toEqual([0, 0]);
    });

    test('starts and finishes one after another', () => {
        expect(steps[0].start).toEqual({ mean: 0, percentiles: { p5: 0, p10: 0, p25: 0, p50: 0, p75: 0, p80: 0, p90: 0, p95: 0 } });
        for (let i = 1; i < steps.length; i++) expect(steps[i].start.mean).toBeCloseTo(steps[i - 1].finish.mean, 9);
        expect(steps[4].finish.mean).toBeCloseTo(simulated(chain(points.map((each, i) => step(`s${i}`, each)))).mean, 9);
    });
});

describe('one step', () => {
    test.each([SKEWED, EVEN, FALLING])('has the percentiles and probabilities of its distribution, %s %s %s', (...points) => {
        const { percentiles, targets } = simulated(network([step('a', points)], [], [3, 4, 5].map(journeyTarget)));
        for (const [name, value] of Object.entries(percentiles)) {
            expectShare(betaPertCdf(value, threePoint(points)), Number(name.slice(1)) / 100, RUNS);
        }
        [3, 4, 5].forEach((within, i) => {
            expectShare(targets[i].probability, betaPertCdf(within, threePoint(points)), RUNS);
        });
    });
});

describe('equal steps in parallel', () => {
    test.each([
        ['beta', 2, SKEWED],
        ['beta', 5, SKEWED],
        ['beta', 20, EVEN],
        ['beta', 3, FALLING],
    ] as const)('%s, %i of them: the mean of the largest is ∫(1 − Fᵏ)', (_, k, points) => {
        const { totals, steps } = simulated(
            network(
                Array.from({ length: k }, (__, i) => step(`s${i}`, points)),
                [],
            ),
        );
        expectMean(totals, points[0] + integral((x) => 1 - betaPertCdf(x, threePoint(points)) ** k, points[0], points[2]));
        for (const { criticality } of steps) expectShare(criticality, 1 / k, RUNS);
    });

    test('of the same name, which a text under edit may have, are independent all the same', () => {
        const { totals } = simulated(network([step('twin', EVEN), step('twin', EVEN)], []));
        expectMean(totals, 1 + integral((x) => 1 - betaPertCdf(x, threePoint(EVEN)) ** 2, 1, 5));
    });

    // Means of the largest of k standard normal numbers: David and Nagaraja, Order Statistics.
    test.each([
        [2, 1 / Math.sqrt(Math.PI)],
        [3, 1.5 / Math.sqrt(Math.PI)],
        [4, 1.0293753730039641],
        [5, 1.1629644736405196],
    ])('normal, as sums of 48 symmetric steps: %i of them', (k, largest) => {
        const { totals } = simulated(normalPaths(Array.from({ length: k }, () => [48, EVEN])));
        const { mean, variance } = betaPert(EVEN);
        expectMean(totals, 48 * mean + largest * Math.sqrt(48 * variance));
    });
});

/** Parallel chains of equal steps. */
function normalPaths(paths: readonly (readonly [length: number, points: Points])[]) {
    const steps: NetworkStep[] = [];
    const links = [];
    for (const [path, [length, points]] of paths.entries()) {
        for (let i = 0; i < length; i++) {
            if (i > 0) links.push(link(steps.length - 1, steps.length));
            steps.push(step(`p${path}s${i}`, points));
        }
    }
    return network(steps, links);
}

test('the larger of two different sums has the moments of Clark, "The Greatest of a Finite Set of Random Variables" (1961)', () => {
    const { totals } = simulated(
        normalPaths([
            [40, [1, 3, 5]],
            [30, [0, 4.1, 8.2]],
        ]),
    );
    const [m1, v1] = [40 * 3, 40 * betaPert([1, 3, 5]).variance];
    const [m2, v2] = [30 * 4.1, 30 * betaPert([0, 4.1, 8.2]).variance];
    const a = Math.sqrt(v1 + v2);
    const alpha = (m1 - m2) / a;
    const density = Math.exp((-alpha * alpha) / 2) / Math.sqrt(2 * Math.PI);
    const first = m1 * normalCdf(alpha) + m2 * normalCdf(-alpha) + a * density;
    const second = (m1 ** 2 + v1) * normalCdf(alpha) + (m2 ** 2 + v2) * normalCdf(-alpha) + (m1 + m2) * a * density;
    expectMean(totals, first);
    expectVariance(totals, second - first ** 2);
});

describe('chance and repeats', () => {
    const { mean, variance } = betaPert(SKEWED);

    test('chance: c·te and c(σ² + te²) − (c·te)²', () => {
        const { totals } = simulated(network([step('a', SKEWED, { participation: 0.3 })], []));
        expectMean(totals, 0.3 * mean);
        expectVariance(totals, 0.3 * (variance + mean ** 2) - (0.3 * mean) ** 2);
        expectShare(totals.filter((total) => total === 0).length / RUNS, 0.7, RUNS);
    });

    test.each([0.2, 0.5, 0.9])('repeats %s: te/(1 − q) and σ²/(1 − q) + q·te²/(1 − q)²', (q) => {
        const { totals } = simulated(network([step('a', SKEWED, { repeats: q })], []));
        expectMean(totals, mean / (1 - q));
        expectVariance(totals, variance / (1 - q) + (q * mean ** 2) / (1 - q) ** 2);
    });

    test('thousands of repeats', () => {
        const q = 0.9998;
        const { totals } = simulated(network([step('a', SKEWED, { repeats: q })], []), { iterations: 4000 });
        expectMean(totals, mean / (1 - q));
        expectVariance(totals, variance / (1 - q) + (q * mean ** 2) / (1 - q) ** 2);
    });

    test('both', () => {
        const { totals } = simulated(network([step('a', SKEWED, { repeats: 0.4, participation: 0.6 })], []));
        const [once, spread] = [mean / 0.6, variance / 0.6 + (0.4 * mean ** 2) / 0.36];
        expectMean(totals, 0.6 * once);
        expectVariance(totals, 0.6 * (spread + once ** 2) - (0.6 * once) ** 2);
    });
});

describe('lags', () => {
    test('of three points are drawn, on links of every type', () => {
        const lag = betaPert([1, 2, 9]);
        // The finish of the second step for two certain steps of 10 and 3.
        const finishes = { FS: 10 + 3, SS: 3, FF: 10, SF: 0 };
        for (const [type, finish] of Object.entries(finishes)) {
            const sink = step('z', 0);
            const links = [link(0, 1, type as 'FS', [11, 12, 19]), link(1, 2)];
            const { totals } = simulated(network([step('a', 10), step('b', 3), sink], links));
            expectMean(totals, finish + 10 + lag.mean);
            expectVariance(totals, lag.variance);
        }
    });

    test('between the same steps are independent', () => {
        const links = [link(0, 1, 'FS', SKEWED), link(0, 1, 'FS', SKEWED)];
        const { totals } = simulated(network([step('a', 0), step('b', 0)], links));
        expectMean(totals, 2 + integral((x) => 1 - betaPertCdf(x, threePoint(SKEWED)) ** 2, 2, 14));
    });
});

describe('targets', () => {
    const steps = [step('a', SKEWED), step('b', EVEN, { participation: 0.2, repeats: 0.5 }), step('c', 1)];

    test('on a step concern one pass of a customer who takes it', () => {
        const target: NetworkTarget = { scope: { kind: 'step', step: 1 }, confidence: 0.5, within: 2.5 };
        const [{ probability, met }] = simulated(network(steps, [link(0, 1)], [target])).targets;
        expectShare(probability, betaPertCdf(2.5, threePoint(EVEN)), RUNS);
        expect(met).toBe(false);
    });

    test('from one step to another leave out what comes before and beside', () => {
        const span: NetworkTarget = { scope: { kind: 'span', from: 1, to: 2 }, confidence: 0.2, within: 4 };
        const all = [step('before', 50), step('a', EVEN), step('c', 1), step('beside', 70)];
        const [{ probability, met, classicalProbability }] = simulated(
            network(all, [link(0, 1), link(1, 2), link(0, 2, 'FS', 9), link(3, 2)], [span]),
        ).targets;
        expectShare(probability, betaPertCdf(3, threePoint(EVEN)), RUNS);
        expect(met).toBe(true);
        expect(classicalProbability).toBe(0.5);
    });

    test('without a way between their ends have no probability', () => {
        const span: NetworkTarget = { scope: { kind: 'span', from: 2, to: 0 }, confidence: 0.5, within: 4 };
        expect(simulated(network(steps, [link(0, 1), link(1, 2)], [span])).targets[0].probability).toBeNull();
    });

    test('of an incomplete journey may be missed, but are not met', () => {
        const journey = network([step('a', EVEN), step('b', null)], [], [journeyTarget(4), journeyTarget(2)]);
        expect(simulated(journey).targets.map(({ met }) => met)).toEqual([null, false]);
    });
});

test('a rival that is always slower is always critical, and the other one matters not at all', () => {
    const { steps } = simulated(network([step('a', EVEN), step('b', [6, 7, 8])], []));
    expect(steps.map(({ criticality }) => criticality)).toEqual([0, 1]);
    expect(steps[1].cruciality).toBeCloseTo(1, 9);
    expect(Math.abs(steps[0].cruciality)).toBeLessThan(4 / Math.sqrt(RUNS));
    expect(steps[0].sensitivity).toBe(0);
});

test('the standard deviation is that of the runs', () => {
    const { totals, standardDeviation, standardError, mean } = simulated(network([step('a', SKEWED)], []));
    const moments = momentsOf(totals);
    expect(mean).toBeCloseTo(moments.mean, 9);
    expect(standardDeviation ** 2).toBeCloseTo((moments.variance * RUNS) / (RUNS - 1), 9);
    expect(standardError).toBeCloseTo(errorOfMean(totals), 12);
});
