/**
 * Figures of one unit as a table shows them: with the same number of decimals, so that they line up, and about four digits
 * for the largest of them.
 */
export function numberFormat(largest: number): (value: number) => string {
    const digits = largest >= 1 ? Math.floor(Math.log10(largest)) + 1 : 1;
    const decimals = Number.isFinite(digits) ? Math.max(0, Math.min(3, 5 - digits)) : 0;
    return (value) => (Math.abs(value) < 0.5 * 10 ** -decimals ? 0 : value).toFixed(decimals);
}

/** A probability 0…1 with one decimal: `68.1 %`. It shows 0 or 100 only for what is exactly that. */
export function percent(probability: number): string {
    if (probability > 0 && probability < 0.0005) return '< 0.1 %';
    if (probability < 1 && probability >= 0.9995) return '> 99.9 %';
    return `${Number((probability * 100).toFixed(1))} %`;
}
