import { kpiState } from '../../pert/kpi/state.ts';
import { kpiValueText } from '../../pert/kpi/values.ts';
import type { EvaluatedKpi } from './evaluated-kpis.ts';

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
        kpiState(kpi, evaluation),
    ];
}

const NONE = '–';
