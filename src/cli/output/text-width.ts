const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const PLAIN = /^[\x20-\x7e]*$/;
/** What a terminal draws two cells wide: East Asian wide and full-width forms, and pictures. */
const WIDE =
    /^(?:\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Script=Bopomofo}|\p{Emoji_Presentation}|\p{Regional_Indicator}|.\ufe0f|[\u3000-\u303e\uff01-\uff60\uffe0-\uffe6])/u;
/** What it draws on top of its neighbour, or not at all. */
const INVISIBLE = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]*$/u;

/** The number of terminal cells that a text takes in one line. */
export function textWidth(text: string): number {
    if (PLAIN.test(text)) return text.length;
    let width = 0;
    for (const { segment } of graphemes.segment(text)) {
        if (WIDE.test(segment)) width += 2;
        else if (!INVISIBLE.test(segment)) width += 1;
    }
    return width;
}

/** The text with blanks up to a width in terminal cells. */
export function pad(text: string, width: number, align: 'left' | 'right' = 'left'): string {
    const blanks = ' '.repeat(Math.max(0, width - textWidth(text)));
    return align === 'left' ? text + blanks : blanks + text;
}

/** Breaks a list of words into lines of at most `width` cells where it can; a longer word keeps a line of its own. */
export function wrap(words: readonly string[], width: number): string[] {
    const lines: string[] = [];
    let line = '';
    let used = 0;
    for (const word of words) {
        const cells = textWidth(word);
        if (line !== '' && used + 1 + cells > width) {
            lines.push(line);
            line = '';
            used = 0;
        }
        line = line === '' ? word : `${line} ${word}`;
        used += cells + (used === 0 ? 0 : 1);
    }
    return line === '' ? lines : [...lines, line];
}
