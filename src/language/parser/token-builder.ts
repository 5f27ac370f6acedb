import type { TokenType } from 'chevrotain';
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
        return token;
    }

    protected override findLongerAlt(keyword: GrammarAST.Keyword, terminalTokens: TokenType[]): TokenType[] {
        return WORD.test(keyword.value) ? terminalTokens.filter((token) => token.name === 'ID') : [];
    }
}
