import { type CstNode, GrammarUtils } from 'langium';
import type { Step, StepProperty } from '../../generated/ast.ts';
import { type Change, insertion } from './change.ts';
import { commentsIn, endWithComments, isLineComment } from './comments.ts';
import { indentationAt, needsSpace, startsLine } from './lines.ts';
import { syntaxOf } from './removal.ts';

/** How a text is indented and broken into lines. */
export interface LineStyle {
    indentation: string;
    lineBreak: string;
}

/** Something to write, and the same with places to fill in. */
export interface Template {
    text: string;
    snippet?: string;
}

/**
 * Writes a property at a step: in the block if the step has properties there, on a line of its own if they have that, too;
 * else on the step's line. Null for a step of which too little is written.
 */
export function insertProperty(text: string, step: Step, property: Template, style: LineStyle): Change | null {
    const open = GrammarUtils.findNodeForKeyword(step.$cstNode, '{');
    const last = lastProperty(step, (cst) => open !== undefined && cst.offset > open.offset);
    if (last && startsLine(text, last.offset)) return newLineAfter(text, last.end, property, indentationAt(text, last.offset), style);
    const before = last ?? lastProperty(step, () => true) ?? headOf(step);
    return before ? inlineAfter(text, before.end, property) : null;
}

/** Writes a statement behind another one: on a line of its own unless more follows on the line of that one. */
export function insertAfter(text: string, node: CstNode, statement: Template, style: LineStyle): Change {
    if (!isLastOnLine(text, node.end) || !startsLine(text, node.offset)) return inlineAfter(text, node.end, statement);
    return newLineAfter(text, node.end, statement, indentationAt(text, node.offset), style);
}

/** Writes a statement before another one, and before the comments that stand above it. */
export function insertBefore(text: string, offset: number, statement: Template, style: LineStyle): Change {
    if (!startsLine(text, offset)) return insertion(offset, `${statement.text} `);
    const indentation = indentationAt(text, offset);
    return insertion(offset, indented(statement.text, indentation, style) + style.lineBreak + indentation);
}

/** Writes a statement as the first one of a block. */
export function insertInBlock(text: string, owner: CstNode, open: CstNode, statement: Template, style: LineStyle): Change {
    if (!isLastOnLine(text, open.end)) return inlineAfter(text, open.end, statement, true);
    return newLineAfter(text, open.end, statement, indentationAt(text, owner.offset) + style.indentation, style);
}

function newLineAfter(text: string, offset: number, { text: written, snippet }: Template, indentation: string, style: LineStyle): Change {
    if (!isLastOnLine(text, offset)) return inlineAfter(text, offset, { text: written, snippet });
    const at = endWithComments(text, offset);
    const own = indentationAt(text, offset);
    // An editor indents the lines of a snippet like the line that it is inserted into.
    const relative = indentation.startsWith(own) ? indentation.slice(own.length) : indentation;
    return {
        ...insertion(at, style.lineBreak + indentation + indented(written, indentation, style)),
        ...(snippet === undefined ? {} : { snippet: style.lineBreak + relative + indented(snippet, relative, style) }),
    };
}

function inlineAfter(text: string, offset: number, { text: written, snippet }: Template, spaced = false): Change {
    const next = text[offset];
    const after = needsSpace('x', next) || (spaced && next !== undefined && !/\s/.test(next)) ? ' ' : '';
    const comment = commentsIn(written, 0, written.length).at(-1);
    // What follows on the line must not become part of a comment that ends what is written.
    if (comment && isLineComment(comment) && comment.end === written.length) return insertion(offset, ` ${written}\n`);
    return { ...insertion(offset, ` ${written}${after}`), ...(snippet === undefined ? {} : { snippet: ` ${snippet}${after}` }) };
}

/** The lines after the first one of a text, indented. */
function indented(written: string, indentation: string, style: LineStyle): string {
    return written
        .split('\n')
        .map((line, index) => (index === 0 || line === '' ? line : indentation + line))
        .join(style.lineBreak);
}

function isLastOnLine(text: string, offset: number): boolean {
    const end = endWithComments(text, offset);
    return /^[^\S\r\n]*(?:[\r\n]|$)/.test(text.slice(end, end + 1000));
}

function lastProperty(step: Step, suits: (cst: CstNode) => boolean): CstNode | undefined {
    return step.properties
        .map((property: StepProperty) => syntaxOf(property))
        .filter((cst) => cst !== undefined)
        .findLast(suits);
}

function headOf(step: Step): CstNode | undefined {
    return GrammarUtils.findNodeForProperty(step.$cstNode, 'label') ?? GrammarUtils.findNodeForProperty(step.$cstNode, 'name');
}
