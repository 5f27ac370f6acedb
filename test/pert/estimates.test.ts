import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isEstimated, passMoments, stepMoments, threePointMoments, withParticipation, withRepeats } from '../../src/pert/estimates.ts';
import { step, threePoint } from './networks.ts';

test('te = (o + 4m + p)/6 and σ² = ((p − o)/6)² [Malcolm et al. 1959]', () => {
    expect(threePointMoments(threePoint([6, 9, 18]))).toEqual({ expected: 10, variance: 4 });
    expect(threePointMoments(threePoint([1, 4.5, 5]))).toEqual({ expected: 4, variance: (4 / 6) ** 2 });
});

test('a certain duration stays exactly what it is', () => {
    fc.assert(
        fc.property(fc.double({ min: 0, max: 1e12, noNaN: true }), (x) => {
            expect(threePointMoments(threePoint(x))).toEqual({ expected: x, variance: 0 });
        }),
    );
});

test('repeats: the moments of a geometric number of independent passes, summed term by term', () => {
    const someMoments = fc.record({
        expected: fc.double({ min: 0, max: 50, noNaN: true }),
        variance: fc.double({ min: 0, max: 90, noNaN: true }),
    });
    fc.assert(
        fc.property(someMoments, fc.double({ min: 0, max: 0.9, noNaN: true }), (pass, q) => {
            let mean = 0;
            let square = 0;
            for (let n = 1; n < 1000; n++) {
                const probability = (1 - q) * q ** (n - 1);
                mean += probability * n * pass.expected;
                square += probability * (n * pass.variance + (n * pass.expected) ** 2);
            }
            const result = withRepeats(pass, q);
            expect(Math.abs(result.expected - mean)).toBeLessThanOrEqual(1e-9 * (1 + mean));
            expect(Math.abs(result.variance - (square - mean ** 2))).toBeLessThanOrEqual(1e-9 * (1 + square));
        }),
    );
});

test('participation: the moments of a mixture of the step and of nothing', () => {
    const c = 0.35;
    const square = c * (4 + 10 ** 2);
    const result = withParticipation({ expected: 10, variance: 4 }, c);
    expect(result.expected).toBeCloseTo(3.5, 12);
    expect(result.variance).toBeCloseTo(square - 3.5 ** 2, 12);
    expect(withParticipation({ expected: 10, variance: 4 }, 1)).toEqual({ expected: 10, variance: 4 });
    expect(withParticipation({ expected: 10, variance: 4 }, 0)).toEqual({ expected: 0, variance: 0 });
});

describe('moments of a step', () => {
    test('repeats come before participation', () => {
        // te 10, σ² 4; with q = 1/2: 20 and 4·2 + 0.5·100·4 = 208; of which a quarter: 5 and (208 + 400)/4 − 25 = 127.
        const moments = stepMoments(step('a', [6, 9, 18], { repeats: 0.5, participation: 0.25 }));
        expect(moments.expected).toBeCloseTo(5, 12);
        expect(moments.variance).toBeCloseTo(127, 12);
    });

    test('a milestone takes no time, even if the text gives it an estimate by mistake', () => {
        const milestone = step('m', [1, 2, 3], { kind: 'milestone' });
        expect(stepMoments(milestone)).toEqual({ expected: 0, variance: 0 });
        expect(isEstimated(milestone)).toBe(true);
    });

    test('a step without an estimate counts 0 and is not estimated', () => {
        expect(stepMoments(step('a', null))).toEqual({ expected: 0, variance: 0 });
        expect(isEstimated(step('a', null))).toBe(false);
    });

    test('an expansion replaces the estimate before repeats and participation', () => {
        const expanded = step('a', 1, { expansion: { expected: 10, variance: 4 }, participation: 0.5 });
        expect(passMoments(expanded)).toEqual({ expected: 10, variance: 4 });
        expect(stepMoments(expanded)).toEqual({ expected: 5, variance: 0.5 * 104 - 25 });
    });

    test('figures beyond the range of numbers count as no estimate', () => {
        expect(isEstimated(step('a', [0, 1, 1e200]))).toBe(false);
        expect(isEstimated(step('a', Number.POSITIVE_INFINITY))).toBe(false);
    });
});
