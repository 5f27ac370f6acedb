import { describe, expect, it } from 'vitest';
import { asSeen, hasLettersFromRight } from '../../src/pdf/from-right.ts';

describe('a line as it is seen', () => {
    it.each([
        ['abc', 'abc'],
        ['浏览 Browse', '浏览 Browse'],
        // Alef, bet, gimel: the first letter stands on the right.
        ['אבג', 'גבא'],
        // The words keep their order: the first one stands on the right.
        ['אב גד', 'דג בא'],
        // Between other letters they stay where they are.
        ['x אבג y', 'x גבא y'],
        // A number runs from left to right, and stands on the left of what is before it (UAX #9, rule W2 and L2).
        ['رقم 12', '12 مقر'],
    ])('%s', (written, seen) => {
        expect(asSeen(written).join('')).toBe(seen);
    });

    it('knows the scripts that run from the right', () => {
        expect(['abc', '浏览', '12', 'Ж'].map(hasLettersFromRight)).toEqual([false, false, false, false]);
        expect(['אב', 'x ب', 'ݮ'].map(hasLettersFromRight)).toEqual([true, true, true]);
    });
});
