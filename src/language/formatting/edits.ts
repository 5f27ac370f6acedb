import { commentText } from './comments.ts';
import type { Placement } from './layout.ts';
import type { FormatStyle } from './style.ts';

/** A change of white space, between items or at the head of a comment's lines. */
export interface WhiteSpaceEdit {
    offset: number;
    end: number;
    text: string;
    /** Line of the item that follows, or that is changed; the number of lines at the end of the text. */
    line: number;
}

/** The changes that put each item into its place, in the order of the text. */
export function editsOf(text: string, placements: readonly Placement[], style: FormatStyle): WhiteSpaceEdit[] {
    const edits: WhiteSpaceEdit[] = [];
    const change = (offset: number, end: number, replacement: string, line: number) => {
        if (text.slice(offset, end) !== replacement) edits.push({ offset, end, text: replacement, line });
    };
    let end = 0;
    for (const { item, before, indent } of placements) {
        change(end, item.offset, whiteSpace(before, indent, style), item.startLine);
        const indentation = before === 'space' || (before === 'none' && end > 0) ? null : style.indentation.repeat(indent);
        if (item.kind !== 'token') change(item.offset, item.end, commentText(item, indentation, style.lineBreak), item.startLine);
        end = item.end;
    }
    change(end, text.length, placements.length > 0 ? style.lineBreak : '', Number.POSITIVE_INFINITY);
    return edits;
}

function whiteSpace(before: Placement['before'], indent: number, { indentation, lineBreak }: FormatStyle): string {
    switch (before) {
        case 'none':
            return '';
        case 'space':
            return ' ';
        case 'line':
            return lineBreak + indentation.repeat(indent);
        case 'blank-line':
            return lineBreak + lineBreak + indentation.repeat(indent);
    }
}

/** The text with edits applied, which are in its order. */
export function applyEdits(text: string, edits: readonly WhiteSpaceEdit[]): string {
    const parts: string[] = [];
    let end = 0;
    for (const edit of edits) {
        parts.push(text.slice(end, edit.offset), edit.text);
        end = edit.end;
    }
    parts.push(text.slice(end));
    return parts.join('');
}

/** What an edit does to the line of its item, without adding or removing line breaks; null if that is nothing. */
export function withinLine(edit: WhiteSpaceEdit, text: string): WhiteSpaceEdit | null {
    const written = text.slice(edit.offset, edit.end);
    if (/\S/.test(written)) return null;
    const before = lastLineStart(written);
    const after = lastLineStart(edit.text);
    if (before > 0 !== after > 0 || written.slice(before) === edit.text.slice(after)) return null;
    return { ...edit, offset: edit.offset + before, text: edit.text.slice(after) };
}

function lastLineStart(whiteSpace: string): number {
    return Math.max(whiteSpace.lastIndexOf('\n'), whiteSpace.lastIndexOf('\r')) + 1;
}
