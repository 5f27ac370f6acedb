import { describe, expect, it } from 'vitest';
import { parseDurations } from '../../../src/tasks/fit/duration-text.ts';

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
