/** Counts and lists as sentences have them. */

/** Longer lists of names and of related places are cut here, with the number left out. */
export const LIST_LIMIT = 10;

/** Names as a sentence lists them: `a, b and c`; `a, b, … and 7 more` when they are too many. */
export function listed(names: readonly string[]): string {
    if (names.length > LIST_LIMIT)
        return `${names.slice(0, LIST_LIMIT).join(', ')} and ${countOf(names.length - LIST_LIMIT, 'more', 'more')}`;
    return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** A number with its noun: `1 step`, `2 steps`, `9,990 steps`. */
export function countOf(count: number, one: string, many = `${one}s`): string {
    return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}
