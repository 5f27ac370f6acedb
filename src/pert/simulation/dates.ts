/** Percentiles as dates: until when a journey is done, or by when it has to begin. */

import { type Anchor, formatInstant, instantOf } from '../calendar.ts';
import type { Unit } from '../durations.ts';
import type { Percentiles } from './percentiles.ts';

/** Forward from a start to the end, or backward from a finish to the beginning of a journey that takes so long. */
export function instantFor(anchor: Anchor, duration: number, unit: Unit): number {
    return instantOf(anchor, anchor.side === 'start' ? duration : 0, duration, unit);
}

/** The same for people. */
export function dateFor(anchor: Anchor, duration: number, unit: Unit): string {
    return formatInstant(instantFor(anchor, duration, unit), unit, anchor.side === 'start' ? 'finish' : 'start');
}

/** What the percentiles of a journey's duration mean in the calendar, in a sentence. */
export function datesSentence(anchor: Anchor, { p50, p80, p95 }: Percentiles, unit: Unit): string {
    const date = (duration: number) => dateFor(anchor, duration, unit);
    return anchor.side === 'start'
        ? `Finished by ${date(p50)} for half of the customers, by ${date(p80)} for 80 %, by ${date(p95)} for 95 %.`
        : `To be in time for half of the customers start by ${date(p50)}, for 80 % by ${date(p80)}, for 95 % by ${date(p95)}.`;
}
