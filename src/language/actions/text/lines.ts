/** Questions about the lines of a text. Line breaks may be `\n`, `\r\n` or `\r`. */

const BREAK = /[\r\n]/;
const WORD = /[\p{ID_Continue}%"-]/u;

/** The offset at which the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
    const start = offset > 0 ? text.lastIndexOf('\n', offset - 1) + 1 : 0;
    return start + text.slice(start, offset).lastIndexOf('\r') + 1;
}

/** The offset at which the line of an offset ends, before its line break. */
export function lineEnd(text: string, offset: number): number {
    const found = text.indexOf('\n', offset);
    const end = found < 0 ? text.length : found;
    const early = text.slice(offset, end).indexOf('\r');
    return early < 0 ? end : offset + early;
}

/** The offset behind the line break at an offset, if there is one. */
export function afterBreak(text: string, offset: number): number {
    if (text.startsWith('\r\n', offset)) return offset + 2;
    return offset < text.length && BREAK.test(text[offset]) ? offset + 1 : offset;
}

/** The white space at the head of an offset's line. */
export function indentationAt(text: string, offset: number): string {
    const start = lineStart(text, offset);
    return text.slice(start, skipBlanks(text, start));
}

/** Whether nothing but white space stands before an offset on its line. */
export function startsLine(text: string, offset: number): boolean {
    return text.slice(lineStart(text, offset), offset).trim() === '';
}

/** Whether nothing but white space follows an offset on its line. */
export function endsLine(text: string, offset: number): boolean {
    return text.slice(offset, lineEnd(text, offset)).trim() === '';
}

/** The offset behind the blanks at an offset, on the same line. */
export function skipBlanks(text: string, offset: number): number {
    let end = offset;
    while (end < text.length && /[^\S\r\n]/.test(text[end])) end++;
    return end;
}

/** The offset of the blanks that end at an offset, on the same line. */
export function blanksBefore(text: string, offset: number): number {
    let start = offset;
    while (start > 0 && /[^\S\r\n]/.test(text[start - 1])) start--;
    return start;
}

/** Whether two neighbouring characters would run together into one token, or read badly without a space. */
export function needsSpace(before: string | undefined, after: string | undefined): boolean {
    return before !== undefined && after !== undefined && WORD.test(before) && WORD.test(after);
}
