import type { ILexingError, IToken } from 'chevrotain';
import { mayFollow } from './adjacency.ts';
import { noPlace } from './belonging.ts';
import { Blocks } from './blocks.ts';
import { gluedDurations } from './glued-durations.ts';
import { BEFORE_DURATIONS, KEYWORDS, type Keyword } from './keywords.ts';
import { nearestKeyword } from './misspelling.ts';
import { isNameHere, isOption, NameContext } from './names-in-context.ts';
import type { TokenTypes } from './token-types.ts';

/**
 * Turns the tokens of a whole text into those that the parser reads: words become keywords or names by what stands before
 * them, and faults from which the parser could not recover as well are repaired and reported.
 */
export function repair(types: TokenTypes, tokens: readonly IToken[], errors: ILexingError[]): IToken[] {
    return new Repair(types, tokens, errors).run();
}

class Repair {
    private readonly types: TokenTypes;
    private readonly tokens: readonly IToken[];
    private readonly errors: ILexingError[];
    private readonly kept: IToken[] = [];
    private readonly context: NameContext;
    private readonly blocks: Blocks;
    /** The last token of the text that was kept. */
    private latest: IToken | undefined;
    /** Lines with an opening brace. */
    private readonly opensOnLine: ReadonlySet<number | undefined>;

    constructor(types: TokenTypes, tokens: readonly IToken[], errors: ILexingError[]) {
        this.types = types;
        this.tokens = tokens;
        this.errors = errors;
        this.context = new NameContext(types);
        const count = (type: unknown) => tokens.reduce((sum, token) => sum + Number(token.tokenType === type), 0);
        this.blocks = new Blocks(count(types.open), count(types.close));
        this.opensOnLine = new Set(tokens.filter((token) => token.tokenType === types.open).map((token) => token.startLine));
    }

    run(): IToken[] {
        for (let index = 0; index < this.tokens.length; index++) {
            const token = this.tokens[index];
            const ended = this.blocks.advance(token, token.tokenType === this.types.close);
            for (let block = 0; block < ended; block++) {
                this.report(token, 'A `}` is missing before this line.');
                this.insert(this.types.close);
            }
            if (this.types.isWord(token)) index = this.word(token, index);
            else this.mark(token);
        }
        return this.kept;
    }

    private mark(token: IToken): void {
        const fault = this.faultOf(token);
        if (fault) this.report(token, fault);
        else this.keep(token);
    }

    /** Why a token that is no word must be left out, or null. */
    private faultOf(token: IToken): string | null {
        const { types, blocks, context } = this;
        switch (token.tokenType) {
            case types.open:
                return blocks.open() ? null : 'This `{` opens nothing: leave it out.';
            case types.close:
                return blocks.close(token) ? null : 'This `}` is one too many.';
            case types.comma:
                if (context.inList) return null;
                return context.previous?.tokenType === types.number
                    ? 'Numbers are separated by spaces, not by commas.'
                    : 'A comma separates names in a list; here it has no place.';
            default:
                return mayFollow(types, context, blocks.kind, token) && this.fitsHead(token)
                    ? null
                    : noPlace(this.types, token, this.blocks.kind);
        }
    }

    /** Decides what a word is. Returns the index of the last token that is done with. */
    private word(token: IToken, index: number): number {
        const { types, context, blocks } = this;
        if (blocks.lacksOpening() && !context.expectsName && isOption(types, this.tokens, index)) this.openBefore(token);
        if (isNameHere(types, context, this.tokens, index, blocks.kind === 'choice')) {
            types.makeName(token);
        } else if (token.tokenType === types.id) {
            const durations = BEFORE_DURATIONS.includes(context.head) ? gluedDurations(types, context.previous, token) : [];
            if (durations.length > 0) return this.separate(token, durations, index);
            const keyword = nearestKeyword(types, context.previous, this.tokens, index, (word) => this.isKnownHere(word, index));
            if (!keyword) return this.stray(token, index);
            this.report(token, `\`${token.image}\` is not a keyword here; did you mean \`${keyword}\`?`);
            types.makeKeyword(token, keyword);
        }
        const isName = types.isName(token);
        if (!isName) this.completeName();
        if (!this.fitsHead(token) || !(isName || this.hasPlace(token, index))) return this.skipRest(token, index);
        this.keepWord(token);
        return index;
    }

