import { describe, expect, it } from 'vitest';
import { countOf, listed, percent } from '../../../src/language/diagnostics/wording.ts';

describe('listed', () => {
    it('joins names as a sentence does', () => {
        expect(listed([])).toBe('');
        expect(listed(['a'])).toBe('a');
        expect(listed(['a', 'b'])).toBe('a and b');
        expect(listed(['a', 'b', 'c'])).toBe('a, b and c');
    });

    it('cuts a list at ten and says how many are left out', () => {
        const names = Array.from({ length: 1_234 }, (_, index) => `n${index}`);
        expect(listed(names)).toBe('n0, n1, n2, n3, n4, n5, n6, n7, n8, n9 and 1,224 more');
        expect(listed(names.slice(0, 10))).not.toContain('more');
    });
});

describe('percent', () => {
    it('shows one decimal', () => {
        expect(percent(0.68123)).toBe('68.1 %');
        expect(percent(0.9)).toBe('90 %');
    });

    it('shows as many as tell a missed target from what was reached', () => {
        expect(percent(0.89996, 0.9)).toBe('89.996 %');
        expect(percent(0.9, 0.9)).toBe('90 %');
    });

    it('calls nothing impossible that is only unlikely', () => {
        expect(percent(1e-9, 0.9)).toBe('less than 0.1 %');
        expect(percent(0, 0.9)).toBe('0 %');
    });
});

it('counts', () => {
    expect([countOf(1, 'step'), countOf(2, 'step'), countOf(12_345, 'step')]).toEqual(['1 step', '2 steps', '12,345 steps']);
});
