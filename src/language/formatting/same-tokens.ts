import type { IToken } from 'chevrotain';
import type { Lexer } from 'langium';

/**
 * Whether two texts consist of the same tokens and comments, and so mean the same. White space tells apart what a few
 * unusual texts mean: a word between two line breaks may be a name in the one and a keyword in the other.
 */
export function haveSameTokens(text: string, other: string, lexer: Lexer): boolean {
    const one = lexer.tokenize(text);
    const two = lexer.tokenize(other);
    return (
        one.errors.length === two.errors.length &&
        areEqual(one.tokens, two.tokens, (a, b) => a.tokenType === b.tokenType && a.image === b.image) &&
        areEqual(one.hidden, two.hidden, (a, b) => withoutSpace(a.image) === withoutSpace(b.image))
    );
}

function areEqual(some: readonly IToken[], others: readonly IToken[], equal: (a: IToken, b: IToken) => boolean): boolean {
    return some.length === others.length && some.every((token, index) => equal(token, others[index]));
}

function withoutSpace(image: string): string {
    return image.replace(/\s+/g, '');
}
