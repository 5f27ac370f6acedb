import { convert, UNITS, type Unit } from '../pert/durations.ts';

/** Units that mean the same to everybody, the largest first: months and years differ from program to program. */
const EXACT: readonly Unit[] = (['w', 'd', 'h', 'min', 's', 'ms'] as const).filter((unit) => UNITS.includes(unit));

export interface WholeDuration {
    /** A whole number. */
    amount: number;
    unit: Unit;
}

/** A duration, rounded to a millisecond, as a whole number of the largest unit that allows it: 90 min, not 1.5 h. Nothing is 0 days. */
export function wholeDuration(value: number, unit: Unit, units: readonly Unit[] = EXACT): WholeDuration {
    const milliseconds = Math.round(convert(value, unit, 'ms'));
    if (milliseconds === 0) return { amount: 0, unit: 'd' };
    const largest = units.find((candidate) => milliseconds % convert(1, candidate, 'ms') === 0) ?? 'ms';
    return { amount: Math.round(convert(milliseconds, 'ms', largest)), unit: largest };
}

const FARTHEST = 8.64e15;

/** An instant in ISO 8601 without a zone: `2027-03-31T09:00:00.000`; what lies beyond the calendar becomes its end. */
export function isoInstant(instant: number): string {
    return new Date(Math.max(-FARTHEST, Math.min(FARTHEST, Math.round(instant)))).toISOString().slice(0, -1);
}

/** An instant as a date of the language; one that the language cannot write is null. */
export function languageDate(instant: number): string | null {
    if (!(Math.abs(instant) <= FARTHEST)) return null;
    const iso = isoInstant(instant);
    if (!/^\d{4}-/.test(iso)) return null;
    return iso.slice(11, 16) === '00:00' ? iso.slice(0, 10) : iso.slice(0, 16);
}
