import { describe, expect, it } from 'vitest';
import { balanceText, fitLine, wrapText } from '../../../src/diagram/text/fit.ts';
import { graphemes, measureText } from '../../../src/diagram/text/measure.ts';

const FAMILY = '👩‍👩‍👧‍👦';

describe('measuring', () => {
    it('grows with the text and in proportion to the font size', () => {
        expect(measureText('', 13)).toBe(0);
        expect(measureText('Checkout', 26)).toBeCloseTo(2 * measureText('Checkout', 13), 10);
        expect(measureText('Checkout now', 13)).toBeGreaterThan(measureText('Checkout', 13));
    });

    it('takes ideographs for at least an em each, and a letter with marks for one letter', () => {
        expect(measureText('浏览商品', 10)).toBeGreaterThanOrEqual(40);
        expect(measureText('e\u0301', 10)).toBe(measureText('e', 10));
        expect(measureText('x\u200d', 10)).toBe(measureText('x', 10));
    });

    it('takes Latin letters, dashes and quotation marks one by one, as Unicode does', () => {
        const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
        const range = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, i) => String.fromCharCode(first + i));
        for (const character of [...range(0x20, 0x2ff), ...range(0x2010, 0x2027)]) {
            const text = `${character}a${character}${character}-`;
            expect(graphemes(text)).toEqual(Array.from(segmenter.segment(text), ({ segment }) => segment));
        }
        expect(measureText('0 \u2013 1 h', 10)).toBeCloseTo(
            measureText('0 ', 10) + measureText('\u2013', 10) + measureText(' 1 h', 10),
            10,
        );
    });

    it('takes a joined emoji for one picture', () => {
        expect(graphemes(`a${FAMILY}b`)).toEqual(['a', FAMILY, 'b']);
        expect(measureText(FAMILY, 10)).toBeLessThan(measureText('👩👩', 10));
    });

    it('tells narrow letters from wide ones', () => {
        expect(measureText('illi', 10)).toBeLessThan(measureText('mwmw', 10) / 2);
    });
});

describe('fitting a line', () => {
    it('leaves alone what fits', () => {
        expect(fitLine('Visit', 200, 13)).toEqual({ lines: ['Visit'], cut: false, splitsWord: false });
    });

    it.each(['A very long label of a single step', '浏览商品浏览商品浏览商品', 'क्षेत्रक्षेत्रक्षेत्रक्षेत्र', FAMILY.repeat(12)])(
        'cuts %s at a character and fits',
        (text) => {
            const { lines, cut } = fitLine(text, 90, 13);
            expect(cut).toBe(true);
            expect(lines[0]).toMatch(/…$/);
            expect(measureText(lines[0], 13)).toBeLessThanOrEqual(90);
            const kept = graphemes(lines[0].slice(0, -1));
            expect(graphemes(text).slice(0, kept.length)).toEqual(kept);
            expect(kept.length).toBeGreaterThan(0);
        },
    );

    it('keeps nothing but the ellipsis where there is no room', () => {
        expect(fitLine('Visit', 1, 13).lines).toEqual(['…']);
    });
});

describe('wrapping', () => {
    it('breaks between words', () => {
        expect(wrapText('Wait for the appointment', 110, 13, 2)).toEqual({
            lines: ['Wait for the', 'appointment'],
            cut: false,
            splitsWord: false,
        });
    });

    it('breaks a script without spaces anywhere, and loses nothing', () => {
        const { lines, cut } = wrapText('浏览商品比较价格', 80, 13, 2);
        expect(lines).toHaveLength(2);
        expect(lines.join('')).toBe('浏览商品比较价格');
        expect(cut).toBe(false);
    });

    it('breaks a word that is wider than a line', () => {
        const { lines, splitsWord } = wrapText('Donaudampfschifffahrtsgesellschaft', 120, 13, 3);
        expect(splitsWord).toBe(true);
        expect(lines.join('')).toBe('Donaudampfschifffahrtsgesellschaft');
        for (const line of lines) {
            expect(measureText(line, 13)).toBeLessThanOrEqual(120);
        }
    });

    it('ends in an ellipsis where lines run out', () => {
        const { lines, cut } = wrapText('one two three four five six seven eight nine ten eleven twelve', 80, 13, 2);
        expect(lines).toHaveLength(2);
        expect(cut).toBe(true);
        expect(lines[1]).toMatch(/…$/);
    });

    it('breaks after a hyphen', () => {
        expect(wrapText('after-sales-conversation', 110, 13, 2).lines).toEqual(['after-sales-', 'conversation']);
    });

    it('is spread evenly where that is asked for, on no more lines', () => {
        expect(wrapText('Sign the contract 8', 130, 13, 2).lines).toEqual(['Sign the contract', '8']);
        expect(balanceText('Sign the contract 8', 130, 13, 2)).toEqual({
            lines: ['Sign the', 'contract 8'],
            cut: false,
            splitsWord: false,
        });
        expect(balanceText('Visit', 130, 13, 2).lines).toEqual(['Visit']);
        const long = 'one two three four five six seven eight nine ten eleven twelve';
        expect(balanceText(long, 80, 13, 2)).toEqual(wrapText(long, 80, 13, 2));
    });

    it('never exceeds its width', () => {
        const text = 'Überprüfung der 身份证明 और भुगतान 👍🏽 naïve façade—dash/slash';
        for (let width = 20; width < 300; width += 7) {
            for (const line of wrapText(text, width, 13, 3).lines) {
                expect(measureText(line, 13)).toBeLessThanOrEqual(Math.max(width, measureText('…', 13)));
            }
        }
    });
});
