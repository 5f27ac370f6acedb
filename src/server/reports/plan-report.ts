import { rangeOf } from '../../language/diagnostics/report.ts';
import { isImprovement } from '../../language/generated/ast.ts';
import { parseInstant } from '../../pert/calendar.ts';
import type { PlanReport } from '../../protocol/plan-report.ts';
import type { ReportSubject } from './reporters.ts';

/** The plan of a journey, which was built with its network already. */
export function planReport({ head, journey: { node, plan }, today }: ReportSubject): PlanReport {
    return {
        ...head,
        report: 'plan',
        today: parseInstant(today) ?? 0,
        plan,
        places: node.members.filter(isImprovement).map((improvement) => rangeOf(improvement, 'name')),
    };
}
