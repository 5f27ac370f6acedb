import { kpiValueText } from '../../pert/kpi/values.ts';
import type { EvaluatedKpi } from './evaluated-kpis.ts';

/** How a KPI stands, in a word or two. */
export function kpiState({ kpi, evaluation: { missed, reached, onCourse, latest } }: EvaluatedKpi): string {
    if (missed.includes('target')) return 'missed';
    if (missed.includes('threshold')) return 'beyond its threshold';
    if (reached) return 'reached';
    if (onCourse !== null) return onCourse ? 'on course' : 'behind';
    if (kpi.missing.length > 0) return 'incomplete';
    return latest === null ? 'not measured' : 'open';
}

/** The KPIs as a table that people read, row by row; a dash for what is not written. */
export const KPI_COLUMNS = ['KPI', 'baseline', 'target', 'by', 'actual', 'on', 'trend', 'state'] as const;

export function kpiRow(entry: EvaluatedKpi): string[] {
    const { kpi, evaluation, latest, by } = entry;
    const text = (value: typeof kpi.target) => (value ? kpiValueText(value) : NONE);
    return [
        kpi.name,
        text(kpi.baseline),
        text(kpi.target),
        by ?? NONE,
        text(evaluation.latest === null ? null : kpi.actuals[evaluation.latest].value),
        latest?.date ?? NONE,
        evaluation.trend ?? NONE,
        kpiState(entry),
    ];
}

const NONE = '–';
