import { daysIn } from '../../pert/calendar.ts';

const DATE = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?$/;

/**
 * What is wrong with a date, as a sentence; null for a date of the calendar, with or without a time of day.
 * @param text what the lenient token matched, such as `2027-02-30` or `2027-03-31T9:00`
 */
export function dateProblem(text: string): string | null {
    const match = DATE.exec(text);
    if (!match) return `${text} is no date. Write it as 2027-03-31 or 2027-03-31T09:00.`;
    const [year, month, day, hour, minute] = match.slice(1).map((part) => Number(part ?? 0));
    if (month < 1 || month > 12) return `${text} has no such month: months run from 01 to 12.`;
    const days = daysIn(year, month);
    if (day < 1 || day > days) return `${text} is not in the calendar: the days of that month run from 01 to ${days}.`;
    if (hour > 23 || minute > 59) return `${text} has no such time: the day runs from 00:00 to 23:59.`;
    return null;
}

/** Whether a text is a date of the language, such as `2027-03-31` or `2027-03-31T09:00`. */
export function isDate(text: string): boolean {
    return dateProblem(text) === null;
}
