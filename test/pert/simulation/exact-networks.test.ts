/**
 * Small networks whose whole distribution is computed here by integration, without a random number: percentiles,
 * criticality, cruciality and sensitivity within four standard errors. Nothing here is published anywhere; what is stands in
 * published-figures.test.ts.
 */

import { describe, expect, test } from 'vitest';
import type { Percentiles } from '../../../src/pert/simulation/percentiles.ts';
import { link, network, type Points, step } from '../networks.ts';
import { expectMean, expectShare, expectVariance, simulated } from './support.ts';
import { uniformActivities } from './uniform-activities.ts';

const RUNS = 40_000;
/** From so many of the first runs the percentiles of single steps are taken. */
const KEPT = 4096;

/** Beta-PERT with whole α and β, so that density and distribution function are polynomials. */
interface Shape {
    points: Points;
    from: number;
    range: number;
    density: (x: number) => number;
    cdf: (x: number) => number;
}

/** The most likely value in the middle: α = β = 3. */
const even = (from: number, range: number): Shape => ({
    points: [from, from + range / 2, from + range],
    from,
    range,
    density: (x) => 30 * x ** 2 * (1 - x) ** 2,
    cdf: (x) => 10 * x ** 3 - 15 * x ** 4 + 6 * x ** 5,
});
/** At a quarter: α = 2, β = 4. */
const skewed = (from: number, range: number): Shape => ({
    points: [from, from + range / 4, from + range],
    from,
    range,
    density: (x) => 20 * x * (1 - x) ** 3,
    cdf: (x) => 1 - (1 - x) ** 5 - 5 * x * (1 - x) ** 4,
});

function cdf(shape: Shape, t: number): number {
    return shape.cdf(Math.min(1, Math.max(0, (t - shape.from) / shape.range)));
}

/** The expected value of a function of a duration: Simpson's rule. */
function expectation(shape: Shape, f: (t: number) => number, parts = 60): number {
    let sum = 0;
    for (let i = 0; i <= parts; i++) {
        const x = i / parts;
        const weight = i === 0 || i === parts ? 1 : i % 2 === 1 ? 4 : 2;
        sum += weight * shape.density(x) * f(shape.from + shape.range * x);
    }
    return sum / (3 * parts);
}

/** At each percentile the exact distribution function says what it should. */
function expectPercentiles(percentiles: Percentiles, exact: (t: number) => number, runs = RUNS): void {
    for (const [name, value] of Object.entries(percentiles)) {
        expectShare(exact(value), Number(name.slice(1)) / 100, runs);
    }
}

describe('one after the other', () => {
    const [a, b] = [skewed(2, 8), even(1, 4)];
    const { percentiles, steps } = simulated(network([step('a', a.points), step('b', b.points)], [link(0, 1)]));

    test('the distribution is the convolution of both', () => {
        expectPercentiles(percentiles, (t) => expectation(b, (y) => cdf(a, t - y), 400));
    });

    test('the second starts when the first one finishes', () => {
        expectPercentiles(steps[1].start.percentiles, (t) => cdf(a, t), KEPT);
        expect(steps[1].start.percentiles).toEqual(steps[0].finish.percentiles);
    });
});

