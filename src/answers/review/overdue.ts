import type { AnalysedJourney } from '../../language/analysed-journey.ts';
import { countOf } from '../../language/diagnostics/wording.ts';
import { isImprovement } from '../../language/generated/ast.ts';
import type { EvaluatedKpi } from './evaluated-kpis.ts';
import { itemAt, type ReviewItem } from './review-item.ts';

const DAY = 86_400_000;

/** KPIs whose target is due although nothing was measured, by the days since. */
export function unmeasuredAtDue(kpis: readonly EvaluatedKpi[], today: number): ReviewItem[] {
    return kpis.flatMap(({ journey, node, kpi, evaluation }) => {
        if (!evaluation.isDue || evaluation.latest !== null) return [];
        return itemAt(node, 'name', {
            group: 'overdue',
            code: 'kpi-overdue',
            journey,
            subject: kpi.name,
            message: `${kpi.name} was due ${ago(kpi.due!, today)}, and nothing is measured`,
            weight: (today - kpi.due!) / DAY,
        });
    });
}

/** Improvements that should be done by now, by the days since. */
export function lateImprovements({ node, plan, network }: AnalysedJourney, today: number): ReviewItem[] {
    const nodes = node.members.filter(isImprovement);
    return (plan?.improvements ?? []).flatMap(({ name, by, status }, index) => {
        if (by === null || by > today || status === 'done') return [];
        return itemAt(nodes[index], 'name', {
            group: 'overdue',
            code: 'improvement-overdue',
            journey: network.name,
            subject: name,
            message: `${name} was to be done ${ago(by, today)}, and its status is ${status}`,
            weight: (today - by) / DAY,
        });
    });
}

function ago(instant: number, today: number): string {
    const days = Math.floor((today - instant) / DAY);
    return days < 1 ? 'by now' : `${countOf(days, 'day')} ago`;
}
