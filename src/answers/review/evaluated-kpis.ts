import type { AnalysedJourney } from '../../language/analysed-journey.ts';
import type { KpiActual, Kpi as KpiNode } from '../../language/generated/ast.ts';
import { kpisOf } from '../../language/network/journey-kpis.ts';
import { actualsOf, kpiOf } from '../../language/network/kpis.ts';
import { evaluateKpi, type KpiEvaluation } from '../../pert/kpi/evaluate.ts';
import type { Kpi } from '../../pert/kpi/kpi.ts';

/** A KPI of a journey with what becomes of it. */
export interface EvaluatedKpi {
    journey: string;
    /** Name of the step; null for a KPI of the whole journey. */
    step: string | null;
    node: KpiNode;
    kpi: Kpi;
    evaluation: KpiEvaluation;
    /** When the target is due, as written. */
    by: string | null;
    /** The measurement that counts. */
    latest: KpiActual | null;
}

/** @param today an instant (see calendar.ts) */
export function evaluatedKpis(journey: AnalysedJourney, today: number): EvaluatedKpi[] {
    return kpisOf(journey).map(({ node, step }) => {
        const kpi = kpiOf(node);
        const evaluation = evaluateKpi(kpi, today);
        const latest = evaluation.latest === null ? null : actualsOf(node)[evaluation.latest];
        const by = node.properties.find((property) => property.$type === 'KpiDue')?.date ?? null;
        return { journey: journey.network.name, step: step?.name ?? null, node, kpi, evaluation, by, latest };
    });
}
