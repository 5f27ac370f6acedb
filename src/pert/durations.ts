/** Units of elapsed time, from the smallest to the largest: as a customer lives it, so a day has 24 hours. */
export const UNITS = ['ms', 's', 'min', 'h', 'd', 'w', 'mo', 'y'] as const;
export type Unit = (typeof UNITS)[number];

/** Milliseconds in one unit. All are whole numbers: 1 mo = 365.25/12 d = 30.4375 d and 1 y = 365.25 d. */
const MILLISECONDS: Readonly<Record<Unit, number>> = {
    ms: 1,
    s: 1_000,
    min: 60_000,
    h: 3_600_000,
    d: 86_400_000,
    w: 604_800_000,
    mo: 2_629_800_000,
    y: 31_557_600_000,
};

/** Converts an amount of one unit into another: `convert(90, 'min', 'h')` is 1.5. Rounds at most twice. */
export function convert(value: number, from: Unit, to: Unit): number {
    const source = MILLISECONDS[from];
    const target = MILLISECONDS[to];
    return source >= target ? value * (source / target) : value / (target / source);
}

/** More decimals than this are noise: a millisecond is 3.2e-11 years. */
const MAX_DECIMALS = 13;

const formatters = new Map<number, Intl.NumberFormat>();

function formatter(decimals: number): Intl.NumberFormat {
    let found = formatters.get(decimals);
    if (!found) {
        found = new Intl.NumberFormat('en-US', { maximumFractionDigits: decimals });
        formatters.set(decimals, found);
    }
    return found;
}

/**
 * A number for people: three significant digits, but never fewer than all digits before the point; no exponent, no
 * trailing zeros, no minus before a zero, commas between thousands. `42.4999` gives `42.5`, `12345.6` gives `12,346`.
 */
export function formatNumber(value: number): string {
    const magnitude = Math.abs(value);
    if (!(magnitude >= 10 ** -MAX_DECIMALS)) {
        return Number.isNaN(value) ? '?' : '0';
    }
    const decimals = Math.min(MAX_DECIMALS, Math.max(0, 2 - Math.floor(Math.log10(magnitude))));
    return formatter(Number.isFinite(decimals) ? decimals : 0).format(value);
}

/** A duration for people: `formatDuration(42.4999, 'min')` gives `42.5 min`. */
export function formatDuration(value: number, unit: Unit): string {
    return `${formatNumber(value)} ${unit}`;
}
