import type { AstNode, Lexer, ParseResult } from 'langium';
import { applyEdits, editsOf, type WhiteSpaceEdit } from './edits.ts';
import { layOut, type Placement } from './layout.ts';
import { haveSameTokens } from './same-tokens.ts';
import { type FormatStyle, ownStyle } from './style.ts';

/** Whether a text may be formatted: with syntax errors nobody knows what belongs where. */
export function isSound({ lexerErrors, parserErrors }: ParseResult): boolean {
    return lexerErrors.length === 0 && parserErrors.length === 0;
}

/**
 * The edits that format a text, or a part of them.
 * @param root the syntax tree of the text, which has no syntax errors
 * @param adapt narrows an edit down, or leaves it out
 * @returns no edits where they would change more than white space
 */
export function formattingEdits(
    text: string,
    root: AstNode,
    style: FormatStyle,
    lexer: Lexer,
    adapt: (edit: WhiteSpaceEdit) => WhiteSpaceEdit | null,
): WhiteSpaceEdit[] {
    const edits = editsOf(text, layOut(root), style).flatMap((edit) => adapt(edit) ?? []);
    return soundEdits(text, edits, lexer);
}

/** The text in its place, in the indentation that it has already. The syntax tree has no syntax errors. */
export function formatText(text: string, root: AstNode, lexer: Lexer): string {
    const placements = layOut(root);
    const style = ownStyle(text, placements.find(isFirstIndented)?.item.offset);
    return applyEdits(text, soundEdits(text, editsOf(text, placements, style), lexer));
}

function isFirstIndented({ item, before, indent }: Placement): boolean {
    return item.kind === 'token' && indent === 1 && (before === 'line' || before === 'blank-line');
}

function soundEdits(text: string, edits: WhiteSpaceEdit[], lexer: Lexer): WhiteSpaceEdit[] {
    return edits.length > 0 && haveSameTokens(text, applyEdits(text, edits), lexer) ? edits : [];
}