describe('side by side', () => {
    const [a, b] = [skewed(2, 8), even(1, 6)];
    const { percentiles, steps, totals } = simulated(
        network([step('a', a.points), step('b', b.points), step('z', 1)], [link(0, 2), link(1, 2)]),
    );
    /** The expected value of a function of both. */
    const ofBoth = (f: (x: number, y: number) => number) => expectation(a, (x) => expectation(b, (y) => f(x, y), 400), 400);
    const mean = ofBoth(Math.max);
    const variance = ofBoth((x, y) => Math.max(x, y) ** 2) - mean ** 2;
    const shares = [expectation(a, (x) => cdf(b, x), 400), expectation(b, (y) => cdf(a, y), 400)];

    test('the distribution is the product of both', () => {
        expectPercentiles(percentiles, (t) => cdf(a, t - 1) * cdf(b, t - 1));
        expectPercentiles(steps[2].start.percentiles, (t) => cdf(a, t) * cdf(b, t), KEPT);
        expectMean(totals, mean + 1);
        expectVariance(totals, variance);
    });

    test('criticality: ∫ f(x)·G(x)', () => {
        expect(shares[0] + shares[1]).toBeCloseTo(1, 6);
        shares.forEach((share, i) => {
            expectShare(steps[i].criticality, share, RUNS);
        });
        expect(steps[2].criticality).toBe(1);
    });

    test('cruciality and sensitivity', () => {
        [a, b].forEach((shape, i) => {
            const expected = expectation(shape, (x) => x);
            const deviation = Math.sqrt(expectation(shape, (x) => (x - expected) ** 2));
            const own = (x: number, y: number) => [x, y][i];
            const covariance = ofBoth((x, y) => own(x, y) * Math.max(x, y)) - expected * mean;
            const correlation = covariance / (deviation * Math.sqrt(variance));
            // The standard error of a correlation is at most 1/√n.
            expect(Math.abs(steps[i].cruciality - correlation)).toBeLessThan(4 / Math.sqrt(RUNS));
            const sensitivity = (shares[i] * deviation) / Math.sqrt(variance);
            expect(Math.abs(steps[i].sensitivity - sensitivity)).toBeLessThan(4 / Math.sqrt(RUNS));
        });
    });
});

/** The smallest network that neither of the two can be made of: c and d follow a, e follows b and c. */
describe('a bridge', () => {
    const [a, b, c, d, e] = [skewed(1, 4), even(2, 4), even(0, 2), skewed(2, 8), even(1, 6)];
    const steps = [a, b, c, d, e].map(({ points }, i) => step('abcde'[i], points));
    const simulation = simulated(network(steps, [link(0, 2), link(0, 3), link(1, 4), link(2, 4)]));
    /** With a and b given, the paths that are left share no step but e. */
    const given = (f: (x: number, y: number) => number) => expectation(a, (x) => expectation(b, (y) => f(x, y)));

    test('percentiles', () => {
        expectPercentiles(simulation.percentiles, (t) =>
            given((x, y) => cdf(d, t - x) * expectation(c, (z) => cdf(e, t - Math.max(x + z, y)))),
        );
    });

    test('criticality of every step', () => {
        const byD = given((x, y) => expectation(c, (z) => expectation(d, (u) => cdf(e, x + u - Math.max(x + z, y)), 40), 40));
        const byB = given((x, y) => cdf(c, y - x) * expectation(e, (v) => cdf(d, y + v - x)));
        const shares = [1 - byB, byB, 1 - byB - byD, byD, 1 - byD];
        shares.forEach((share, i) => {
            expectShare(simulation.steps[i].criticality, share, RUNS);
        });
    });
});

describe('uniform durations in parallel', () => {
    test.each([1, 2, 5])('%i of them: the mean of the largest is k/(k + 1), its variance k/((k + 1)²(k + 2))', (k) => {
        const activities = Array.from({ length: k }, (_, i) => ({ name: `u${i}`, limit: 1, after: [] }));
        const { network: journey, firstSteps } = uniformActivities(activities);
        const { totals, percentiles, steps: figures } = simulated(journey);
        expectMean(totals, k / (k + 1));
        expectVariance(totals, k / ((k + 1) ** 2 * (k + 2)));
        expectPercentiles(percentiles, (t) => t ** k);
        for (const first of firstSteps.values()) expectShare(figures[first].criticality, 1 / k, RUNS);
    });
});

test('repeats of a certain duration: at most n passes with probability 1 − qⁿ', () => {
    const q = 0.7;
    const { totals } = simulated(network([step('a', 1, { repeats: q })], []));
    for (const n of [1, 2, 3, 5, 10]) {
        expectShare(totals.filter((total) => total <= n).length / RUNS, 1 - q ** n, RUNS);
    }
});
