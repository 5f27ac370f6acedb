import { dateProblem } from '../../diagnostics/dates.ts';
import type { ActionContext } from '../action-context.ts';
import { replacement } from '../text/change.ts';
import type { Fix, Problem } from './fix.ts';

const DATE = /^(\d{4})-(\d+)(?:-(\d+))?(?:T(\d+)(?::(\d*))?)?/;

/** `value-range` of a date: writes it with two digits for each part, and the nearest day and time that there are. */
export function nearestDate({ range }: Problem, context: ActionContext): Fix[] {
    const place = context.offsetsOf(range);
    const match = DATE.exec(context.text.slice(place.offset, place.end));
    if (!match) return [];
    const [, year, month, day, hour, minute] = match;
    const nearestMonth = between(Number(month), 1, 12);
    // The calendar repeats every 400 years; Date.UTC reads years below 100 as those of the twentieth century.
    const days = new Date(Date.UTC(2000 + (Number(year) % 400), nearestMonth, 0)).getUTCDate();
    const time = hour === undefined ? '' : `T${two(between(Number(hour), 0, 23))}:${two(between(Number(minute || 0), 0, 59))}`;
    const date = `${year}-${two(nearestMonth)}-${two(between(Number(day ?? 1), 1, days))}${time}`;
    if (dateProblem(date) !== null) return [];
    return [{ title: `Write \`${date}\``, changes: [replacement(place, date)], preferred: true }];
}

function between(value: number, least: number, most: number): number {
    return Math.min(most, Math.max(least, value));
}

function two(value: number): string {
    return String(value).padStart(2, '0');
}
