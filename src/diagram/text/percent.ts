/** A share as a reader writes it: whole percents, more digits only near 0 and 100 where they tell. */
export function percent(share: number): string {
    const value = share * 100;
    const digits = value === 0 || value === 100 ? 0 : value < 0.1 || value > 99.9 ? 2 : value < 10 || value > 90 ? 1 : 0;
    const text = value.toFixed(digits);
    // Never claim certainty by rounding.
    if (digits === 2 && Number(text) === 100) {
        return '> 99.99 %';
    }
    if (digits === 2 && Number(text) === 0) {
        return '< 0.01 %';
    }
    return `${Number(text)} %`;
}

/** Likewise, with as many digits as tell it from another share beside it: 89.7 % is not the 90 % that were promised. */
export function percentBeside(share: number, other: number): string {
    const text = percent(share);
    if (share === other || text !== percent(other)) {
        return text;
    }
    for (let digits = 1; digits < 4; digits++) {
        const finer = Number((share * 100).toFixed(digits));
        if (finer !== Number((other * 100).toFixed(digits))) {
            return `${finer} %`;
        }
    }
    return text;
}
