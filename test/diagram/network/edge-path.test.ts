import { describe, expect, it } from 'vitest';
import { edgeShape, HEAD_LENGTH } from '../../../src/diagram/network/edge-path.ts';

describe('edges', () => {
    it('draws a straight line up to its arrowhead, whose tip is the end', () => {
        const { line, head } = edgeShape([0, 10, 100, 10]);
        expect(line).toBe(`M0 10L${100 - HEAD_LENGTH + 1} 10`);
        expect(head).toBe(`M100 10L${100 - HEAD_LENGTH} 14L${100 - HEAD_LENGTH} 6Z`);
    });

    it('rounds each corner between its two segments', () => {
        const { line } = edgeShape([0, 0, 50, 0, 50, 40, 100, 40]);
        expect(line).toBe('M0 0L42 0Q50 0 50 8L50 32Q50 40 58 40L92 40');
    });

    it('takes smaller roundings where segments are short', () => {
        const { line } = edgeShape([0, 0, 50, 0, 50, 6, 100, 6]);
        expect(line).toContain('L47 0Q50 0 50 3L50 3Q50 6 53 6');
    });

    it('reaches into both cards by the insets', () => {
        const { line, head } = edgeShape([0, 0, 100, 0], 5, 7);
        expect(line).toMatch(/^M-5 0L/);
        expect(head).toMatch(/^M107 0L/);
    });

    it('points to the left into a finish', () => {
        expect(edgeShape([100, 0, 40, 0]).head).toMatch(/^M40 0L49 /);
    });

    it('draws no rounding at a repeated point, and nothing at all for a single one', () => {
        expect(edgeShape([0, 0, 0, 0, 60, 0]).line).toBe('M0 0L52 0');
        expect(edgeShape([5, 5, 5, 5])).toEqual({ line: '', head: '' });
        expect(edgeShape([])).toEqual({ line: '', head: '' });
    });
});
