import { type TimeInterval, utcDay, utcMonday, utcMonth, utcSunday, utcTickInterval, utcYear } from 'd3-time';
import { type Anchor, instantOf } from '../../pert/calendar.ts';
import { convert, type Unit } from '../../pert/durations.ts';
import { measureText } from '../text/measure.ts';
import { TICK_GAP, TICK_SIZE, type Tick, type TickSpan, type TimeTicks } from './ticks.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;
/** Beyond these instants a date means nothing: see the calendar of `pert`. */
const FARTHEST = 1e7 * DAY;

/** From this distance on days are told rather than noon and midnight. */
const HALF_DAYS = 8 * 60 * MINUTE;

/** The share of ticks that must have room for their labels. */
const ENOUGH = 0.8;

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** How ticks at some distance are told: their own labels below, and what they are part of above. */
interface Wording {
    label(date: Date): string;
    spans: TimeInterval | null;
    spanLabel(date: Date): string;
}

/**
 * Ticks at round dates and times of the clock, as near to each other as their labels allow; null where the dates mean nothing.
 * An instant counts as in the calendar of `pert`: on the journey's own clock, which d3's UTC functions leave as it is.
 */
export function calendarTicks(start: number, end: number, scale: number, unit: Unit, anchor: Anchor, duration: number): TimeTicks | null {
    const [first, last] = [start, end].map((time) => instantOf(anchor, time, duration, unit));
    if (!(Math.abs(first) < FARTHEST && Math.abs(last) < FARTHEST && first < last)) {
        return null;
    }
    const timeOf = (date: Date) => convert(date.getTime() - anchor.instant, 'ms', unit) + (anchor.side === 'finish' ? duration : 0);
    const stop = new Date(last + 1);
    for (let count = ((end - start) * scale) / TICK_GAP; count > 0.01; count *= 0.7) {
        const interval = tickInterval(first, last, count);
        const wording = wordingFor((last - first) / count);
        const all = (interval?.range(new Date(first), stop) ?? []).map(
            (date): Tick => ({ time: timeOf(date), label: wording.label(date), major: isMajor(wording, date) }),
        );
        const ticks = withRoom(all, scale);
        if (ticks.length >= ENOUGH * all.length) {
            return { ticks, spans: spansOf(wording, first, stop, timeOf) };
        }
    }
    return { ticks: [], spans: [] };
}

/** Weeks begin on Mondays [ISO 8601]. */
function tickInterval(first: number, last: number, count: number): TimeInterval | null {
    const distance = (last - first) / count;
    if (distance > HALF_DAYS && distance < 1.2 * DAY) {
        return utcDay;
    }
    const interval = utcTickInterval(new Date(first), new Date(last), count);
    return interval === utcSunday ? utcMonday : interval;
}

/** The ticks whose labels have room; where a month ends early, its last one gives way to the first of the next. */
function withRoom(all: readonly Tick[], scale: number): Tick[] {
    const kept: Tick[] = [];
    for (const tick of all) {
        const before = kept.at(-1);
        if (before === undefined || (tick.time - before.time) * scale >= measureText(before.label, TICK_SIZE) + 6) {
            kept.push(tick);
        } else if (tick.major && !before.major) {
            kept[kept.length - 1] = tick;
        }
    }
    return kept;
}

function isMajor({ spans }: Wording, date: Date): boolean {
    return spans !== null && spans.floor(date).getTime() === date.getTime();
}

function spansOf({ spans, spanLabel }: Wording, first: number, stop: Date, timeOf: (date: Date) => number): TickSpan[] {
    return spans === null
        ? []
        : spans.range(spans.floor(new Date(first)), stop).map((date) => ({ time: timeOf(date), label: spanLabel(date) }));
}

/** @param distance milliseconds between two ticks, about */
function wordingFor(distance: number): Wording {
    const day = (date: Date) => `${weekday(date)} ${date.getUTCDate()} ${month(date)} ${date.getUTCFullYear()}`;
    if (distance < 0.7 * SECOND) {
        return { label: (date) => `${clock(date, 2)}.${two(date.getUTCMilliseconds(), 3)}`, spans: utcDay, spanLabel: day };
    }
    if (distance < 0.7 * MINUTE) {
        return { label: (date) => clock(date, 2), spans: utcDay, spanLabel: day };
    }
    if (distance < HALF_DAYS) {
        return { label: (date) => clock(date, 1), spans: utcDay, spanLabel: day };
    }
    if (distance < 17 * DAY) {
        return {
            label: (date) => `${weekday(date)} ${date.getUTCDate()}`,
            spans: utcMonth,
            spanLabel: (date) => `${month(date)} ${date.getUTCFullYear()}`,
        };
    }
    const year = (date: Date) => String(date.getUTCFullYear());
    if (distance < 200 * DAY) {
        return { label: (date) => month(date).slice(0, 3), spans: utcYear, spanLabel: year };
    }
    return { label: year, spans: null, spanLabel: year };
}

function weekday(date: Date): string {
    return WEEKDAYS[date.getUTCDay()];
}

function month(date: Date): string {
    return MONTHS[date.getUTCMonth()];
}

function clock(date: Date, parts: 1 | 2): string {
    const seconds = parts === 2 ? `:${two(date.getUTCSeconds())}` : '';
    return `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}${seconds}`;
}

function two(value: number, width = 2): string {
    return String(value).padStart(width, '0');
}
