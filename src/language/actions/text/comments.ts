import { type CstNode, CstUtils } from 'langium';
import { lineEnd, skipBlanks } from './lines.ts';

/** A comment in the text. */
export interface Comment {
    offset: number;
    end: number;
    text: string;
}

/** Comments, and the texts that may look like them. */
const COMMENT_OR_TEXT = /"(?:\\.|[^"\\\r\n])*"?|\/\*(?:[\s\S]*?\*\/|[^\r\n]*)|\/\/[^\r\n]*/g;

/** The comments in a part of the text that begins neither in a comment nor in a text. */
export function commentsIn(text: string, offset: number, end: number): Comment[] {
    const comments: Comment[] = [];
    for (const match of text.slice(offset, end).matchAll(COMMENT_OR_TEXT)) {
        if (match[0].startsWith('"')) continue;
        const start = offset + match.index;
        comments.push({ offset: start, end: start + match[0].length, text: match[0] });
    }
    return comments;
}

export function isLineComment({ text }: Comment): boolean {
    return text.startsWith('//');
}

/** The comments right before a node, as far as they do not belong to the line of what stands before it. */
export function leadingComments(text: string, node: CstNode): Comment[] {
    const previous = CstUtils.getPreviousNode(node, false);
    const start = previous ? endWithComments(text, previous.end) : 0;
    return start <= node.offset ? commentsIn(text, start, node.offset) : [];
}

/** Where the comments on the same line end that follow an offset; the offset itself if tokens follow on that line. */
export function endWithComments(text: string, offset: number): number {
    const end = lineEnd(text, offset);
    let last = offset;
    for (;;) {
        const next = skipBlanks(text, last);
        if (text.startsWith('//', next)) return end;
        const block = text.startsWith('/*', next) ? text.indexOf('*/', next) : -1;
        if (block < 0 || block + 2 > end) return next >= end ? last : offset;
        last = block + 2;
    }
}

/** The documentation comment that belongs to a node. */
export function documentationBefore(text: string, node: CstNode): Comment | undefined {
    const last = leadingComments(text, node).at(-1);
    return last?.text.startsWith('/**') && last.text.length > 4 ? last : undefined;
}
