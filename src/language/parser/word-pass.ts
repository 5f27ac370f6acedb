import type { ILexingError, IToken } from 'chevrotain';
import type { KeywordUse } from './keywords.ts';
import { nearestKeyword } from './misspelling.ts';
import type { TokenTypes } from './token-types.ts';

/**
 * Decides for each word whether it is a keyword or a name, from left to right.
 *
 * A name stands after a keyword that declares or refers, after a comma in a list, and at the head of an option. There a keyword
 * token becomes a name, unless what follows shows that the name is missing and the keyword is one (`touchpoint`, line break,
 * `stage Support {`). Names cannot stand anywhere else, so a name found there is a misspelt keyword, or one word too many:
 * with `errors` it is corrected or left out, and reported.
 */
export class WordPass {
    private readonly types: TokenTypes;
    private readonly tokens: readonly IToken[];
    private readonly errors: ILexingError[] | null;
    private readonly kept: IToken[] = [];
    private previous: IToken | undefined;
    private previousUse: KeywordUse | undefined;
    /** Inside a list of names, where a comma announces the next one. */
    private list = false;
    private needs = false;
    /** How far into a `choice`: its name and label are read, or its options. */
    private choice: 'no' | 'head' | 'options' = 'no';

    /** @param errors where to report; null while completing, when half a word is no mistake */
    constructor(types: TokenTypes, tokens: readonly IToken[], errors: ILexingError[] | null) {
        this.types = types;
        this.tokens = tokens;
        this.errors = errors;
    }

    run(): IToken[] {
        for (let index = 0; index < this.tokens.length; index++) {
            const token = this.tokens[index];
            if (this.types.isWord(token) ? this.word(token, index) : this.mark(token)) this.keep(token);
        }
        return this.kept;
    }

    private keep(token: IToken): void {
        this.kept.push(token);
        this.previous = token;
        this.previousUse = this.types.use(token);
    }

    /** Whether a token that is no word is kept. */
    private mark(token: IToken): boolean {
        const { comma, open, close } = this.types;
        if (token.tokenType === comma) {
            if (this.list || !this.errors) return true;
            this.report(
                token,
                this.previous?.tokenType === this.types.number
                    ? 'Numbers are separated by spaces, not by commas.'
                    : 'A comma separates names in a list; here it has no place.',
            );
            return false;
        }
        if (token.tokenType === open) this.choice = this.choice === 'head' ? 'options' : 'no';
        else if (token.tokenType === close) this.choice = 'no';
        if (token.tokenType === open || token.tokenType === close) this.list = false;
        return true;
    }

    /** Whether a word is kept; by then it has its final type. */
    private word(token: IToken, index: number): boolean {
        if (this.choice === 'options' && this.isOption(index)) {
            this.types.makeName(token);
            return true;
        }
        if (this.expectsName() && !this.staysKeyword(token, index)) {
            this.types.makeName(token);
            return true;
        }
        if (token.tokenType === this.types.id && this.errors && !this.correct(token, index)) return false;
        this.follow(this.types.use(token), token.image);
        return true;
    }

    /** Keeps account of lists and choices after a keyword. */
    private follow(use: KeywordUse | undefined, keyword: string): void {
        if (!use) return;
        if (use.list) this.list = true;
        else if (
            keyword !== 'lag' &&
            keyword !== 'lead' &&
            !(keyword === 'start' && this.previous?.tokenType === this.types.dot) &&
            (use.declares || use.refers || use.takes)
        )
            this.list = false;
        this.needs = keyword === 'needs';
        if (use.declares) this.choice = keyword === 'choice' ? 'head' : 'no';
    }

    private expectsName(): boolean {
        if (this.previous?.tokenType === this.types.comma) return this.list;
        return this.previousUse !== undefined && Boolean(this.previousUse.declares || this.previousUse.refers);
    }

    /** An option is a word, perhaps a label, and a share. `target 95% within …` is the journey's target after a missing brace. */
    private isOption(index: number): boolean {
        let next = index + 1;
        if (this.tokens[next]?.tokenType === this.types.text) next++;
        if (this.tokens[next]?.tokenType !== this.types.number)
            return this.tokens[index].tokenType === this.types.id && !this.types.isWord(this.tokens[index + 1]);
        return this.tokens[next + 2]?.image !== 'within';
    }

    /** Whether a keyword is one although a name is expected, because the name was left out. */
    private staysKeyword(token: IToken, index: number): boolean {
        const use = this.types.use(token);
        const next = this.tokens[index + 1];
        if (!use || !this.types.continues(use, next)) return false;
        if (token.startLine === this.previous?.endLine) return this.cannotFollowName(next);
        if (!this.types.isWord(next)) return true;
        const nextUse = this.types.use(next);
        return next.startLine === token.endLine && !(nextUse && this.types.continues(nextUse, this.tokens[index + 2]));
    }

    private cannotFollowName(token: IToken): boolean {
        const { id, number, date, text } = this.types;
        const type = token.tokenType;
        if (type === text) return !this.previousUse?.declares;
        if (type === number) return !this.needs;
        const use = this.types.use(token);
        return type === id || type === date || (use !== undefined && !use.declares && !use.refers && !use.takes);
    }

    /** Corrects a misspelt keyword; otherwise reports the word. Returns whether it may stay. */
    private correct(token: IToken, index: number): boolean {
        const keyword = nearestKeyword(this.types, token, this.previous, this.tokens[index + 1]);
        if (keyword) {
            this.report(token, `\`${token.image}\` is not a keyword here; did you mean \`${keyword}\`?`);
            this.types.makeKeyword(token, keyword);
            return true;
        }
        const glued = this.previous?.tokenType === this.types.number && this.previous.endOffset! + 1 === token.startOffset;
        if (glued && /^e\d+$/i.test(token.image)) {
            this.report(token, `Numbers have no exponent: write \`${Number(this.previous!.image + token.image)}\`.`);
        } else {
            this.report(token, `\`${token.image}\` has no place here.`);
        }
        return false;
    }

    private report(token: IToken, message: string): void {
        this.errors?.push({
            message,
            offset: token.startOffset,
            length: token.image.length,
            line: token.startLine,
            column: token.startColumn,
        });
    }
}
