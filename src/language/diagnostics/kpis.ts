import type { DiagnosticRelatedInformation } from 'vscode-languageserver-protocol';
import { parseInstant } from '../../pert/calendar.ts';
import { evaluateKpi } from '../../pert/kpi/evaluate.ts';
import { kpiValueText } from '../../pert/kpi/values.ts';
import type { Kpi, KpiValueProperty } from '../generated/ast.ts';
import { actualsOf, kpiOf, promised } from '../network/kpis.ts';
import { relatedPlace } from './related.ts';
import { type Report, rangeOf } from './report.ts';
import { listed, named } from './wording.ts';

/** `kpi-incomplete`: without baseline, target or date. */
export function kpiIsMeasurable(node: Kpi, report: Report): void {
    const { missing } = kpiOf(node);
    if (missing.length === 0) return;
    const keywords = missing.map((keyword) => `\`${keyword}\``);
    report('kpi-incomplete', `The KPI ${named(node, '')} cannot be measured yet. Write ${listed(keywords)}.`, {
        node,
        property: 'name',
    });
}

/**
 * `kpi-missed`: the latest actual value falls short of the target after its date, or of the threshold at any time.
 * @param today a date of the language
 */
export function kpiIsMet(node: Kpi, today: string, report: Report): void {
    const kpi = kpiOf(node);
    const { latest, missed, direction } = evaluateKpi(kpi, parseInstant(today) ?? Number.NEGATIVE_INFINITY);
    if (latest === null || missed.length === 0) return;
    const due = node.properties.find((property) => property.$type === 'KpiDue')?.date;
    const word = direction === 'higher' ? 'below' : 'above';
    const promises = missed.map((kind) => `its ${kind} of ${kpiValueText(kpi[kind]!)}${kind === 'target' ? `, due by ${due}` : ''}`);
    report(
        'kpi-missed',
        `${named(node, 'This KPI')} stands at ${kpiValueText(kpi.actuals[latest].value)}, ${word} ${promises.join(', and ')}. Plan an improvement, or promise something else.`,
        {
            node: actualsOf(node)[latest],
            related: missed.map((kind) => relatedPromise(promised(node, kind)!, kpiValueText(kpi[kind]!))),
        },
    );
}

function relatedPromise(promise: KpiValueProperty, shown: string): DiagnosticRelatedInformation {
    return relatedPlace(promise, rangeOf(promise), `The ${promise.kind} is ${shown}`);
}
