import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { betaPertCdf } from '../../src/pert/beta-pert.ts';
import { normalCdf, normalProbability } from '../../src/pert/probability.ts';
import { threePoint } from './networks.ts';

const relativeError = (value: number, expected: number) => Math.abs(value - expected) / expected;

describe('normal distribution', () => {
    // Abramowitz and Stegun, Handbook of Mathematical Functions, table 26.1 (P(x) to 15 decimals).
    test.each([
        [0.5, 0.691462461274013],
        [1, 0.841344746068543],
        [1.5, 0.933192798731142],
        [2, 0.977249868051821],
        [2.5, 0.993790334674224],
        [3, 0.99865010196837],
    ])('Φ(%d)', (z, p) => {
        expect(normalCdf(z)).toBeCloseTo(p, 14);
        expect(normalCdf(-z)).toBeCloseTo(1 - p, 14);
    });

    // The same, table 26.2: −log₁₀ Q(x).
    test.each([
        [5, 6.54265],
        [10, 23.11805],
        [20, 88.5601],
        [30, 197.30921],
    ])('upper tail beyond %d', (z, minusLog) => {
        expect(-Math.log10(normalCdf(-z))).toBeCloseTo(minusLog, 5);
        expect(normalCdf(z)).toBeCloseTo(1 - 10 ** -minusLog, 11);
    });

    test('the middle is exactly a half, the ends are 0 and 1', () => {
        expect(normalCdf(0)).toBe(0.5);
        expect(normalCdf(Number.NEGATIVE_INFINITY)).toBe(0);
        expect(normalCdf(Number.POSITIVE_INFINITY)).toBe(1);
    });

    test('series and continued fraction agree where one takes over, in both tails', () => {
        const below = normalCdf(-2.999999999999);
        const above = normalCdf(-3.000000000001);
        // Φ′(3) = 0.00443185 [table 26.1].
        expect((below - above) / 2e-12).toBeCloseTo(0.00443185, 3);
        expect(relativeError(below, above)).toBeLessThan(1e-11);
    });

    test('is symmetric and grows', () => {
        fc.assert(
            fc.property(fc.double({ min: -8, max: 8, noNaN: true }), fc.double({ min: 1e-6, max: 1, noNaN: true }), (z, more) => {
                expect(normalCdf(z) + normalCdf(-z)).toBeCloseTo(1, 14);
                expect(normalCdf(z + more)).toBeGreaterThanOrEqual(normalCdf(z));
            }),
        );
    });

    test('without variance the probability is 0 or 1, within the tolerance 1', () => {
        expect(normalProbability(9.9, 10, 0, 1e-8)).toBe(0);
        expect(normalProbability(10 - 1e-9, 10, 0, 1e-8)).toBe(1);
        expect(normalProbability(10.1, 10, 0, 1e-8)).toBe(1);
        expect(normalProbability(12, 10, 4, 1e-8)).toBeCloseTo(0.841344746068543, 14);
        expect(normalProbability(10 - 1e-12, 10, 4, 1e-8)).toBe(0.5);
    });
});

describe('beta-PERT distribution', () => {
    /** With x = (t − o)/(p − o); whole α and β make the distribution function a polynomial. */
    const shapes = [
        { name: 'm in the middle: α = β = 3', m: 0.5, cdf: (x: number) => 10 * x ** 3 - 15 * x ** 4 + 6 * x ** 5 },
        { name: 'm = o: α = 1, β = 5', m: 0, cdf: (x: number) => 1 - (1 - x) ** 5 },
        { name: 'm = p: α = 5, β = 1', m: 1, cdf: (x: number) => x ** 5 },
        { name: 'm at a quarter: α = 2, β = 4', m: 0.25, cdf: (x: number) => 1 - (1 - x) ** 5 - 5 * x * (1 - x) ** 4 },
        { name: 'm at three quarters: α = 4, β = 2', m: 0.75, cdf: (x: number) => 5 * x ** 4 * (1 - x) + x ** 5 },
    ];

    test.each(shapes)('$name', ({ m, cdf }) => {
        for (let x = 0; x <= 1; x += 1 / 64) {
            expect(betaPertCdf(10 + 8 * x, threePoint([10, 10 + 8 * m, 18]))).toBeCloseTo(cdf(x), 13);
        }
    });

    test('other shapes agree with numerical integration of the density', () => {
        const share = fc.double({ min: 0, max: 1, noNaN: true });
        fc.assert(
            fc.property(share, share, (m, x) => {
                const density = (u: number) => u ** (4 * m) * (1 - u) ** (4 - 4 * m);
                const expected = integral(density, 0, x) / integral(density, 0, 1);
                expect(betaPertCdf(x, threePoint([0, m, 1]))).toBeCloseTo(expected, 11);
            }),
        );
    });

    test('is 0 before the optimistic and 1 from the pessimistic value on', () => {
        const points = threePoint([2, 3, 7]);
        expect([1, 2, 7, 8].map((t) => betaPertCdf(t, points))).toEqual([0, 0, 1, 1]);
    });

    test('a certain duration is kept or not, with a tolerance of 1e-9', () => {
        const points = threePoint(5);
        expect([4.9, 5 - 1e-9, 5, 5.1].map((t) => betaPertCdf(t, points))).toEqual([0, 1, 1, 1]);
        expect(betaPertCdf(0, threePoint(0))).toBe(1);
    });
});

/** Double-exponential quadrature [Takahasi and Mori 1974], which does not mind what the density does at the ends. */
function integral(f: (u: number) => number, from: number, to: number): number {
    const half = (to - from) / 2;
    let sum = 0;
    for (let k = -320; k <= 320; k++) {
        const t = k / 80;
        const s = (Math.PI / 2) * Math.sinh(t);
        const u = from + half * (1 + Math.tanh(s));
        if (u > from && u < to) {
            sum += (f(u) * (Math.PI / 2) * Math.cosh(t)) / Math.cosh(s) ** 2;
        }
    }
    return (half * sum) / 80;
}
