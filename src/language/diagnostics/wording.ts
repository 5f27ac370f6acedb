/** Longer lists of names and of related places are cut here, with the number left out. */
export const LIST_LIMIT = 10;

/** Names as a sentence lists them: `a, b and c`; `a, b, … and 7 more` when they are too many. */
export function listed(names: readonly string[]): string {
    if (names.length > LIST_LIMIT)
        return `${names.slice(0, LIST_LIMIT).join(', ')} and ${countOf(names.length - LIST_LIMIT, 'more', 'more')}`;
    return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** A declaration's name as messages show it; `otherwise` while the name is not written yet. */
export function named({ name }: { name?: string }, otherwise: string): string {
    return name ? `\`${name}\`` : otherwise;
}

/** A number with its noun: `1 step`, `2 steps`, `9,990 steps`. */
export function countOf(count: number, one: string, many = `${one}s`): string {
    return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}

/** A share 0…1 with one decimal, `68.1 %`; with more of them where that is needed to tell it from `other`. */
export function percent(share: number, other?: number): string {
    if (share > 0 && share < 0.0005 && (other ?? 1) >= 0.001) return 'less than 0.1 %';
    for (let decimals = 1; decimals < 6; decimals++) {
        const shown = Number((share * 100).toFixed(decimals));
        if (other === undefined || other === share || shown !== Number((other * 100).toFixed(decimals))) return `${shown} %`;
    }
    return `${share * 100} %`;
}