    /** Reads durations that stand together without spaces one by one. */
    private separate(token: IToken, parts: readonly IToken[], index: number): number {
        this.report(token, `\`${this.context.previous?.image}${token.image}\` runs together: put a space before each number.`);
        for (const part of parts) this.mark(part);
        return index;
    }

    private hasPlace(token: IToken, index: number): boolean {
        const keyword = token.image as Keyword;
        return (
            this.opensAnew(keyword) || (this.isKnownHere(keyword, index) && mayFollow(this.types, this.context, this.blocks.kind, token))
        );
    }

    /** Whether it is likelier that the braces before a declaration are wrong than the declaration. */
    private opensAnew(keyword: Keyword): boolean {
        return keyword === 'journey' || keyword === 'stage' || (KEYWORDS[keyword].declares === true && this.blocks.lackClosing);
    }

    /** Whether a keyword that is, or might be meant, at an index has a place in the block around it. */
    private isKnownHere(keyword: Keyword, index: number): boolean {
        const { blocks, types, context } = this;
        const use = KEYWORDS[keyword];
        if (use.continues && !use.continues.some((head) => head === context.head)) return false;
        if (keyword === 'start') return blocks.kind === 'journey' || context.previous?.tokenType === types.dot;
        if (keyword === 'finish' && this.tokens[index + 1]?.tokenType === types.date) return blocks.kind === 'journey';
        if (keyword === 'on' && blocks.kind === 'kpi') return context.head === 'actual';
        if (keyword === 'adds') return blocks.kind === 'improvement' || context.previous?.image === 'value';
        if (this.isOfStep(keyword)) return true;
        return types.vocabulary.get(blocks.kind)?.has(keyword) ?? true;
    }

    private isOfStep(keyword: Keyword): boolean {
        return this.blocks.inStep && this.types.vocabulary.get('step')?.has(keyword) === true;
    }

    private keepWord(token: IToken): void {
        const use = this.types.use(token);
        if (use?.declares) this.blocks.declare(token, token.image as Keyword);
        else if (use?.takes && this.blocks.inStep && !this.isOfStep(token.image as Keyword)) this.blocks.endDeclaration();
        this.keep(token);
    }

    /** Inserts the name that a declaration lacks before a keyword. */
    private completeName(): void {
        if (!this.latest || !this.context.previousUse?.declares) return;
        this.report(this.latest, `\`${this.latest.image}\` needs a name.`);
        this.context.advance(this.insert(this.types.id));
    }

    /**
     * Whether a token may stand where it does between a declaration and its block. What can only belong to the block shows
     * that its `{` is missing, if the text has too few of them.
     */
    private fitsHead(token: IToken): boolean {
        if (!this.blocks.awaitsOpening) return true;
        const { previous, previousUse, declared } = this.context;
        const isName = previousUse?.declares && this.types.isName(token);
        const isLabel = declared && token.tokenType === this.types.text;
        const afterIn = previousUse !== undefined && previous?.image === 'in';
        if (isName || isLabel || (token.image === 'in' && !afterIn) || (token.image === 'order' && afterIn)) return true;
        if (this.blocks.isMember(token) && this.types.use(token)?.declares && this.latest) {
            this.report(this.latest, 'The block of this declaration is missing: add `{ }`.');
            this.insert(this.types.open);
            this.insert(this.types.close);
            this.blocks.endDeclaration();
            return true;
        }
        if (this.blocks.lacksOpening()) {
            this.openBefore(token);
            return true;
        }
        return !this.opensOnLine.has(token.startLine);
    }

