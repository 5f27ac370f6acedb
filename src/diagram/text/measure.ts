import { widthOfGrapheme } from './char-widths.ts';

/** Fonts differ: what is measured is taken for this much wider than the table says. */
const MARGIN = 1.04;

const PLAIN = /^[\x20-\x7e]*$/;
const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Splits a text into what a reader sees as characters, so that no cut separates a letter from its marks. */
export function graphemes(text: string): string[] {
    return PLAIN.test(text) ? Array.from(text) : Array.from(segmenter.segment(text), (part) => part.segment);
}

/** Width of a line of text in a sans-serif font of the given size, in the same unit as the size; never less than a browser needs, but for odd fonts. */
export function measureText(text: string, fontSize: number): number {
    let sum = 0;
    for (const grapheme of graphemes(text)) {
        sum += widthOfGrapheme(grapheme);
    }
    return (sum * MARGIN * fontSize) / 1000;
}
