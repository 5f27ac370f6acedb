import type { AnalysedJourney } from '../../language/analysed-journey.ts';
import { unansweredPains } from '../../language/diagnostics/pains.ts';
import { listed } from '../../language/diagnostics/wording.ts';
import { isImprovement, type Step } from '../../language/generated/ast.ts';
import { shareOf } from '../../language/network/participation.ts';
import { kindOf, propertiesOf } from '../../language/network/properties.ts';
import { painPriority } from '../../pert/experience/pains.ts';
import { oneLine } from '../diagnostics-text.ts';
import type { EvaluatedKpi } from './evaluated-kpis.ts';
import { itemAt, type ReviewItem } from './review-item.ts';

/** Severe pains without recovery or improvement, by their priority. */
export function severePains({ node, network }: AnalysedJourney): ReviewItem[] {
    return unansweredPains(node).map(({ pain, step }) => {
        const { severity = 0, frequency } = pain;
        const often = frequency === undefined ? '' : `, frequency ${frequency} %`;
        return itemAt(pain, undefined, {
            group: 'unanswered',
            code: 'pain-unanswered',
            journey: network.name,
            subject: step.name ?? '',
            message: `“${oneLine(pain.text ?? '')}” at ${step.name} has neither a recovery nor an improvement (severity ${severity}${often})`,
            weight: painPriority({ severity, frequency: shareOf(frequency) }) ?? 0,
        });
    });
}

/** Moments of truth, and improvements that are not done, for which no team answers: by impact × urgency. */
export function unowned({ node, steps, plan, network }: AnalysedJourney): ReviewItem[] {
    const moments = steps
        .filter((step) => kindOf(step) === 'moment' && propertiesOf(step, 'OwnerProperty').length === 0)
        .map((step) =>
            itemAt(step, 'name', {
                group: 'unowned',
                code: 'moment-unowned',
                journey: network.name,
                subject: step.name ?? '',
                message: `No team answers for the moment of truth ${step.name}`,
                weight: pressing(step),
            }),
        );
    const nodes = node.members.filter(isImprovement);
    const improvements = (plan?.improvements ?? []).flatMap(({ name, owner, status, subjects }, index) => {
        if (owner !== null || status === 'done') return [];
        return itemAt(nodes[index], 'name', {
            group: 'unowned',
            code: 'improvement-unowned',
            journey: network.name,
            subject: name,
            message: `No team answers for the improvement ${name}`,
            weight: subjects.reduce((most, step) => Math.max(most, steps[step] ? pressing(steps[step]) : 0), 0),
        });
    });
    return [...moments, ...improvements];
}

/** Moments of truth without a KPI or an observation, by impact × urgency, and KPIs that cannot be measured, by their weight. */
export function unmeasured({ steps, network }: AnalysedJourney, kpis: readonly EvaluatedKpi[]): ReviewItem[] {
    const moments = steps
        .filter(
            (step) => kindOf(step) === 'moment' && !step.properties.some(({ $type }) => $type === 'Kpi' || $type === 'ObservedProperty'),
        )
        .map((step) =>
            itemAt(step, 'name', {
                group: 'unmeasured',
                code: 'moment-unmeasured',
                journey: network.name,
                subject: step.name ?? '',
                message: `The moment of truth ${step.name} has neither a KPI nor an observation`,
                weight: pressing(step),
            }),
        );
    const incomplete = kpis.flatMap(({ journey, node, kpi }) => {
        if (kpi.missing.length === 0) return [];
        return itemAt(node, 'name', {
            group: 'unmeasured',
            code: 'kpi-incomplete',
            journey,
            subject: kpi.name,
            message: `${kpi.name} cannot be measured without ${listed(kpi.missing)}`,
            weight: kpi.weight ?? 1,
        });
    });
    return [...moments, ...incomplete];
}

/** Impact × urgency, 1…25; a score that is not written counts 1. */
function pressing(step: Step): number {
    const scores = propertiesOf(step, 'ScoreProperty');
    const score = (wanted: 'impact' | 'urgency') => scores.find((each) => each.score === wanted)?.value ?? 1;
    return score('impact') * score('urgency');
}
