import type { KpiValue } from '../../pert/kpi/kpi.ts';
import { scopeOf } from '../scope.ts';
import type { EvaluatedKpi } from './evaluated-kpis.ts';
import type { ReviewedPromise } from './promises.ts';
import type { Review } from './review.ts';

/**
 * What `journey review --json` and assistants are told. Its names, their order and their shapes are fixed by the language
 * manual (README.md). Places as in the Language Server Protocol; percents 0…100, as they are written.
 */
export function reviewAnswer(file: string, { today, items, promises, kpis }: Review) {
    return {
        today,
        items: items.map(({ group, code, journey, subject, message, weight, range }) => ({
            group,
            code,
            journey,
            subject,
            message,
            weight,
            file,
            range,
        })),
        promises: promises.map(promiseAnswer),
        kpis: kpis.map(kpiAnswer),
    };
}

function promiseAnswer({ journey: { network }, target, probability, met, simulated }: ReviewedPromise) {
    return {
        journey: network.name,
        unit: network.unit,
        ...scopeOf(network.steps, target.scope),
        confidence: target.confidence,
        within: target.within,
        probability,
        met,
        simulatedProbability: simulated?.probability ?? null,
        simulatedMet: simulated?.met ?? null,
    };
}

function kpiAnswer({ journey, step, kpi, evaluation, by, latest }: EvaluatedKpi) {
    const { direction, reached, missed, progress, expected, onCourse, trend } = evaluation;
    const actual = evaluation.latest === null ? null : valueAnswer(kpi.actuals[evaluation.latest].value);
    return {
        journey,
        step,
        name: kpi.name,
        label: kpi.label,
        complete: kpi.missing.length === 0,
        missing: kpi.missing,
        better: direction,
        baseline: valueAnswer(kpi.baseline),
        target: valueAnswer(kpi.target),
        threshold: valueAnswer(kpi.threshold),
        by,
        actual: actual && { ...actual, date: latest?.date ?? null },
        expected: valueAnswer(expected),
        progress,
        trend,
        onCourse,
        reached,
        missed,
        weight: kpi.weight,
        owner: kpi.owner,
    };
}

/** `unit` is a unit of time, `%`, or null for a plain number. */
function valueAnswer(value: KpiValue | null) {
    return value && { value: value.value, unit: value.measure };
}
