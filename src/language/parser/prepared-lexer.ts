import type { Lexer, LexerResult, TokenizeOptions } from 'langium';

/** Hands a parser tokens that were read before; without such it reads a text itself. */
export class PreparedLexer implements Lexer {
    /** What the next text consists of. */
    next: LexerResult | undefined;
    private readonly lexer: Lexer;

    constructor(lexer: Lexer) {
        this.lexer = lexer;
    }

    get definition(): Lexer['definition'] {
        return this.lexer.definition;
    }

    tokenize(text: string, options?: TokenizeOptions): LexerResult {
        const { next } = this;
        this.next = undefined;
        return next ?? this.lexer.tokenize(text, options);
    }
}
