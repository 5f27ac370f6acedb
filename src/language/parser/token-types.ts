import type { IToken, TokenType } from 'chevrotain';
import { UNITS } from '../../pert/durations.ts';
import type { BlockKind } from './blocks.ts';
import { KEYWORDS, type Keyword, type KeywordUse, STEP_KINDS } from './keywords.ts';

/** What the later passes of the lexer need to know about token types. */
export class TokenTypes {
    /** The keywords of each kind of block. */
    readonly vocabulary: ReadonlyMap<BlockKind, ReadonlySet<string>>;
    readonly id: TokenType;
    readonly text: TokenType;
    readonly number: TokenType;
    readonly date: TokenType;
    readonly comma: TokenType;
    readonly dot: TokenType;
    readonly percent: TokenType;
    readonly open: TokenType;
    readonly close: TokenType;
    private readonly keywords = new Map<TokenType, KeywordUse>();
    private readonly types: Readonly<Record<string, TokenType>>;

    constructor(types: Readonly<Record<string, TokenType>>, vocabulary: ReadonlyMap<BlockKind, ReadonlySet<string>>) {
        this.types = types;
        this.vocabulary = vocabulary;
        this.id = types.ID;
        this.text = types.STRING;
        this.number = types.NUMBER;
        this.date = types.DATE;
        this.comma = types[','];
        this.dot = types['.'];
        this.percent = types['%'];
        this.open = types['{'];
        this.close = types['}'];
        for (const [word, use] of Object.entries(KEYWORDS)) this.keywords.set(types[word], use);
    }

    /** How a keyword token is continued; undefined for every other token. */
    use(token: IToken | undefined): KeywordUse | undefined {
        return token && this.keywords.get(token.tokenType);
    }

    isName(token: IToken): boolean {
        return token.tokenType === this.id;
    }

    isWord(token: IToken | undefined): token is IToken {
        return token !== undefined && (token.tokenType === this.id || this.keywords.has(token.tokenType));
    }

    isStepKind(token: IToken): boolean {
        return (STEP_KINDS as readonly string[]).includes(token.image) && this.keywords.has(token.tokenType);
    }

    isUnit(token: IToken | undefined): boolean {
        return token !== undefined && (UNITS as readonly string[]).includes(token.image) && this.keywords.has(token.tokenType);
    }

    keyword(keyword: Keyword): TokenType {
        return this.types[keyword];
    }

    /** A token that the text lacks. The parser reads it, and the syntax tree has no trace of it. */
    inserted(tokenType: TokenType): IToken {
        return {
            image: tokenType.name,
            tokenType,
            tokenTypeIdx: tokenType.tokenTypeIdx as number,
            startOffset: -1,
            endOffset: -1,
            startLine: -1,
            endLine: -1,
            startColumn: -1,
            endColumn: -1,
            isInsertedInRecovery: true,
        };
    }

    /** Turns a token into a name, with the spelling it has. */
    makeName(token: IToken): void {
        retype(token, this.id);
    }

    /** Turns a token into a keyword and spells it like that. */
    makeKeyword(token: IToken, keyword: Keyword): void {
        retype(token, this.types[keyword]);
        token.image = keyword;
    }

    /** Whether the token is what one may write after the keyword. A word is a name too. */
    continues(use: KeywordUse, token: IToken | undefined): boolean {
        if (!token) return false;
        if ((use.declares || use.refers) && this.isWord(token)) return true;
        return use.takes?.some((kind) => token.tokenType === this.taken(kind)) ?? false;
    }

    private taken(kind: 'text' | 'number' | 'date' | Keyword): TokenType {
        switch (kind) {
            case 'text':
                return this.text;
            case 'number':
                return this.number;
            case 'date':
                return this.date;
            default:
                return this.types[kind];
        }
    }
}

function retype(token: IToken, type: TokenType): void {
    token.tokenType = type;
    token.tokenTypeIdx = type.tokenTypeIdx as number;
}
