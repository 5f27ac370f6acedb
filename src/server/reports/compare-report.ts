import { rangeOf } from '../../language/diagnostics/report.ts';
import { plannedSteps } from '../../language/plan/plan-builder.ts';
import type { CompareReport } from '../../protocol/compare-report.ts';
import { comparisonOf } from '../../render/comparison-of.ts';
import type { ReportSubject } from './reporters.ts';

/** Both states of a journey as pictures. */
export function compareReport({ head, journey }: ReportSubject): CompareReport {
    const answer = comparisonOf(journey);
    return {
        ...head,
        report: 'compare',
        comparison: 'comparison' in answer ? answer.comparison : null,
        problem: 'problem' in answer && journey.plan ? answer.problem : null,
        added: plannedSteps(journey)
            .slice(journey.steps.length)
            .map((step) => rangeOf(step, 'name')),
    };
}
