import { convert, UNITS, type Unit } from '../../pert/durations.ts';

/** Results are shown in these; months and years say little about a customer's day. */
const SHOWN: readonly Unit[] = ['ms', 's', 'min', 'h', 'd'];

/**
 * Durations as the journey language writes them in an estimate, `34s` or `1.5h`, in milliseconds. A number without a unit takes
 * that of the next one to its right.
 * @throws RangeError for what is no duration
 */
export function parseDurations(texts: readonly string[]): number[] {
    let unit: Unit | undefined;
    return texts
        .toReversed()
        .map((text) => {
            const [, digits, written] = /^(\d+(?:\.\d+)?) ?(\p{L}*)$/u.exec(text) ?? [];
            unit = written ? UNITS.find((known) => known === written) : unit;
            if (digits === undefined || unit === undefined) {
                throw new RangeError(
                    `"${text}" is no duration; write a number and one of the units ${UNITS.join(', ')}, such as 44s or 9.6h`,
                );
            }
            return convert(Number(digits), unit, 'ms');
        })
        .toReversed();
}

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
