import type { CustomPatternMatcherFunc, TokenType } from 'chevrotain';
import { DefaultTokenBuilder, type GrammarAST } from 'langium';

const WORD = /^[a-z]+$/;

/**
 * First characters of a name for the lexer's table: ASCII letters, `_`, every code of Latin-1, and one code for each block
 * of 128 above, where the table has coarser rows. Without them the lexer tries every token at every character.
 */
const NAME_STARTS: readonly number[] = [
    ...Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_', (letter) => letter.charCodeAt(0)),
    ...Array.from({ length: 0x80 }, (_, code) => 0x80 + code),
    ...Array.from({ length: (0x10000 - 0x100) / 0x80 }, (_, block) => 0x100 + block * 0x80),
];

/**
 * Makes names of every script work beside keywords: Langium cannot tell by itself that the Unicode class of ID
 * may continue a keyword (`web` would be read as the unit `w` and `eb`).
 */
export class JourneyTokenBuilder extends DefaultTokenBuilder {
    protected override buildTerminalToken(terminal: GrammarAST.TerminalRule): TokenType {
        const token = super.buildTerminalToken(terminal);
        if (terminal.name === 'ID') {
            token.LINE_BREAKS = false;
            token.START_CHARS_HINT = [...NAME_STARTS];
        }
        if (terminal.name === 'ML_COMMENT') {
            token.PATTERN = commentPattern();
            token.LINE_BREAKS = true;
            token.START_CHARS_HINT = ['/'];
        }
        if (terminal.name === 'STRING') {
            token.PATTERN = matchText;
            token.LINE_BREAKS = false;
            token.START_CHARS_HINT = ['"'];
        }
        return token;
    }

    protected override findLongerAlt(keyword: GrammarAST.Keyword, terminalTokens: TokenType[]): TokenType[] {
        return WORD.test(keyword.value) ? terminalTokens.filter((token) => token.name === 'ID') : [];
    }
}

/**
 * Finds a comment, or the rest of the line where it has no end. The same as the terminal in the grammar, but it looks only
 * once through a text without an end, however many comments begin in it.
 */
function commentPattern(): CustomPatternMatcherFunc {
    const restOfLine = /[^\r\n]*/y;
    let searched = '';
    let endless = Number.POSITIVE_INFINITY;
    return (text, offset) => {
        if (!text.startsWith('/*', offset)) return null;
        if (text !== searched) [searched, endless] = [text, Number.POSITIVE_INFINITY];
        const end = offset < endless ? text.indexOf('*/', offset + 2) : -1;
        if (end >= 0) return [text.slice(offset, end + 2)];
        endless = Math.min(endless, offset);
        restOfLine.lastIndex = offset;
        return restOfLine.exec(text);
    };
}

const QUOTE = '"'.charCodeAt(0);
const BACKSLASH = '\\'.charCodeAt(0);

/** Finds a text up to its closing quote or the end of its line. The same as the terminal in the grammar, of whatever length. */
const matchText: CustomPatternMatcherFunc = (text, offset) => {
    if (text.charCodeAt(offset) !== QUOTE) return null;
    let end = offset + 1;
    while (end < text.length) {
        const code = text.charCodeAt(end);
        if (code === QUOTE) return [text.slice(offset, end + 1)];
        const isEscape = code === BACKSLASH;
        if (isEscape ? end + 1 >= text.length || isLineEnd(text.charCodeAt(end + 1)) : code === 0x0a || code === 0x0d) break;
        end += isEscape ? 2 : 1;
    }
    return [text.slice(offset, end)];
};

/** What a dot in a regular expression does not match. */
function isLineEnd(code: number): boolean {
    return code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029;
}
