import { describe, expect, it } from 'vitest';
import { promisedDuration } from '../../../src/diagram/text/promised-duration.ts';
import type { Unit } from '../../../src/pert/durations.ts';

describe('promised durations', () => {
    it.each<[number, Unit, string]>([
        [5760, 'min', '4 d'],
        [4 / 24, 'd', '4 h'],
        [0.5, 'h', '30 min'],
        [90, 'min', '90 min'],
        [3, 'w', '3 w'],
        [30, 'd', '30 d'],
        [1 / 3, 'ms', '0.333 ms'],
        [0, 'h', '0 h'],
    ])('%d %s is %s', (within, unit, text) => {
        expect(promisedDuration(within, unit)).toBe(text);
    });
});
