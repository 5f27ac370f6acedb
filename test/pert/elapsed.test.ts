import { describe, expect, it } from 'vitest';
import { elapsedLabel, inLargerUnits } from '../../src/pert/elapsed.ts';

describe('an amount of time in whole larger units', () => {
    it.each([
        [0, 'h', '0'],
        [30, 'h', '1 d 6 h'],
        [48, 'h', '2 d'],
        [90, 'min', '1 h 30 min'],
        [1500, 'min', '1 d 1 h'],
        [15, 'mo', '1 y 3 mo'],
        [1500, 'ms', '1 s 500 ms'],
        [8, 'd', '8 d'],
    ] as const)('%d %s is told as %s', (amount, unit, expected) => expect(elapsedLabel(amount, unit)).toBe(expected));
});

describe('a long duration in larger units', () => {
    it.each([
        [4402, 'min', '3 d 1 h'],
        [4320, 'min', '3 d'],
        [271, 'h', '11 d 7 h'],
        [130, 'min', '2 h 10 min'],
        // 119.7 min are nearly two hours: never `1 h 60 min`.
        [119.7, 'min', '2 h'],
        [1439.9, 'min', '1 d'],
        [100_000, 's', '1 d 4 h'],
        [250, 'mo', '20 y 10 mo'],
        [1500, 'ms', '1 s 500 ms'],
    ] as const)('%d %s is %s', (value, unit, expected) => expect(inLargerUnits(value, unit)).toBe(expected));

    it.each([
        [99, 'min'],
        [0, 'h'],
        [-4402, 'min'],
        [Number.NaN, 'min'],
        [Number.POSITIVE_INFINITY, 'min'],
        [900, 'ms'],
        [400, 'd'],
        [120, 'w'],
        [300, 'y'],
    ] as const)('%d %s is said as well as it is', (value, unit) => expect(inLargerUnits(value, unit)).toBeNull());
});
