import { describe, expect, it } from 'vitest';
import { estimateText, parseDurations, rounded } from '../../../src/tasks/fit/duration-text.ts';

describe('parseDurations', () => {
    it('reads durations as the journey language writes them', () => {
        expect(parseDurations(['34s', '1.5 min', '9.6h'])).toEqual([34_000, 90_000, 34_560_000]);
    });

    it('gives a bare number the unit to its right', () => {
        expect(parseDurations(['30min', '1', '2h'])).toEqual([1_800_000, 3_600_000, 7_200_000]);
    });

    it.each([[['5']], [['5 parsecs']], [['-1s']], [['1e3s']], [['']], [['1s', '2']]])('refuses %j', (texts) => {
        expect(() => parseDurations(texts)).toThrow(RangeError);
    });
});

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
