import { type Change, changed } from '../text/change.ts';
import { commentsIn, isLineComment } from '../text/comments.ts';
import { afterBreak, endsLine, indentationAt, lineEnd, lineStart, startsLine } from '../text/lines.ts';
import type { Selection } from './refactoring.ts';

/** A part of a text after changes inside of it, which count from the beginning of the text. */
export function changedPart(text: string, { offset, end }: Selection, changes: readonly Change[]): string {
    const inside = changes.map((change) => ({ ...change, offset: change.offset - offset, end: change.end - offset }));
    return changed(text.slice(offset, end), inside);
}

/** Removes a part of the text, with its lines if it stands there alone. */
export function cutOut(text: string, { offset, end }: Selection): Change {
    if (startsLine(text, offset) && endsLine(text, end)) {
        return { offset: lineStart(text, offset), end: afterBreak(text, lineEnd(text, end)), text: '' };
    }
    return { offset, end, text: '' };
}

/** A part of a text without the indentation of its first line, and with `\n` between its lines, to be written elsewhere. */
export function reindented(part: string, text: string, offset: number): string {
    const indentation = indentationAt(text, offset);
    return part
        .split(/\r\n|\n|\r/)
        .map((line, index) => (index > 0 && line.startsWith(indentation) ? line.slice(indentation.length) : line))
        .join('\n');
}

/** Whether a part of a text ends with a comment that takes in all that follows on its line. */
export function endsWithLineComment(part: string): boolean {
    const last = commentsIn(part, 0, part.length).at(-1);
    return last !== undefined && isLineComment(last) && last.end === part.length;
}
