import type { AnalysedJourney } from '../../language/analysed-journey.ts';
import { targetFacts } from '../../language/services/facts/target-facts.ts';
import { formatDuration } from '../../pert/durations.ts';
import { kpiValueText } from '../../pert/kpi/values.ts';
import { percent } from '../numbers.ts';
import type { EvaluatedKpi } from './evaluated-kpis.ts';
import { itemAt, type ReviewItem } from './review-item.ts';

/** Promises that are missed, by the share of them that is not kept. */
export function missedTargets(journey: AnalysedJourney): ReviewItem[] {
    const { network, analysis, targets } = journey;
    const facts = targetFacts(journey, () => true);
    return analysis.targets.flatMap(({ target, probability, met }) => {
        if (met !== false || probability === null) return [];
        const { scope, confidence } = network.targets[target];
        const { within } = facts[target];
        const [subject, part] =
            scope.kind === 'journey'
                ? [network.name, '']
                : scope.kind === 'step'
                  ? [network.steps[scope.step].name, ` for ${network.steps[scope.step].name}`]
                  : [network.steps[scope.from].name, ` from ${network.steps[scope.from].name} to ${network.steps[scope.to].name}`];
        return itemAt(targets[target], undefined, {
            group: 'offTarget',
            code: 'target-missed',
            journey: network.name,
            subject,
            message: `${percent(confidence)} within ${formatDuration(within.value, within.unit)}${part} is promised, and the probability is ${percent(probability)}`,
            weight: 1 - probability / confidence,
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
