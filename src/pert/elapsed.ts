/** Amounts of elapsed time in several units, as people say them. */

import { convert, formatNumber, type Unit } from './durations.ts';

/** The unit in which larger amounts are told, and how many make one. */
export const LARGER: Partial<Record<Unit, readonly [unit: Unit, count: number]>> = {
    ms: ['s', 1000],
    s: ['min', 60],
    min: ['h', 60],
    h: ['d', 24],
    mo: ['y', 12],
};

/** An amount of time in whole larger units and what remains: 30 h is `1 d 6 h`. */
export function elapsedLabel(amount: number, unit: Unit): string {
    const larger = LARGER[unit];
    if (larger === undefined || amount < larger[1]) {
        return amount === 0 ? '0' : `${formatNumber(amount)} ${unit}`;
    }
    const rest = amount % larger[1];
    const whole = elapsedLabel((amount - rest) / larger[1], larger[0]);
    return rest === 0 ? whole : `${whole} ${formatNumber(rest)} ${unit}`;
}

/** A number with fewer digits is read at once. */
const HANDY = 100;

/**
 * A long duration in the two largest units that fit: 4,402 min is `3 d 1 h`, rounded to the smaller of them.
 * @returns null where the duration's own unit says it as well: below 100, and where nothing larger is made of so many of them
 */
export function inLargerUnits(value: number, unit: Unit): string | null {
    if (!(value >= HANDY && Number.isFinite(value))) return null;
    let [small, large] = [unit, unit];
    for (let next = LARGER[large]; next && convert(value, unit, next[0]) >= 1; next = LARGER[large]) [small, large] = [large, next[0]];
    return large === unit ? null : elapsedLabel(Math.round(convert(value, unit, small)), small);
}
