import { rangeOf } from '../../language/diagnostics/report.ts';
import type { CompareReport } from '../../protocol/compare-report.ts';
import { comparisonOf } from '../../render/comparison-of.ts';
import type { ReportSubject } from './reporters.ts';

/** Both states of a journey as pictures. */
export function compareReport({ head, journey, without }: ReportSubject): CompareReport {
    const answer = comparisonOf(journey, without);
    const isKnown = 'comparison' in answer;
    return {
        ...head,
        report: 'compare',
        comparison: isKnown ? answer.comparison : null,
        problem: !isKnown && journey.plan ? answer.problem : null,
        added: isKnown ? answer.declarations.slice(journey.steps.length).map((step) => rangeOf(step, 'name')) : [],
    };
}
