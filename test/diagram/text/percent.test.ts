import { describe, expect, it } from 'vitest';
import { percent, percentBeside } from '../../../src/diagram/text/percent.ts';

describe('percentages', () => {
    it.each([
        [0, '0 %'],
        [1, '100 %'],
        [0.5, '50 %'],
        [0.956, '95.6 %'],
        [0.05, '5 %'],
        [0.99999, '> 99.99 %'],
        [0.00001, '< 0.01 %'],
        [0.9995, '99.95 %'],
    ])('%d is %s', (share, text) => {
        expect(percent(share)).toBe(text);
    });
});

it.each([
    [0.8967, 0.9, '89.7 %'],
    [0.9, 0.9, '90 %'],
    [0.8999, 0.9, '89.99 %'],
    [0.85, 0.9, '85 %'],
])('%d beside %d is %s', (share, other, text) => {
    expect(percentBeside(share, other)).toBe(text);
});
