import { widthOfBasicLatin, widthOfGrapheme } from './char-widths.ts';

/** Fonts differ: what is measured is taken for this much wider than the table says. */
const MARGIN = 1.04;

/** Basic and extended Latin, dashes, quotation marks and the ellipsis: none of them joins with what is beside it. */
const PLAIN = /^[\x20-\u02ff\u2010-\u2027]*$/;
const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Splits a text into what a reader sees as characters, so that no cut separates a letter from its marks. */
export function graphemes(text: string): string[] {
    return PLAIN.test(text) ? Array.from(text) : Array.from(segmenter.segment(text), (part) => part.segment);
}

/** Width of a line of text in a sans-serif font of the given size, in the same unit as the size; never less than a browser needs, but for odd fonts. */
export function measureText(text: string, fontSize: number): number {
    let sum = 0;
    if (PLAIN.test(text)) {
        // Without taking it apart: much of what a picture says is measured again and again.
        for (let i = 0; i < text.length; i++) {
            sum += widthOfBasicLatin(text.charCodeAt(i)) ?? widthOfGrapheme(text[i]);
        }
    } else {
        for (const grapheme of graphemes(text)) {
            sum += widthOfGrapheme(grapheme);
        }
    }
    return (sum * MARGIN * fontSize) / 1000;
}
