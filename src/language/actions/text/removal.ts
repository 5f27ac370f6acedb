import type { AstNode, CstNode } from 'langium';
import { type Change, replacement } from './change.ts';
import { type Comment, commentsIn, documentationBefore, isLineComment } from './comments.ts';
import { afterBreak, blanksBefore, endsLine, indentationAt, lineEnd, lineStart, needsSpace, skipBlanks, startsLine } from './lines.ts';

/** A part of a text. */
interface Span {
    offset: number;
    end: number;
}

/** Removes a statement or a property, with its line if it stands there alone. Comments inside stay. */
export function removeNode(text: string, { offset, end }: Span): Change {
    return remove(text, offset, end, commentsIn(text, offset, end));
}

/** Removes a declaration with its documentation, which would otherwise become that of the next one. Other comments stay. */
export function removeDeclaration(text: string, node: CstNode): Change {
    const documentation = documentationBefore(text, node);
    const offset = documentation?.offset ?? node.offset;
    return remove(text, offset, node.end, commentsIn(text, documentation?.end ?? offset, node.end));
}

/**
 * Removes some elements of a list with their commas; with all of them the property that the list belongs to.
 * @param removed the elements to remove
 * @param list the whole list in the order of the text
 */
export function removeElements(text: string, removed: ReadonlySet<CstNode>, list: readonly CstNode[], property: CstNode): Change[] {
    if (list.every((element) => removed.has(element))) return [removeNode(text, property)];
    const changes: Change[] = [];
    let anyKept = false;
    list.forEach((element, index) => {
        if (!removed.has(element)) anyKept = true;
        else if (anyKept) changes.push(cut(text, list[index - 1].end, element.end));
        else changes.push(cut(text, element.offset, list[index + 1].offset));
    });
    return changes;
}

/** Writes something in the place of a part of the text. Comments in that part stay, behind it. */
export function rewrite(text: string, { offset, end }: Span, written: string): Change {
    const comments = commentsIn(text, offset, end);
    return { offset, end, text: comments.length > 0 ? `${written} ${keptComments(text, comments, offset, end)}` : written };
}

/** The syntax of a node, if the text has any of it. */
export function syntaxOf(node: AstNode | undefined): CstNode | undefined {
    const cst = node?.$cstNode;
    return cst && cst.offset >= 0 && cst.end >= cst.offset ? cst : undefined;
}

function remove(text: string, offset: number, end: number, comments: readonly Comment[]): Change {
    if (comments.length > 0) return { offset, end, text: keptComments(text, comments, offset, end) };
    if (startsLine(text, offset)) {
        if (!endsLine(text, end)) return { offset, end: skipBlanks(text, end), text: '' };
        return { offset: lineStart(text, offset), end: afterBreak(text, lineEnd(text, end)), text: '' };
    }
    const start = blanksBefore(text, offset);
    return { offset: start, end, text: needsSpace(text[start - 1], text[end]) ? ' ' : '' };
}

/** Removes a part of a list; what stood in it as comments stays. */
function cut(text: string, offset: number, end: number): Change {
    const comments = commentsIn(text, offset, end);
    if (comments.length === 0) return replacement({ offset, end }, '');
    const before = needsSpace(text[offset - 1], '"') ? ' ' : '';
    return { offset, end, text: before + keptComments(text, comments, offset, end) };
}

function keptComments(text: string, comments: readonly Comment[], offset: number, end: number): string {
    const kept = comments.map((comment, index) => {
        if (!isLineComment(comment)) return comment.text + (index < comments.length - 1 ? ' ' : '');
        return (
            comment.text +
            breakAfter(text, comment) +
            (index < comments.length - 1 || !endsLine(text, end) ? indentationAt(text, offset) : '')
        );
    });
    return kept.join('');
}

function breakAfter(text: string, { end }: Comment): string {
    return text.slice(end, afterBreak(text, end)) || '\n';
}
