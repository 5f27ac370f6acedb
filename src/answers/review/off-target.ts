import { kpiValueText } from '../../pert/kpi/values.ts';
import { percent } from '../numbers.ts';
import type { EvaluatedKpi } from './evaluated-kpis.ts';
import type { ReviewedPromise } from './promises.ts';
import { itemAt, type ReviewItem } from './review-item.ts';

/** Promises that are missed on either count, by the share of them that is not kept on the worse one. */
export function missedPromises(promises: readonly ReviewedPromise[]): ReviewItem[] {
    return promises.flatMap(({ journey: { network }, node, target, text, probability, met, simulated }) => {
        if (probability === null || (met !== false && simulated?.met !== false)) return [];
        const { scope, confidence } = target;
        const first = scope.kind === 'step' ? scope.step : scope.kind === 'span' ? scope.from : null;
        const both = simulated ? `, by simulation ${percent(simulated.probability)}` : '';
        return itemAt(node, undefined, {
            group: 'offTarget',
            code: 'target-missed',
            journey: network.name,
            subject: first === null ? network.name : network.steps[first].name,
            message: `${text} is promised, and the probability is ${percent(probability)}${both}`,
            weight: 1 - Math.min(probability, simulated?.probability ?? 1) / confidence,
        });
    });
}

/** KPIs beyond a promise, or behind the course to it: by the share of the way that is missing, times the KPI's weight. */
export function missedKpis(kpis: readonly EvaluatedKpi[]): ReviewItem[] {
    return kpis.flatMap(({ journey, node, kpi, evaluation, latest }) => {
        const { missed, onCourse, expected, direction, progress } = evaluation;
        if (!latest || (missed.length === 0 && onCourse !== false)) return [];
        const word = direction === 'higher' ? 'below' : 'above';
        const stands = `${kpi.name} stands at ${kpiValueText(kpi.actuals[evaluation.latest!].value)}, ${word}`;
        const promises = missed.map((kind) => `its ${kind} of ${kpiValueText(kpi[kind]!)}`).join(' and ');
        return itemAt(missed.length > 0 ? latest : node, missed.length > 0 ? undefined : 'name', {
            group: 'offTarget',
            code: missed.length > 0 ? 'kpi-missed' : 'kpi-behind',
            journey,
            subject: kpi.name,
            message:
                missed.length > 0
                    ? `${stands} ${promises}`
                    : `${stands} the ${kpiValueText(expected!)} that it should have reached by now on its way to ${kpiValueText(kpi.target!)}`,
            weight: Math.max(0, 1 - (progress ?? 0)) * (kpi.weight ?? 1),
        });
    });
}
