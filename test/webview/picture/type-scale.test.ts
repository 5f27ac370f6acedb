import { describe, expect, it } from 'vitest';
import { measureText } from '../../../src/diagram/text/measure.ts';
import { typeScale } from '../../../webview/picture/type-scale.ts';

describe('the scale of the picture’s type', () => {
    it('is 1 for fonts that are no wider than the table of characters', () => {
        expect(typeScale((text) => measureText(text, 100))).toBe(1);
        expect(typeScale((text) => measureText(text, 80))).toBe(1);
    });

    it('makes up for a font that is wider throughout', () => {
        expect(typeScale((text) => measureText(text, 125))).toBeCloseTo(0.8, 10);
    });

    it('keeps to the widest kind of text', () => {
        expect(typeScale((text) => measureText(text, /W/.test(text) ? 160 : 90))).toBeCloseTo(0.625, 10);
    });

    it('stays 1 where nothing can be measured', () => {
        expect(typeScale(() => 0)).toBe(1);
    });
});
