import { convert, formatDuration, formatNumber, UNITS, type Unit } from '../durations.ts';
import type { KpiValue } from './kpi.ts';

/** Equal durations in different units may differ in the last digits. */
const ROUNDING = 1e-12;

/** How much larger the first value is, in the measure of the second; null for values of different kinds, such as a percent and a duration. */
export function differenceOf(one: KpiValue, other: KpiValue): number | null {
    if (isUnit(one.measure) && isUnit(other.measure)) {
        const value = convert(one.value, one.measure, other.measure);
        return Math.abs(value - other.value) <= ROUNDING * Math.max(value, other.value) ? 0 : value - other.value;
    }
    return one.measure === other.measure ? one.value - other.value : null;
}

function isUnit(measure: KpiValue['measure']): measure is Unit {
    return (UNITS as readonly unknown[]).includes(measure);
}

/** A value for people: `91 %`, `2.5 d`, `1,200`. */
export function kpiValueText({ value, measure }: KpiValue): string {
    if (isUnit(measure)) return formatDuration(value, measure);
    return measure === '%' ? `${value} %` : formatNumber(value);
}
