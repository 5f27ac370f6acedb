import { widthOfBasicLatin, widthOfGrapheme } from './char-widths.ts';

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
    return ((plainWidth(text) ?? widthOf(graphemes(text))) * MARGIN * fontSize) / 1000;
}

function widthOf(parts: readonly string[]): number {
    return parts.reduce((sum, grapheme) => sum + widthOfGrapheme(grapheme), 0);
}

/** Width of a text of plain letters, figures and signs, without taking it apart; null for any other. */
function plainWidth(text: string): number | null {
    let sum = 0;
    for (let i = 0; i < text.length; i++) {
        const width = widthOfBasicLatin(text.charCodeAt(i));
        if (width === undefined) {
            return null;
        }
        sum += width;
    }
    return sum;
}
