import type { BuiltJourney } from '../analysed-journey.ts';
import { isKpi, type Kpi as KpiNode, type Step } from '../generated/ast.ts';

/** A KPI of a journey, or of one of its steps. */
export interface PlacedKpi {
    node: KpiNode;
    step: Step | null;
}

/** All KPIs of a journey: its own, then those of its steps, in the order of the text. */
export function kpisOf({ node, steps }: BuiltJourney): PlacedKpi[] {
    return [
        ...node.members.filter(isKpi).map((kpi) => ({ node: kpi, step: null })),
        ...steps.flatMap((step) => step.properties.filter(isKpi).map((kpi) => ({ node: kpi, step }))),
    ];
}
