import { convert, type Unit } from '../../../pert/durations.ts';

/** More decimals than this are no longer easy to read. */
const MOST_DECIMALS = 3;

/** A number as the language writes it, without exponent and without commas; three significant digits, or all before the point. */
export function roundedText(value: number): string {
    const digits = Math.max(3, Math.ceil(Math.log10(Math.max(value, 1))));
    return decimalText(Number(value.toPrecision(Math.min(digits, 100))));
}

/** A number as the language writes it, without exponent and without commas. */
export function decimalText(value: number): string {
    return value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 });
}

/** A written number in another unit, or null where it has no exact decimal with at most three places. */
export function exactlyConverted(written: string, from: Unit, to: Unit): string | null {
    const [whole, fraction = ''] = written.split('.');
    if (!/^\d+$/.test(whole + fraction)) return null;
    const numerator = BigInt(whole + fraction) * BigInt(convert(1, from, 'ms')) * 10n ** BigInt(MOST_DECIMALS);
    const denominator = BigInt(convert(1, to, 'ms')) * 10n ** BigInt(fraction.length);
    if (numerator % denominator !== 0n) return null;
    const digits = (numerator / denominator).toString().padStart(MOST_DECIMALS + 1, '0');
    const point = digits.length - MOST_DECIMALS;
    return `${digits.slice(0, point)}.${digits.slice(point)}`.replace(/\.?0+$/, '');
}
