/**
 * Real dates. An instant counts the milliseconds since 1970-01-01T00:00 on the clock of the place where the journey
 * happens: elapsed time, as a customer lives it, so a day has 24 hours and no clock is put forward or back.
 */

import { convert, type Unit } from './durations.ts';

/** Where a journey is tied to the calendar: its start, or its expected finish. */
export interface Anchor {
    side: 'start' | 'finish';
    instant: number;
}

const DATE = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?$/;

const MINUTE = 60_000;
const DAY = 86_400_000;
/** The years −27,000 to 31,000: beyond them a date means nothing. */
const FARTHEST = 1e7 * DAY;

/**
 * Reads a date of the language, such as `2027-03-31` or `2027-03-31T09:00`.
 * @param side a date without a time of day is the day's beginning as a start, and its end as a finish
 * @returns null for what is not in the calendar
 */
export function parseInstant(text: string, side: Anchor['side'] = 'start'): number | null {
    const match = DATE.exec(text);
    if (!match) return null;
    const [year, month, day, hour, minute] = match.slice(1).map((part) => Number(part ?? 0));
    if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month) || hour > 23 || minute > 59) return null;
    const wholeDay = match[4] === undefined && side === 'finish' ? DAY : 0;
    return dayNumber(year, month, day) * DAY + (hour * 60 + minute) * MINUTE + wholeDay;
}

/**
 * When something happens that the schedule puts at `time`.
 * @param duration the journey's expected duration: with an anchor at the finish, the time that falls on it
 */
export function instantOf({ side, instant }: Anchor, time: number, duration: number, unit: Unit): number {
    return instant + convert(side === 'start' ? time : time - duration, unit, 'ms');
}

/**
 * An instant for people: `2027-03-31 09:00`, to the minute, or finer where the unit is. An end at midnight belongs to
 * the day that ends: `2027-03-31 24:00` [ISO 8601:2019, amendment 1].
 */
export function formatInstant(instant: number, unit: Unit, side: Anchor['side'] = 'start'): string {
    if (!(Math.abs(instant) <= FARTHEST)) return '?';
    const step = unit === 'ms' ? 1 : unit === 's' ? 1000 : MINUTE;
    const rounded = Math.round(instant / step) * step;
    let day = Math.floor(rounded / DAY);
    let rest = rounded - day * DAY;
    if (side === 'finish' && rest === 0) {
        day--;
        rest = DAY;
    }
    const { year, month, dayOfMonth } = dateOf(day);
    const clock = [rest / 3_600_000, (rest / MINUTE) % 60, ...(step < MINUTE ? [(rest / 1000) % 60] : [])].map((part) =>
        digits(Math.floor(part), 2),
    );
    const milliseconds = step === 1 ? `.${digits(rest % 1000, 3)}` : '';
    return `${digits(year, 4)}-${digits(month, 2)}-${digits(dayOfMonth, 2)} ${clock.join(':')}${milliseconds}`;
}

/** From a start to a finish, both for people. What takes no time, or less than is shown, stands at one instant. */
export function formatPeriod(anchor: Anchor, times: readonly [number, number], duration: number, unit: Unit): string {
    const [first, last] = formatEnds(anchor, times, duration, unit);
    return first === last ? first : `${first} – ${last}`;
}

/** A start and a finish for people. Where both are the same as shown, midnight is nobody's end: the finish may not lie before the start. */
export function formatEnds(
    anchor: Anchor,
    times: readonly [number, number],
    duration: number,
    unit: Unit,
): [start: string, finish: string] {
    const [start, finish] = times.map((time) => instantOf(anchor, time, duration, unit));
    const first = formatInstant(start, unit);
    return [first, formatInstant(finish, unit) === first ? first : formatInstant(finish, unit, 'finish')];
}

/** Days in a month of the Gregorian calendar, extended to all years. */
export function daysIn(year: number, month: number): number {
    return dayNumber(month === 12 ? year + 1 : year, (month % 12) + 1, 1) - dayNumber(year, month, 1);
}

/**
 * Days since 1970-01-01 in the Gregorian calendar. A year is counted from March, so that the leap day is its last, in
 * eras of 400 years [Hinnant, "chrono-Compatible Low-Level Date Algorithms"].
 */
function dayNumber(year: number, month: number, day: number): number {
    const y = month <= 2 ? year - 1 : year;
    const era = Math.floor(y / 400);
    const yearOfEra = y - era * 400;
    const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
    const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
    return era * 146_097 + dayOfEra - 719_468;
}

function dateOf(dayNumber: number): { year: number; month: number; dayOfMonth: number } {
    const shifted = dayNumber + 719_468;
    const era = Math.floor(shifted / 146_097);
    const dayOfEra = shifted - era * 146_097;
    const yearOfEra = Math.floor(
        (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
    );
    const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
    const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
    const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
    return {
        year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
        month,
        dayOfMonth: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
    };
}

function digits(value: number, width: number): string {
    return `${value < 0 ? '-' : ''}${String(Math.abs(value)).padStart(width, '0')}`;
}
