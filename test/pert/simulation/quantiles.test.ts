import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { betaPertCdf } from '../../../src/pert/beta-pert.ts';
import { PERCENTS, PercentileFinder } from '../../../src/pert/simulation/percentiles.ts';
import { quantile, quantileTable } from '../../../src/pert/simulation/quantiles.ts';
import { betaPert } from './support.ts';

const MODES = [0, 1e-6, 0.01, 0.1, 2 / 9, 0.25, 0.5, 0.7, 0.99, 1];

/** Marsaglia and Tsang, "A Simple Method for Generating Gamma Variables", ACM TOMS 26 (2000): exact, by rejection. */
function gamma(shape: number, random: () => number): number {
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
        const x = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
        const v = (1 + c * x) ** 3;
        if (v > 0 && Math.log(1 - random()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v;
    }
}

/** Park and Miller's minimal standard generator. */
function generator(seed: number): () => number {
    let state = seed;
    return () => {
        state = (state * 48271) % 2147483647;
        return state / 2147483647;
    };
}

describe('quantile tables', () => {
    test.each(MODES)('invert the distribution function, mode %s', (mode) => {
        const table = quantileTable(mode);
        const estimate = { optimistic: 0, mostLikely: mode, pessimistic: 1 };
        for (let i = 0; i < 4096; i++) {
            const bits = (i + 0.37) * 2 ** 20;
            expect(Math.abs(betaPertCdf(quantile(table, bits | 0), estimate) - bits / 2 ** 32)).toBeLessThan(2e-4);
        }
    });

    test.each(MODES)('have the mean and the variance of the distribution, mode %s', (mode) => {
        const table = quantileTable(mode);
        const { mean, variance } = betaPert([0, mode, 1]);
        const count = 1 << 18;
        let sum = 0;
        let squares = 0;
        for (let i = 0; i < count; i++) {
            const deviation = quantile(table, ((i + 0.5) * (2 ** 32 / count)) | 0) - mean;
            sum += deviation;
            squares += deviation ** 2;
        }
        expect(Math.abs(sum / count)).toBeLessThan(2e-4 * Math.sqrt(variance));
        expect(Math.abs(squares / count / variance - 1)).toBeLessThan(1e-3);
    });

    test.each([0, 0.2, 0.5, 0.9])('cannot be told from exact sampling, mode %s', (mode) => {
        // Two samples of n, compared by Kolmogorov and Smirnov: P(D > 1.95·√(2/n)) = 0.001.
        const n = 20_000;
        const random = generator(20_27);
        const exact = Float64Array.from({ length: n }, () => {
            const left = gamma(1 + 4 * mode, random);
            return left / (left + gamma(5 - 4 * mode, random));
        }).sort();
        const table = quantileTable(mode);
        const ours = Float64Array.from({ length: n }, () => quantile(table, (random() * 2 ** 32) | 0)).sort();
        let distance = 0;
        for (let i = 0, j = 0; i < n && j < n; ) {
            if (exact[i] <= ours[j]) i++;
            else j++;
            distance = Math.max(distance, Math.abs(i - j) / n);
        }
        expect(distance).toBeLessThan(1.95 * Math.sqrt(2 / n));
    });

    test('rise from one end of the range to the other', () => {
        for (const mode of MODES) {
            const table = quantileTable(mode);
            let last = quantile(table, 0);
            expect(last).toBeGreaterThanOrEqual(0);
            for (let bits = 0; bits < 2 ** 32; bits += 999_983) {
                const next = quantile(table, bits | 0);
                expect(next).toBeGreaterThanOrEqual(last);
                last = next;
            }
            expect(quantile(table, -1)).toBeLessThanOrEqual(1);
        }
    });
});

describe('percentiles', () => {
    /** By sorting everything. */
    function plainly(sample: Float64Array): Record<string, number> {
        const sorted = sample.toSorted();
        return Object.fromEntries(
            PERCENTS.map((percent) => {
                const place = ((sample.length - 1) * percent) / 100;
                const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
                return [`p${percent}`, below + (above - below) * (place % 1)];
            }),
        );
    }

    test('are those of the sorted sample, whatever it looks like', () => {
        const value = fc.oneof(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.integer({ min: 0, max: 3 }), fc.constant(7));
        const finder = new PercentileFinder();
        fc.assert(
            fc.property(fc.array(value, { minLength: 1, maxLength: 300 }), (values) => {
                const sample = Float64Array.from(values);
                const found = finder.find(sample);
                for (const [name, exact] of Object.entries(plainly(sample))) expect(found[name as 'p5']).toBeCloseTo(exact, 6);
            }),
        );
    });

    test('of a large sample with a long tail', () => {
        const sample = Float64Array.from({ length: 30_000 }, (_, i) => Math.exp(((i * 7919) % 30_000) / 1500));
        expect(new PercentileFinder().find(sample)).toEqual(plainly(sample));
    });
});
