import { formatPeriod } from '../../../pert/calendar.ts';
import type { AnalysedJourney } from '../../analysed-journey.ts';

/** From when to when something is in the calendar, as text; null where nothing ties the journey to it. */
export function datesOf(
    { network: { anchor, unit }, analysis: { schedule } }: AnalysedJourney,
    start: number,
    finish: number,
): string | null {
    return anchor && schedule ? formatPeriod(anchor, [start, finish], schedule.duration, unit) : null;
}
