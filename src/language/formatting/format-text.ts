import type { AstNode, Lexer, ParseResult } from 'langium';
import { applyEdits, editsOf, type WhiteSpaceEdit } from './edits.ts';
import { isBroken } from './items.ts';
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
    const style = ownStyle(text, firstIndented(placements));
    return applyEdits(text, soundEdits(text, editsOf(text, placements, style), lexer));
}

/** Offset of the first token that begins a line one level deep, and did so before. */
function firstIndented(placements: readonly Placement[]): number | undefined {
    const found = placements.find(
        ({ item, before, indent }, index) =>
            item.kind === 'token' &&
            indent === 1 &&
            (before === 'line' || before === 'blank-line') &&
            isBroken(placements[index - 1]?.item, item),
    );
    return found?.item.offset;
}

function soundEdits(text: string, edits: WhiteSpaceEdit[], lexer: Lexer): WhiteSpaceEdit[] {
    return edits.length > 0 && haveSameTokens(text, applyEdits(text, edits), lexer) ? edits : [];
}
