import { convert, type Unit } from '../durations.ts';

/** Results are shown in these; months and years say little about a customer's day. */
const SHOWN: readonly Unit[] = ['ms', 's', 'min', 'h', 'd'];

/** A duration in milliseconds, rounded to three digits in the largest unit that keeps a number of 1 or more before it. */
export interface Rounded {
    amount: number;
    unit: Unit;
    /** The rounded value in milliseconds. */
    milliseconds: number;
}

export function rounded(milliseconds: number): Rounded {
    const amountIn = (unit: Unit) => Number(convert(milliseconds, 'ms', unit).toPrecision(3));
    const unit = SHOWN.findLast((candidate) => amountIn(candidate) >= 1) ?? 'ms';
    const amount = amountIn(unit);
    return { amount, unit, milliseconds: convert(amount, unit, 'ms') };
}

/** Durations as an estimate writes them: `7.39 12.4 min 1.92 h`; a zero, and a value in its right neighbour's unit, without their own. */
export function estimateText(durations: readonly Rounded[]): string {
    return durations
        .map(({ amount, unit }, index) => {
            const next = durations[index + 1];
            return next && (amount === 0 || next.unit === unit) ? `${amount}` : `${amount} ${unit}`;
        })
        .join(' ');
}
