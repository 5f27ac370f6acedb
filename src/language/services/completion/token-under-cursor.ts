import type { IToken } from 'chevrotain';
import type { LexerResult } from 'langium';
import { isClosed } from '../../parser/text.ts';
import { NAME_PATTERN } from '../names/name-pattern.ts';

/** The cursor between tokens, at the end of a word, or inside one. */
export interface Cursor {
    /** All tokens of the text. */
    tokens: IToken[];
    /** What stands before the word that is being completed. */
    before: IToken[];
    /** Range of that word; empty at the cursor if there is none. */
    start: number;
    end: number;
}

/**
 * Reads the text around the cursor; undefined inside texts, comments, dates and numbers, where nothing can be completed.
 * @param read what the lexer made of the text, with words left as they are
 */
export function cursorAt({ tokens, hidden }: LexerResult, text: string, offset: number): Cursor | undefined {
    if (hidden.some((token) => insideComment(token, offset))) return undefined;
    const before = tokens.slice(0, firstNotBefore(tokens, offset));
    const here: Cursor = { tokens, before, start: offset, end: offset };
    const last = before.at(-1);
    if (!last || endOf(last) < offset) return here;
    const atEnd = endOf(last) === offset;
    switch (last.tokenType.name) {
        case 'STRING':
            return atEnd && isClosed(last.image) ? here : undefined;
        case 'NUMBER':
            return atEnd ? here : undefined;
        case 'DATE':
            return undefined;
        default:
            return isWord(text, last) ? { tokens, before: before.slice(0, -1), start: last.startOffset, end: endOf(last) } : here;
    }
}

function isWord(text: string, token: IToken): boolean {
    return NAME_PATTERN.test(text.slice(token.startOffset, endOf(token)));
}

/** How many tokens begin before the offset. Tokens are in the order of the text. */
function firstNotBefore(tokens: readonly IToken[], offset: number): number {
    let low = 0;
    let high = tokens.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (tokens[middle].startOffset < offset) low = middle + 1;
        else high = middle;
    }
    return low;
}

function insideComment(token: IToken, offset: number): boolean {
    if (token.startOffset >= offset) return false;
    if (token.image.startsWith('//')) return offset <= endOf(token);
    return token.image.startsWith('/*') && (offset < endOf(token) || !token.image.endsWith('*/'));
}

/** Offset behind a token. */
export function endOf(token: IToken): number {
    return (token.endOffset ?? token.startOffset) + 1;
}
