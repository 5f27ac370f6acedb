import { describe, expect, it } from 'vitest';
import type { ComparedImprovement } from '../../../../src/diagram/compare/comparison.ts';
import { leftOutAfter } from '../../../../webview/views/compare/improvement-choice.ts';

/** b comes after a, c after b; d alone. */
function improvements(...made: string[]): ComparedImprovement[] {
    const after: Record<string, number[]> = { a: [], b: [0], c: [1], d: [] };
    return Object.keys(after).map((name) => ({ name, label: null, isMade: made.includes(name), after: after[name] }));
}

describe('a click at an improvement', () => {
    it('leaves it out; what comes after it comes back with it', () => {
        expect(leftOutAfter(improvements('a', 'b', 'c', 'd'), [], 0)).toEqual(['a']);
        expect(leftOutAfter(improvements('d'), ['a'], 0)).toEqual([]);
    });

    it('takes it in with what must be done first, and leaves the rest out', () => {
        expect(leftOutAfter(improvements(), ['a', 'b', 'c', 'd'], 1)).toEqual(['c', 'd']);
        expect(leftOutAfter(improvements('d'), ['a'], 2)).toEqual([]);
    });
});
