import { type Direction, type Kpi, type KpiValue, measurementsByDate } from './kpi.ts';
import { differenceOf } from './values.ts';

/** What becomes of a KPI as of a day. null where the text does not say enough. */
export interface KpiEvaluation {
    direction: Direction | null;
    /** The measurement that counts: index into the KPI's actuals. */
    latest: number | null;
    /** Whether the target is due and the day is over. */
    isDue: boolean;
    /** Whether the latest value is as good as the target. */
    reached: boolean | null;
    /** The promises that are broken: the target once it is due, the threshold at any time. */
    missed: ('target' | 'threshold')[];
    /** The share of the way from the baseline to the target that is done, beyond 0…1 where it went back or farther. */
    progress: number | null;
    /** What the value should be by now: on the straight line from the baseline, at the first dated measurement, to the target. */
    expected: KpiValue | null;
    /** Whether the target is reached, or else the latest value at least as good as is expected by now. */
    onCourse: boolean | null;
    /** The latest value against the one before it, or the baseline where it is the first. */
    trend: 'better' | 'steady' | 'worse' | null;
}

/** By so much of the way from baseline to target a value may fall short: no more than rounding takes. */
const ROUNDING = 1e-9;

/** @param today an instant (see calendar.ts) */
export function evaluateKpi(kpi: Kpi, today: number): KpiEvaluation {
    const direction = directionOf(kpi);
    const order = measurementsByDate(kpi.actuals);
    const latest = order.at(-1) ?? null;
    const value = latest === null ? null : kpi.actuals[latest].value;
    const before = order.length > 1 ? kpi.actuals[order[order.length - 2]].value : kpi.baseline;
    const isDue = kpi.due !== null && kpi.due <= today;
    const short = (promise: KpiValue | null) => (value && promise && direction ? fallsShort(value, promise, direction) : null);
    const isShort = short(kpi.target);
    const reached = isShort === null ? null : !isShort;
    const missed: KpiEvaluation['missed'] = [];
    if (isDue && reached === false) missed.push('target');
    if (short(kpi.threshold)) missed.push('threshold');
    const expected = expectedBy(kpi, today);
    return {
        direction,
        latest,
        isDue,
        reached,
        missed,
        progress: value && progressOf(kpi, value),
        expected,
        onCourse: onCourse(kpi, { value, reached, isDue, expected, direction }),
        trend: value && before && direction ? trendOf(value, before, direction) : null,
    };
}

/** As it is written, else from the baseline to the target, else from the threshold to the target; null where nothing tells. */
function directionOf({ better, baseline, target, threshold }: Kpi): Direction | null {
    if (better) return better;
    for (const from of [baseline, threshold]) {
        const difference = from && target ? differenceOf(target, from) : null;
        if (difference) return difference > 0 ? 'higher' : 'lower';
    }
    return null;
}

function fallsShort(actual: KpiValue, promise: KpiValue, direction: Direction, allowance = 0): boolean | null {
    const difference = differenceOf(actual, promise);
    return difference === null ? null : direction === 'higher' ? difference < -allowance : difference > allowance;
}

function trendOf(value: KpiValue, before: KpiValue, direction: Direction): KpiEvaluation['trend'] {
    const difference = differenceOf(value, before);
    if (difference === null) return null;
    if (difference === 0) return 'steady';
    return difference > 0 === (direction === 'higher') ? 'better' : 'worse';
}

function progressOf({ baseline, target }: Kpi, value: KpiValue): number | null {
    if (!baseline || !target) return null;
    const [left, way] = [differenceOf(value, target), differenceOf(baseline, target)];
    return left === null || !way ? null : 1 - left / way;
}

/** Needs baseline, target, date and a dated measurement: the baseline itself has no date. */
function expectedBy({ baseline, target, due, actuals }: Kpi, today: number): KpiValue | null {
    const dates = actuals.flatMap(({ date }) => date ?? []);
    const way = baseline && target && differenceOf(baseline, target);
    if (!target || way == null || due === null || dates.length === 0) return null;
    const start = Math.min(...dates);
    const done = start < due ? Math.min(1, Math.max(0, (today - start) / (due - start))) : Number(today >= due);
    return { value: target.value + way * (1 - done), measure: target.measure };
}

function onCourse(
    { baseline, target }: Kpi,
    {
        value,
        reached,
        isDue,
        expected,
        direction,
    }: Pick<KpiEvaluation, 'reached' | 'isDue' | 'expected' | 'direction'> & { value: KpiValue | null },
): boolean | null {
    if (reached === true) return true;
    if (reached === null) return null;
    if (isDue) return false;
    if (!value || !expected || !direction) return null;
    const way = baseline && target ? Math.abs(differenceOf(baseline, target) ?? 0) : 0;
    const short = fallsShort(value, expected, direction, ROUNDING * way);
    return short === null ? null : !short;
}
