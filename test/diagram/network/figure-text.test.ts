import { describe, expect, it } from 'vitest';
import { figureText, linkLabel } from '../../../src/diagram/network/figure-text.ts';
import { measureText } from '../../../src/diagram/text/measure.ts';

describe('figures in a card', () => {
    it.each([0, 3.83, 12_345, 1_234_567, 98_765_432_109, 1e21, 1.5e300, 1.234e-9])('fit their cell: %s', (value) => {
        const { text, size } = figureText(value, 40);
        expect(measureText(text, size)).toBeLessThanOrEqual(40.5);
        expect(size).toBeGreaterThanOrEqual(8);
    });

    it('keep the usual size while they can', () => {
        expect(figureText(3.83, 40).size).toBe(figureText(0, 40).size);
        expect(figureText(1_234_567, 40).size).toBeLessThan(figureText(0, 40).size);
    });
});

describe('labels of links', () => {
    it('leave out what is usual', () => {
        expect(linkLabel('FS', { lag: 0, critical: false }, 'h')).toBeNull();
        expect(linkLabel('FS', undefined, 'h')).toBeNull();
    });

    it('name the type, a lag and a lead', () => {
        expect(linkLabel('SS', undefined, 'h')).toBe('SS');
        expect(linkLabel('FS', { lag: 2, critical: false }, 'h')).toBe('FS + 2 h');
        expect(linkLabel('FF', { lag: -0.5, critical: true }, 'd')).toBe('FF − 0.5 d');
    });
});
