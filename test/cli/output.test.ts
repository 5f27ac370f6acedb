import { describe, expect, it } from 'vitest';
import { numberFormat, percent } from '../../src/answers/numbers.ts';
import { pad, textWidth, wrap } from '../../src/cli/output/text-width.ts';

describe('textWidth', () => {
    it.each([
        ['', 0],
        ['checkout', 8],
        ['Kündigung', 9],
        ['Ku\u0308ndigung', 9],
        ['浏览', 4],
        ['ログイン', 8],
        ['결제', 4],
        ['ＡＢ', 4],
        ['🛒', 2],
        ['👩‍💻', 2],
        ['🇩🇪', 2],
        ['❤️', 2],
        ['भुगतान', 4],
        ['a\u200bb', 2],
        ['→ σ', 3],
    ])('%j takes %i cells', (text, width) => {
        expect(textWidth(text)).toBe(width);
    });
});

describe('pad', () => {
    it('fills up to a width in cells, on either side', () => {
        expect(pad('浏览', 6)).toBe('浏览  ');
        expect(pad('1.5', 6, 'right')).toBe('   1.5');
        expect(pad('longer', 3)).toBe('longer');
    });
});

describe('wrap', () => {
    it('breaks between words, and gives a word that is too long a line of its own', () => {
        expect(wrap(['aa', 'bb', 'ccccccc', 'd', '浏', '览', 'e'], 5)).toEqual(['aa bb', 'ccccccc', 'd 浏', '览 e']);
        expect(wrap([], 5)).toEqual([]);
    });
});

describe('numberFormat', () => {
    it('shows the same decimals for all, fewer the larger the largest is', () => {
        expect([0.12345, 1].map(numberFormat(3))).toEqual(['0.123', '1.000']);
        expect([0.12345, 150].map(numberFormat(150))).toEqual(['0.12', '150.00']);
        expect([3.4, 12_345].map(numberFormat(12_345))).toEqual(['3', '12345']);
        expect(numberFormat(0)(0)).toBe('0.000');
    });

    it('has no minus before a zero', () => {
        expect(numberFormat(100)(-0.001)).toBe('0.00');
    });
});

describe('percent', () => {
    it('shows one decimal, and 0 and 100 only for what is just that', () => {
        expect([0, 1e-9, 0.5, 0.68123, 0.99999, 1].map(percent)).toEqual(['0 %', '< 0.1 %', '50 %', '68.1 %', '> 99.9 %', '100 %']);
    });
});
