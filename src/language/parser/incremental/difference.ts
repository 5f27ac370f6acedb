import type { IToken } from 'chevrotain';
import type { LexerResult } from 'langium';

/** How many characters two texts have in common at their beginnings and, beyond those, at their ends. */
export function commonEnds(one: string, other: string): { before: number; behind: number } {
    const longest = Math.min(one.length, other.length);
    let before = 0;
    while (before < longest && one.charCodeAt(before) === other.charCodeAt(before)) before++;
    let behind = 0;
    while (behind < longest - before && one.charCodeAt(one.length - 1 - behind) === other.charCodeAt(other.length - 1 - behind)) behind++;
    return { before, behind };
}

/** A text and what the lexer made of it. */
export interface ReadText {
    text: string;
    read: LexerResult;
}

/** The tokens that differ between two versions of a text: from an index on, to indices in each version. */
export interface TokenDifference {
    from: number;
    toBefore: number;
    toAfter: number;
}

/** What differs between two versions of a text; null where that touches a comment. */
export function tokenDifference(before: ReadText, after: ReadText): TokenDifference | null {
    const ends = commonEnds(before.text, after.text);
    const hidden = difference(before, after, ends, ({ hidden: comments }) => comments);
    return hidden.toBefore > hidden.from || hidden.toAfter > hidden.from ? null : difference(before, after, ends, ({ tokens }) => tokens);
}

function difference(
    before: ReadText,
    after: ReadText,
    ends: { before: number; behind: number },
    tokensOf: (read: LexerResult) => readonly IToken[],
): TokenDifference {
    const [old, fresh] = [tokensOf(before.read), tokensOf(after.read)];
    const most = Math.min(old.length, fresh.length);
    const moved = after.text.length - before.text.length;
    const firstBehind = before.text.length - ends.behind;
    let from = 0;
    while (from < most && isSame(old[from], fresh[from], 0) && Number(old[from].endOffset) < ends.before) from++;
    let same = 0;
    while (same < most - from) {
        const [one, other] = [old[old.length - 1 - same], fresh[fresh.length - 1 - same]];
        if (one.startOffset < firstBehind || !isSame(one, other, moved)) break;
        same++;
    }
    return { from, toBefore: old.length - same, toAfter: fresh.length - same };
}

/** Whether tokens are the same where their texts are: a word may have become a name by what stands elsewhere. */
function isSame(one: IToken, other: IToken, moved: number): boolean {
    return one.tokenType === other.tokenType && one.startOffset + moved === other.startOffset && one.endOffset! + moved === other.endOffset;
}

/** Index of the first token that begins at an offset or behind it. */
export function indexAt(tokens: readonly IToken[], offset: number): number {
    let [low, high] = [0, tokens.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if (tokens[middle].startOffset < offset) low = middle + 1;
        else high = middle;
    }
    return low;
}