    private openBefore(token: IToken): void {
        this.report(token, 'A `{` is missing before this.');
        this.blocks.insertOpening();
        this.insert(this.types.open);
    }

    /** A word that can be neither name nor keyword. Returns the index of the last token that is left out with it. */
    private stray(token: IToken, index: number): number {
        const keyword = this.blocks.isMember(token) ? this.lostKeyword(index) : null;
        if (keyword) {
            const next = this.tokens[index + 1];
            if (next.startLine === token.startLine && next.tokenType === this.types.id) {
                this.report(token, `\`${token.image}\` is not a keyword here; it is read as \`${keyword}\`.`);
                this.types.makeKeyword(token, keyword);
                this.keepWord(token);
                return index;
            }
            this.report(token, `A keyword such as \`${keyword}\` is missing before \`${token.image}\`.`);
            const inserted = this.insert(this.types.keyword(keyword));
            this.blocks.declareBefore(token, keyword);
            this.context.advance(inserted);
            this.keep(token);
            return index;
        }
        const { previous } = this.context;
        const afterNumber = previous?.tokenType === this.types.number;
        if (afterNumber && previous.endOffset! + 1 === token.startOffset && /^e\d+$/i.test(token.image)) {
            this.report(token, `Numbers have no exponent: write \`${Number(previous.image + token.image)}\`.`);
            return index;
        }
        if (afterNumber && this.blocks.kind !== 'kpi') {
            this.leaveOut(token);
            return index;
        }
        return this.skipRest(token, index);
    }

    /** What a line that begins with an unknown word declares, judging by the block it stands in and by what follows. */
    private lostKeyword(index: number): Keyword | null {
        const { id, text, open, number, percent } = this.types;
        let next = index + 1;
        while ([id, text].includes(this.tokens[next]?.tokenType) || ['in', 'order'].includes(this.tokens[next]?.image)) next++;
        const opens = this.tokens[next]?.tokenType === open;
        switch (this.blocks.kind) {
            case 'file':
                return opens ? 'journey' : null;
            case 'journey': {
                const first = this.tokens[next + 1];
                if (opens && first && (this.types.isStepKind(first) || first.image === 'description')) return 'stage';
                break;
            }
            case 'stage':
                break;
            default:
                return null;
        }
        const after = this.tokens[index + 1];
        return !after || [number, percent].includes(after.tokenType) || after.startLine !== this.tokens[index].startLine
            ? null
            : 'touchpoint';
    }

    /**
     * Leaves out a word and what belongs to it: of a declaration, and at the head of a line, all of the line; elsewhere its
     * values. Braces stay. Returns the index of the last token that is left out.
     */
    private skipRest(token: IToken, index: number): number {
        const { id, open, close } = this.types;
        const wholeLine = this.blocks.startsLine(token) || this.types.use(token)?.declares;
        let last = index;
        for (let next = this.tokens[index + 1]; next && next.startLine === token.startLine; next = this.tokens[last + 1]) {
            const use = this.types.use(next);
            if (next.tokenType === open || next.tokenType === close) break;
            if (this.blocks.awaitsOpening && next.tokenType === id) break;
            if (!wholeLine && use && (use.declares || use.refers || use.takes) && this.tokens[last].tokenType !== this.types.dot) break;
            last++;
        }
        this.leaveOut(token, this.tokens[last]);
        return last;
    }

    private leaveOut(token: IToken, last: IToken = token): void {
        this.report(token, noPlace(this.types, token, this.blocks.kind), last);
    }

    private keep(token: IToken): void {
        this.kept.push(token);
        this.latest = token;
        this.context.advance(token);
    }

    private insert(tokenType: IToken['tokenType']): IToken {
        const token = this.types.inserted(tokenType);
        this.kept.push(token);
        return token;
    }

    private report(token: IToken, message: string, last: IToken = token): void {
        this.errors.push({
            message,
            offset: token.startOffset,
            length: (last.endOffset ?? token.startOffset) + 1 - token.startOffset,
            line: token.startLine,
            column: token.startColumn,
        });
    }
}
