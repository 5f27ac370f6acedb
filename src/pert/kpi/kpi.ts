/** A KPI as plain data: what the text says, whether or not it is complete. */

import type { Unit } from '../durations.ts';

/** A number, a percent (`12` for 12 %), or a duration. */
export interface KpiValue {
    value: number;
    measure: Unit | '%' | null;
}

export interface Measurement {
    value: KpiValue;
    /** An instant (see calendar.ts); null where no date of the calendar is written. */
    date: number | null;
}

export type Direction = 'higher' | 'lower';

/** What makes a KPI measurable, in the order of the language. */
export const MEASURABLE = ['baseline', 'target', 'by'] as const;
export type MeasurableBy = (typeof MEASURABLE)[number];

export interface Kpi {
    name: string;
    label: string | null;
    baseline: KpiValue | null;
    target: KpiValue | null;
    /** Beyond it the KPI is an alert. */
    threshold: KpiValue | null;
    /** In the order of the text. */
    actuals: Measurement[];
    /** The instant at which the day of `by` ends. */
    due: number | null;
    /** What is better, where that is written. */
    better: Direction | null;
    /** Of what makes it measurable, what is not written. */
    missing: MeasurableBy[];
    weight: number | null;
    owner: string | null;
}

/** Indices by date. Values without one are older than all others, and of several on one date the last that is written is the newest. */
export function measurementsByDate(actuals: readonly Measurement[]): number[] {
    const dateOf = (index: number) => actuals[index].date ?? Number.NEGATIVE_INFINITY;
    return [...actuals.keys()].sort((a, b) => (dateOf(a) === dateOf(b) ? a - b : dateOf(a) - dateOf(b)));
}
