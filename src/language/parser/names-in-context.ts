import type { IToken } from 'chevrotain';
import type { KeywordUse } from './keywords.ts';
import type { TokenTypes } from './token-types.ts';

/** What the tokens read so far say about the next one. */
export class NameContext {
    previous: IToken | undefined;
    previousUse: KeywordUse | undefined;
    /** The latest keyword that says what follows. */
    head = '';
    /** Inside a list of names, where a comma announces the next one. */
    inList = false;
    /** Inside a `needs` list, where a number follows each name. */
    inNeeds = false;
    /** Whether the token before is a name that was declared there. */
    declared = false;
    private readonly types: TokenTypes;

    constructor(types: TokenTypes) {
        this.types = types;
    }

    get expectsName(): boolean {
        if (this.previous?.tokenType === this.types.comma) return this.inList;
        return Boolean(this.previousUse?.declares || this.previousUse?.refers);
    }

    /** Goes on to the next token, whose type is final. */
    advance(token: IToken): void {
        const use = this.types.use(token);
        const { tokenType, image } = token;
        if (use && (use.declares || use.refers || use.takes)) {
            const belongsToList = image === 'lag' || image === 'lead' || (image === 'start' && this.previous?.tokenType === this.types.dot);
            this.inList = Boolean(use.list) || (belongsToList && this.inList);
            this.head = image;
            this.inNeeds = image === 'needs';
        } else if (tokenType === this.types.open || tokenType === this.types.close) {
            this.inList = false;
        }
        this.declared = Boolean(this.previousUse?.declares) && tokenType === this.types.id;
        this.previous = token;
        this.previousUse = use;
    }
}

/**
 * Whether the word at an index is a name. One is expected after a keyword that declares or refers, after a comma in a list,
 * and at the head of an option. There a keyword is a name too, unless what follows shows that the name was left out
 * (`touchpoint`, line break, `stage Support {`).
 */
export function isNameHere(types: TokenTypes, context: NameContext, tokens: readonly IToken[], index: number, inChoice: boolean): boolean {
    if (inChoice && isOption(types, tokens, index)) return true;
    return context.expectsName && !staysKeyword(types, context, tokens, index);
}

/** An option is a word, perhaps a label, and a share. `target 95% within …` is the journey's target after a missing brace. */
export function isOption(types: TokenTypes, tokens: readonly IToken[], index: number): boolean {
    let next = index + 1;
    if (tokens[next]?.tokenType === types.text) next++;
    if (tokens[next]?.tokenType === types.number) return tokens[next + 2]?.image !== 'within';
    return tokens[index].tokenType === types.id && !types.isWord(tokens[index + 1]);
}

function staysKeyword(types: TokenTypes, context: NameContext, tokens: readonly IToken[], index: number): boolean {
    const token = tokens[index];
    const next = tokens[index + 1];
    const use = types.use(token);
    if (!use || !types.continues(use, next)) return false;
    if (token.startLine === context.previous?.endLine) return cannotFollowName(types, context, next);
    if (!types.isWord(next)) return true;
    const nextUse = types.use(next);
    return next.startLine === token.endLine && !(nextUse && types.continues(nextUse, tokens[index + 2]));
}

function cannotFollowName(types: TokenTypes, context: NameContext, token: IToken): boolean {
    const type = token.tokenType;
    if (type === types.text) return !context.previousUse?.declares;
    if (type === types.number) return !context.inNeeds;
    const use = types.use(token);
    return type === types.id || type === types.date || (use !== undefined && !use.declares && !use.refers && !use.takes);
}

/** Turns keywords into names where names are expected, and leaves everything else as it is: half a text is no mistake. */
export function nameTokens(types: TokenTypes, tokens: readonly IToken[]): void {
    const context = new NameContext(types);
    let choice: 'none' | 'head' | 'options' = 'none';
    for (const [index, token] of tokens.entries()) {
        if (types.isWord(token) && isNameHere(types, context, tokens, index, choice === 'options')) types.makeName(token);
        const use = types.use(token);
        if (use?.declares) choice = token.image === 'choice' ? 'head' : 'none';
        else if (token.tokenType === types.open) choice = choice === 'head' ? 'options' : 'none';
        else if (token.tokenType === types.close) choice = 'none';
        context.advance(token);
    }
}
