/**
 * Widths of characters in thousandths of the font size, for proportional sans-serif user-interface fonts.
 * Basic Latin holds for each character the larger of Noto Sans SemiBold and Arial Bold, two wide ones among the fonts
 * that desktops show their menus in; other scripts are described by classes.
 */

const FIRST_LATIN = 0x20;

// From U+0020 to U+007E.
const BASIC_LATIN = [
    280, 330, 470, 660, 570, 900, 750, 270, 340, 340, 540, 580, 320, 330, 280, 410, 570, 570, 570, 570, 570, 570, 570, 570, 570, 570, 330,
    330, 580, 580, 580, 610, 980, 720, 720, 720, 740, 670, 610, 780, 760, 390, 560, 720, 610, 940, 810, 800, 670, 800, 720, 670, 610, 760,
    670, 970, 670, 670, 620, 330, 410, 330, 580, 560, 360, 600, 630, 560, 630, 590, 390, 630, 660, 300, 300, 620, 300, 980, 660, 620, 630,
    630, 450, 560, 430, 660, 570, 860, 580, 570, 500, 390, 550, 390, 580,
];

/** Ranges of code points with a typical width for a letter in them; the first that contains the character counts. */
const CLASSES: readonly (readonly [first: number, last: number, width: number])[] = [
    [0xa0, 0xbf, 600],
    [0xc0, 0x17f, 720],
    [0x180, 0x36f, 760],
    [0x370, 0x52f, 790],
    [0x530, 0x58f, 800],
    [0x590, 0x5ff, 660],
    [0x600, 0x77f, 800],
    [0x900, 0x97f, 780],
    [0x980, 0xd7f, 1000],
    [0xd80, 0xdff, 1050],
    [0xe00, 0xeff, 700],
    [0x1000, 0x109f, 1050],
    [0x10a0, 0x10ff, 720],
    [0x1100, 0x11ff, 1000],
    [0x1200, 0x139f, 900],
    [0x1780, 0x17ff, 850],
    [0x1e00, 0x1fff, 760],
    [0x2000, 0x206f, 640],
    [0x2e80, 0xa4cf, 1000],
    [0xac00, 0xd7af, 1000],
    [0xf900, 0xfaff, 1000],
    [0xfe30, 0xfe4f, 1000],
    [0xff00, 0xff60, 1000],
    [0x20000, 0x3ffff, 1000],
];

const OTHER = 900;
const EMOJI = 1400;
const EM_WIDE = 1000;

const SPACELESS = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u;
const SPACING_MARK = /\p{Mc}/u;
const DRAWN_AS_EMOJI = /\p{Emoji_Presentation}|\u{FE0F}|\u{20E3}/u;

function widthOfCodePoint(code: number): number {
    if (code >= FIRST_LATIN && code < FIRST_LATIN + BASIC_LATIN.length) {
        return BASIC_LATIN[code - FIRST_LATIN];
    }
    if (code === 0x2014 || code === 0x2026) {
        return EM_WIDE;
    }
    const character = String.fromCodePoint(code);
    if (SPACELESS.test(character)) {
        return 0;
    }
    if (SPACING_MARK.test(character)) {
        return 450;
    }
    return CLASSES.find(([first, last]) => code >= first && code <= last)?.[2] ?? OTHER;
}

/** Width of a basic Latin character by its code, in thousandths of the font size; undefined for any other. */
export function widthOfBasicLatin(code: number): number | undefined {
    return BASIC_LATIN[code - FIRST_LATIN];
}

const known = new Map<number, number>();

/** Width of what a reader sees as one character (a grapheme cluster), in thousandths of the font size. */
export function widthOfGrapheme(grapheme: string): number {
    if (grapheme.length === 1) {
        const code = grapheme.charCodeAt(0);
        if (code < 0x7f) {
            return code < FIRST_LATIN ? 0 : BASIC_LATIN[code - FIRST_LATIN];
        }
    } else if (DRAWN_AS_EMOJI.test(grapheme)) {
        // A family or a flag is one picture where the font knows it, and at worst some pictures side by side.
        return EMOJI;
    }
    let sum = 0;
    for (const character of grapheme) {
        const code = character.codePointAt(0)!;
        let width = known.get(code);
        if (width === undefined) {
            width = DRAWN_AS_EMOJI.test(character) ? EMOJI : widthOfCodePoint(code);
            known.set(code, width);
        }
        sum += width;
    }
    return sum;
}
