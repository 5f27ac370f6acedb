import type { Anchor } from '../../pert/calendar.ts';
import type { Unit } from '../../pert/durations.ts';
import { calendarTicks } from './calendar-ticks.ts';
import { elapsedTicks } from './elapsed-ticks.ts';

/** Size of the labels, and the least distance between two ticks, in SVG user units. */
export const TICK_SIZE = 11;
export const TICK_GAP = 56;

/** A mark on the time axis. */
export interface Tick {
    /** In the journey's unit, counted from its start. */
    time: number;
    label: string;
    /** Whether a larger unit begins here. */
    major: boolean;
}

/** A stretch of the upper line of the axis: a day, a month or a year. */
export interface TickSpan {
    /** When it begins, which may be before what is seen. */
    time: number;
    label: string;
}

export interface TimeTicks {
    ticks: Tick[];
    /** Empty for elapsed time. */
    spans: TickSpan[];
}

/** What the axis says of the time from `start` to `end`: dates where the journey is tied to the calendar, else elapsed time. */
export function timeTicks(start: number, end: number, scale: number, unit: Unit, anchor: Anchor | undefined, duration: number): TimeTicks {
    const dates = anchor && calendarTicks(start, end, scale, unit, anchor, duration);
    return dates ?? { ticks: elapsedTicks(start, end, scale, unit), spans: [] };
}
