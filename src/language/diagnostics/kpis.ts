import type { DiagnosticRelatedInformation } from 'vscode-languageserver-protocol';
import { convert, formatDuration, formatNumber } from '../../pert/durations.ts';
import type { Kpi, KpiActual, KpiValue, KpiValueProperty } from '../generated/ast.ts';
import { isDate } from './dates.ts';
import { relatedPlace } from './related.ts';
import { type Report, rangeOf } from './report.ts';
import { listed, named } from './wording.ts';

/** What makes a KPI measurable. */
export const MEASURABLE = ['baseline', 'target', 'by'] as const;
export type MeasurableBy = (typeof MEASURABLE)[number];

type Direction = 'higher' | 'lower';

/** What a KPI lacks to be measurable, in the order of the language. */
export function missingIn({ properties }: Kpi): MeasurableBy[] {
    const has = new Set(properties.map((property) => (property.$type === 'KpiDue' ? 'by' : 'kind' in property ? property.kind : '')));
    return MEASURABLE.filter((keyword) => !has.has(keyword));
}

/** `kpi-incomplete`: without baseline, target or date. */
export function kpiIsMeasurable(kpi: Kpi, report: Report): void {
    const missing = missingIn(kpi);
    if (missing.length === 0) return;
    const keywords = missing.map((keyword) => `\`${keyword}\``);
    report('kpi-incomplete', `The KPI ${named(kpi, '')} cannot be measured yet. Write ${listed(keywords)}.`, {
        node: kpi,
        property: 'name',
    });
}

/**
 * `kpi-missed`: the latest actual value falls short of the target after its date, or of the threshold at any time.
 * @param today a date of the language
 */
export function kpiIsMet(kpi: Kpi, today: string, report: Report): void {
    const actual = latestActual(kpi);
    const direction = directionOf(kpi);
    if (!actual || !direction) return;
    const due = kpi.properties.find((property) => property.$type === 'KpiDue')?.date;
    const target = due && isDate(due) && isPast(due, today) ? promised(kpi, 'target') : undefined;
    const missed = [target, promised(kpi, 'threshold')].filter(
        (promise): promise is KpiValueProperty => promise !== undefined && fallsShort(actual.value, promise.value, direction),
    );
    if (missed.length === 0) return;
    const word = direction === 'higher' ? 'below' : 'above';
    const promises = missed.map(({ kind, value }) => `its ${kind} of ${shown(value)}${kind === 'target' ? `, due by ${due}` : ''}`);
    report(
        'kpi-missed',
        `${named(kpi, 'This KPI')} stands at ${shown(actual.value)}, ${word} ${promises.join(', and ')}. Plan an improvement, or promise something else.`,
        { node: actual, related: missed.map(relatedPromise) },
    );
}

function relatedPromise(promise: KpiValueProperty): DiagnosticRelatedInformation {
    return relatedPlace(promise, rangeOf(promise), `The ${promise.kind} is ${shown(promise.value)}`);
}

/** The first counts where one may stand only once. */
function promised(kpi: Kpi, kind: KpiValueProperty['kind']): KpiValueProperty | undefined {
    return kpi.properties.find(
        (property): property is KpiValueProperty =>
            property.$type === 'KpiValueProperty' && property.kind === kind && typeof property.value?.value === 'number',
    );
}

/** The latest date counts; values without one are older than all others, and the last that is written is the newest of them. */
function latestActual(kpi: Kpi): KpiActual | undefined {
    let latest: KpiActual | undefined;
    for (const property of kpi.properties) {
        if (property.$type !== 'KpiActual' || typeof property.value?.value !== 'number') continue;
        if (!latest || (property.date ?? '') >= (latest.date ?? '')) latest = property;
    }
    return latest;
}

/** As it is written, else from the baseline to the target, else from the threshold to the target; null where nothing tells. */
function directionOf(kpi: Kpi): Direction | null {
    for (const property of kpi.properties) if (property.$type === 'KpiDirection') return property.direction;
    const target = promised(kpi, 'target');
    for (const from of [promised(kpi, 'baseline'), promised(kpi, 'threshold')]) {
        const difference = from && target ? differenceOf(target.value, from.value) : null;
        if (difference) return difference > 0 ? 'higher' : 'lower';
    }
    return null;
}

function fallsShort(actual: KpiValue, promise: KpiValue, direction: Direction): boolean {
    const difference = differenceOf(actual, promise);
    return difference !== null && (direction === 'higher' ? difference < 0 : difference > 0);
}

/** How much larger the first value is; null for values of different kinds, such as a percent and a duration. */
function differenceOf(one: KpiValue, other: KpiValue): number | null {
    if (one.unit && other.unit) return convert(one.value, one.unit, 'ms') - convert(other.value, other.unit, 'ms');
    return Boolean(one.percent) === Boolean(other.percent) && !one.unit && !other.unit ? one.value - other.value : null;
}

function shown({ value, percent, unit }: KpiValue): string {
    if (unit) return formatDuration(value, unit);
    return percent ? `${value} %` : formatNumber(value);
}

/** A date without a time of day lasts until its end; today without one has just begun. Dates of the language sort as texts. */
function isPast(date: string, today: string): boolean {
    const end = date.includes('T') ? date : `${date}T24:00`;
    const now = today.includes('T') ? today : `${today}T00:00`;
    return end <= now;
}
