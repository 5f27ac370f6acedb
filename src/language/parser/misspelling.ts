import type { IToken } from 'chevrotain';
import { distance } from 'fastest-levenshtein';
import { UNITS } from '../../pert/durations.ts';
import { KEYWORDS, type Keyword, UNIT_SPELLINGS } from './keywords.ts';
import type { TokenTypes } from './token-types.ts';

/** Keywords that stand at the head of something; values and units are only looked for where they belong. */
const HEADS = (Object.keys(KEYWORDS) as Keyword[]).filter((keyword) => Object.keys(KEYWORDS[keyword]).length > 0);

/**
 * The keyword that the author of a word most likely meant, judging by its spelling and by what follows.
 * @param known whether a keyword may stand where the word is
 */
export function nearestKeyword(
    types: TokenTypes,
    previous: IToken | undefined,
    tokens: readonly IToken[],
    index: number,
    known: (keyword: Keyword) => boolean,
): Keyword | undefined {
    const spelling = tokens[index].image.toLowerCase();
    if (previous?.tokenType === types.number || types.use(previous) === KEYWORDS.unit) {
        const unit = Object.hasOwn(UNIT_SPELLINGS, spelling) ? UNIT_SPELLINGS[spelling] : nearest(spelling, UNITS);
        if (unit) return unit;
    }
    const values = types.use(previous)?.takes?.filter((kind) => kind !== 'text' && kind !== 'number' && kind !== 'date');
    const value = values && nearest(spelling, values);
    if (value) return value;
    const next = tokens[index + 1];
    const nextUse = types.use(next);
    const nextIsKeyword = nextUse !== undefined && types.continues(nextUse, tokens[index + 2]);
    return nearest(
        spelling,
        HEADS.filter((keyword) => {
            const use = KEYWORDS[keyword];
            const takesName = use.declares || use.refers;
            return types.continues(use, next) && !(takesName && nextIsKeyword) && known(keyword);
        }),
    );
}

/** The nearest of the words within one typing error, or two in a longer word. Two neighbours that changed places are one error. */
function nearest<T extends string>(spelling: string, words: readonly T[]): T | undefined {
    let best: T | undefined;
    let bestDistance = spelling.length < 3 ? 0 : spelling.length < 5 ? 1 : 2;
    for (const word of words) {
        if (Math.abs(word.length - spelling.length) > bestDistance) continue;
        const found = areNeighboursSwapped(spelling, word) ? 1 : distance(spelling, word);
        if (found < bestDistance || (found === bestDistance && !best)) {
            best = word;
            bestDistance = found;
        }
    }
    return best;
}

function areNeighboursSwapped(spelling: string, word: string): boolean {
    let at = 0;
    while (at < word.length && spelling[at] === word[at]) at++;
    const swapped = word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
    return spelling.length > 2 && spelling === swapped;
}
