import { describe, expect, it } from 'vitest';
import { fitPercentiles, type Percentiles, percentilesOf } from '../../../src/pert/fit/percentile-fit.ts';
import type { ThreePoint } from '../../../src/pert/network.ts';

/** The fit of percentiles that have one. */
function fitted(measured: Percentiles): ThreePoint {
    const fit = fitPercentiles(measured);
    if (!fit) throw new Error(`No fit for ${measured}`);
    return fit;
}

function points({ optimistic, mostLikely, pessimistic }: ThreePoint): number[] {
    return [optimistic, mostLikely, pessimistic];
}

function misfit(estimate: ThreePoint, measured: Percentiles): number {
    return percentilesOf(estimate).reduce((sum, value, index) => sum + Math.log(value / measured[index]) ** 2, 0);
}

describe('percentilesOf', () => {
    it('has the closed form of a beta distribution with α = 1 where the most likely value is the optimistic one', () => {
        // Then P(T ≤ t) = 1 − (1 − t/p)^5 on [0, p].
        const quantile = (share: number) => 60 * (1 - (1 - share) ** (1 / 5));
        const found = percentilesOf({ optimistic: 0, mostLikely: 0, pessimistic: 60 });
        expect(found[0]).toBeCloseTo(quantile(0.1), 9);
        expect(found[1]).toBeCloseTo(quantile(0.5), 9);
        expect(found[2]).toBeCloseTo(quantile(0.9), 9);
    });

    it('is symmetric for a symmetric estimate', () => {
        const [p10, median, p90] = percentilesOf({ optimistic: 2, mostLikely: 5, pessimistic: 8 });
        expect(median).toBeCloseTo(5, 12);
        expect(p10 + p90).toBeCloseTo(10, 12);
    });
});

describe('fitPercentiles', () => {
    it.each([
        [1, 3, 10],
        [0, 2, 9],
        [5, 5, 40],
        [10, 39, 40],
        [100, 101, 102],
    ])('finds the estimate %d %d %d again from its percentiles', (optimistic, mostLikely, pessimistic) => {
        const fit = fitted(percentilesOf({ optimistic, mostLikely, pessimistic }));
        const range = pessimistic - optimistic;
        expect(Math.abs(fit.optimistic - optimistic)).toBeLessThan(1e-4 * range);
        expect(Math.abs(fit.mostLikely - mostLikely)).toBeLessThan(1e-4 * range);
        expect(Math.abs(fit.pessimistic - pessimistic)).toBeLessThan(1e-4 * range);
    });

    // Found by SciPy 1.17: scipy.stats.beta.ppf and Nelder-Mead over the same objective from 54 starting points. In minutes.
    it.each<[string, Percentiles, number[]]>([
        ['pre-acceptance of a loan', [34 / 60, 44 / 60, 576], [0, 0, 62.2]],
        ['finalisation of an offer', [1, 3, 7], [0.5235, 1.055, 16.67]],
        ['blood tests', [11, 25, 52], [7.39, 12.42, 115.1]],
        ['registration to triage', [2, 8, 23], [0.7727, 0.7727, 59.03]],
    ])('agrees with an independent computation for the %s', (_, measured, expected) => {
        points(fitted(measured)).forEach((value, index) => {
            expect(Math.abs(value - expected[index])).toBeLessThan(1e-3 * expected[2]);
        });
    });

    it.each<[Percentiles]>([[[34, 44, 34_560]], [[6, 246, 2592]], [[5, 9, 20.7]], [[8, 102, 246]]])(
        'is not bettered by any estimate of a grid for %j, which no beta-PERT matches',
        (measured) => {
            const best = misfit(fitted(measured), measured);
            for (let pessimistic = measured[1]; pessimistic < 8 * measured[2]; pessimistic *= 1.05) {
                for (const optimistic of [0, measured[0] / 4, measured[0] / 2, measured[0] * 0.8, measured[0]]) {
                    for (const share of [0, 0.02, 0.1, 0.3, 0.6, 1]) {
                        const estimate = { optimistic, mostLikely: optimistic + share * (pessimistic - optimistic), pessimistic };
                        expect(misfit(estimate, measured)).toBeGreaterThanOrEqual(best - 1e-9);
                    }
                }
            }
        },
    );

    it('ascends and never goes below 0', () => {
        for (const measured of [[1, 1, 2] as const, [1, 50, 51] as const, [1, 1000, 1000] as const]) {
            const [optimistic, mostLikely, pessimistic] = points(fitted(measured));
            expect(optimistic).toBeGreaterThanOrEqual(0);
            expect(mostLikely).toBeGreaterThanOrEqual(optimistic);
            expect(pessimistic).toBeGreaterThanOrEqual(mostLikely);
        }
    });

    it('does not depend on the unit', () => {
        const inHours = points(fitted([2.1, 3.2, 4.8]));
        const inMinutes = points(fitted([126, 192, 288]));
        inHours.forEach((value, index) => {
            expect(inMinutes[index] / 60).toBeCloseTo(value, 5);
        });
    });

    it('is certain where all percentiles agree', () => {
        expect(points(fitted([5, 5, 5]))).toEqual([5, 5, 5]);
    });

    it.each<[Percentiles]>([[[0, 1, 2]], [[2, 1, 3]], [[1, 2, Number.NaN]], [[1, 2, Number.POSITIVE_INFINITY]]])(
        'gives none for %j',
        (measured) => {
            expect(fitPercentiles(measured)).toBeNull();
        },
    );
});
