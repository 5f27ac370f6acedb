import { graphemes, measureText } from './measure.ts';

const ELLIPSIS = '…';

/** Scripts that write without spaces may be broken between any two characters. */
const BREAKS_ANYWHERE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\u{20000}-\u{3ffff}]/u;

export interface FittedText {
    lines: string[];
    /** Whether something was left out. */
    cut: boolean;
    /** Whether a word had to be broken that is wider than a line. */
    splitsWord: boolean;
}

/** The text on one line, its end replaced by an ellipsis where it is wider than `width`. */
export function fitLine(text: string, width: number, fontSize: number): FittedText {
    if (measureText(text, fontSize) <= width) {
        return { lines: [text], cut: false, splitsWord: false };
    }
    const parts = graphemes(text);
    let room = width - measureText(ELLIPSIS, fontSize);
    let kept = 0;
    while (kept < parts.length) {
        room -= measureText(parts[kept], fontSize);
        if (room < 0) {
            break;
        }
        kept++;
    }
    return { lines: [parts.slice(0, kept).join('').trimEnd() + ELLIPSIS], cut: true, splitsWord: false };
}

/** The text on at most `maxLines` lines, broken between words where possible; the last line ends in an ellipsis when there is more. */
export function wrapText(text: string, width: number, fontSize: number, maxLines: number): FittedText {
    const lines: string[] = [];
    let splits = false;
    let rest = text.trim().replace(/\s+/gu, ' ');
    while (lines.length < maxLines - 1 && measureText(rest, fontSize) > width) {
        const { taken, splitsWord } = firstLine(rest, width, fontSize);
        if (taken === 0) {
            break;
        }
        splits ||= splitsWord;
        lines.push(rest.slice(0, taken).trimEnd());
        rest = rest.slice(taken).trimStart();
    }
    const last = fitLine(rest, width, fontSize);
    return { lines: [...lines, ...last.lines], cut: last.cut, splitsWord: splits };
}

/** Like {@link wrapText}, on as many lines, but with words spread evenly over them: no last line of a single short word. */
export function balanceText(text: string, width: number, fontSize: number, maxLines: number): FittedText {
    const words = text.trim().replace(/\s+/gu, ' ');
    let best = wrapText(words, width, fontSize, maxLines);
    const count = best.lines.length;
    const isWhole = ({ cut, lines }: FittedText) => !cut && lines.join(' ') === words;
    if (count === 1 || !isWhole(best)) {
        return best;
    }
    let [tooNarrow, wideEnough] = [0, width];
    while (wideEnough - tooNarrow > 2) {
        const between = (tooNarrow + wideEnough) / 2;
        const tried = wrapText(words, between, fontSize, count);
        if (isWhole(tried)) {
            wideEnough = between;
            best = tried;
        } else {
            tooNarrow = between;
        }
    }
    return best;
}

/** How much of a text that is too wide goes on its first line, in UTF-16 units; 0 when not even one character fits. */
function firstLine(text: string, width: number, fontSize: number): { taken: number; splitsWord: boolean } {
    let room = width;
    let position = 0;
    let breakAt = 0;
    for (const part of graphemes(text)) {
        if (part === ' ') {
            breakAt = position;
        } else if (position > 0 && BREAKS_ANYWHERE.test(part) && room >= 0) {
            breakAt = position;
        }
        room -= measureText(part, fontSize);
        if (room < 0 && part !== ' ') {
            break;
        }
        position += part.length;
        if (part === '-' || part === '/' || part === '\u2013' || part === '\u2014') {
            breakAt = position;
        }
    }
    return breakAt > 0 ? { taken: breakAt, splitsWord: false } : { taken: position, splitsWord: true };
}
