import type { ILexingError, IToken } from 'chevrotain';
import { DefaultLexer, DefaultLexerErrorMessageProvider, type LangiumCoreServices, type LexerResult, type TokenizeOptions } from 'langium';
import { nameTokens } from './names-in-context.ts';
import { repair } from './repair.ts';
import { isTooLarge } from './size-limit.ts';
import { isClosed } from './text.ts';
import { TokenTypes } from './token-types.ts';
import { vocabularies } from './vocabulary.ts';

/** Splits a text into tokens, tells names from keywords, and repairs and reports what the parser could not recover from as well. */
export class JourneyLexer extends DefaultLexer {
    private readonly types: TokenTypes;

    constructor(services: LangiumCoreServices) {
        super(services);
        this.types = new TokenTypes(this.definition, vocabularies(services.Grammar));
    }

    override tokenize(text: string, options: TokenizeOptions = {}): LexerResult {
        try {
            return isTooLarge(text) ? unread(text) : this.tokenizeAll(text, options);
        } catch (error) {
            // A regular expression gives up on a token of many megabytes.
            if (!(error instanceof RangeError)) throw error;
            return unread(text);
        }
    }

    private tokenizeAll(text: string, options: TokenizeOptions): LexerResult {
        const result = super.tokenize(text, options);
        if (options.mode === 'partial') {
            nameTokens(this.types, result.tokens);
            return result;
        }
        const errors = [...result.errors, ...openEnds(result.tokens, result.hidden, this.types)];
        const tokens = repair(this.types, result.tokens, errors);
        errors.sort((a, b) => a.offset - b.offset);
        return { ...result, tokens, errors };
    }
}

/** A text that is too large counts as an empty one with one error. */
function unread(text: string): LexerResult {
    const message = 'This file is too large to be read. Divide it into several files.';
    return { tokens: [], hidden: [], errors: [{ message, offset: 0, line: 1, column: 1, length: Math.min(80, text.search(/[\r\n]|$/)) }] };
}

/** Reports what the lenient terminals let through. */
function openEnds(tokens: readonly IToken[], hidden: readonly IToken[], types: TokenTypes): ILexingError[] {
    const errors: ILexingError[] = [];
    const report = (token: IToken, length: number, message: string) =>
        errors.push({ message, offset: token.startOffset, length, line: token.startLine, column: token.startColumn });
    for (const token of tokens) {
        if (token.tokenType === types.text && !isClosed(token.image)) {
            report(token, token.image.length, 'This text has no closing quote: add `"` before the end of the line.');
        } else if (token.tokenType === types.number && token.image.includes(',')) {
            const [whole, fraction] = token.image.split(',');
            report(
                token,
                token.image.length,
                `A number has a point, not a comma: write \`${whole}.${fraction}\`, or \`${whole} ${fraction}\` for two numbers.`,
            );
        }
    }
    for (const token of hidden) {
        if (token.image.startsWith('/*') && !(token.image.length >= 4 && token.image.endsWith('*/'))) {
            report(token, 2, 'This comment has no end: add `*/`.');
        }
    }
    return errors;
}

/** Says what is wrong with characters that begin no token. */
export class JourneyLexerErrorMessages extends DefaultLexerErrorMessageProvider {
    override buildUnexpectedCharactersMessage(fullText: string, startOffset: number, length: number): string {
        const characters = fullText.slice(startOffset, startOffset + length);
        if (/^[-+]$/.test(characters) && /[0-9]/.test(fullText.charAt(startOffset + length))) return 'A number has no sign: leave it out.';
        if (/^['‘’‚“”„«»]/.test(characters)) return 'A text stands in double quotes: `"`.';
        const shown = characters.length > 20 ? `${characters.slice(0, 20)}…` : characters;
        return `\`${shown}\` has no meaning here.`;
    }
}
