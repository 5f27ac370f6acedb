import type { EvaluatedKpi } from '../../answers/review/evaluated-kpis.ts';
import { reviewOf } from '../../answers/review/review.ts';
import { byGroup } from '../../answers/words/review-words.ts';
import { rangeOf } from '../../language/diagnostics/report.ts';
import type { KpiEvaluation } from '../../pert/kpi/evaluate.ts';
import { type Kpi, type KpiValue, measurementsByDate } from '../../pert/kpi/kpi.ts';
import { kpiState } from '../../pert/kpi/state.ts';
import { differenceOf, kpiValueText } from '../../pert/kpi/values.ts';
import type { ReviewedKpi, ReviewReport } from '../../protocol/review-report.ts';
import type { ReportSubject } from './reporters.ts';

/** What `journey review` says of a file, for a page. Time in proportion to the file. */
export function reviewReport({ head, journeys, today, mostHandovers, figuresOf }: ReportSubject): ReviewReport {
    const { items, promises, kpis } = reviewOf(journeys, { today, handovers: mostHandovers ?? Number.POSITIVE_INFINITY, figuresOf });
    return {
        ...head,
        report: 'review',
        today,
        severalJourneys: journeys.length > 1,
        groups: byGroup(items).map((group) => ({
            title: group.title,
            items: group.items.map(({ code, journey, subject, message, range }) => ({ code, journey, subject, message, range })),
        })),
        promises: promises.map(({ journey, node, target, text, probability, met, simulated }) => ({
            journey: journey.network.name,
            text,
            confidence: target.confidence,
            probability,
            met,
            simulated,
            range: rangeOf(node),
        })),
        kpis: kpis.map(reviewedKpi),
    };
}

function reviewedKpi({ journey, step, node, kpi, evaluation, by, latest }: EvaluatedKpi): ReviewedKpi {
    const text = (value: KpiValue | null) => value && kpiValueText(value);
    const course = courseOf(kpi);
    return {
        journey,
        step,
        name: kpi.name,
        label: kpi.label,
        baseline: text(kpi.baseline),
        target: text(kpi.target),
        actual: text(evaluation.latest === null ? null : kpi.actuals[evaluation.latest].value),
        by,
        measuredOn: latest?.date ?? null,
        trend: evaluation.trend,
        state: kpiState(kpi, evaluation),
        isGood: isGood(evaluation),
        missing: kpi.missing,
        owner: kpi.owner,
        range: rangeOf(node, 'name'),
        ...(course && { course }),
    };
}

function isGood({ missed, reached, onCourse }: KpiEvaluation): boolean | null {
    return missed.length > 0 ? false : reached === true ? true : onCourse;
}

/** From the baseline on; null without two values that can be compared with the target. */
function courseOf({ baseline, target, actuals }: Kpi): { values: number[]; goal: number } | null {
    if (!target) return null;
    const all = [...(baseline ? [baseline] : []), ...measurementsByDate(actuals).map((index) => actuals[index].value)];
    const values = all.flatMap((value) => {
        const difference = differenceOf(value, target);
        return difference === null ? [] : target.value + difference;
    });
    return values.length > 1 && values.length === all.length ? { values, goal: target.value } : null;
}
