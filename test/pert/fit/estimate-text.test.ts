import { describe, expect, it } from 'vitest';
import { estimateText, rounded } from '../../../src/pert/fit/estimate-text.ts';

describe('rounded', () => {
    it.each([
        [0, 0, 'ms'],
        [999, 999, 'ms'],
        [44_000, 44, 's'],
        [59_999, 1, 'min'],
        [443_400, 7.39, 'min'],
        [86_400_000, 1, 'd'],
        [40 * 86_400_000, 40, 'd'],
    ])('shows %d ms as %d %s', (milliseconds, amount, unit) => {
        expect(rounded(milliseconds)).toMatchObject({ amount, unit });
    });
});

describe('estimateText', () => {
    it('leaves out a unit that the value takes from its right neighbour', () => {
        expect(estimateText([443_400, 744_000, 6_912_000].map(rounded))).toBe('7.39 12.4 min 1.92 h');
        expect(estimateText([0, 0, 3_744_000].map(rounded))).toBe('0 0 1.04 h');
        expect(estimateText([1000, 1000, 1000].map(rounded))).toBe('1 1 1 s');
    });
});
