import { formatDuration } from '../../../pert/durations.ts';
import { countOf, LIST_LIMIT, listed, percent } from '../../diagnostics/wording.ts';
import type { JourneyFacts, StageFacts } from '../../services/facts/journey-facts.ts';
import type { ScheduleProblem } from '../../services/facts/schedule-problem.ts';
import type { TargetFacts } from '../../services/facts/target-facts.ts';
import { spread } from '../../services/hover/phrases.ts';
import { verdictMark } from '../verdict-mark.ts';

/** How many steps of a long critical path are shown at each end. */
const ENDS = 2;

/** What stands above a journey: how long it takes, what becomes of its targets, and its critical path. Plain text. */
export function journeyTitles({
    duration,
    unit,
    incomplete,
    expandsIncomplete,
    targets,
    criticalPath,
    criticalPaths,
    problem,
}: JourneyFacts): string[] {
    if (problem) return [problemTitle(problem)];
    if (!duration || criticalPath.length === 0) return [];
    const open = incomplete.length + expandsIncomplete.length;
    const missing = open > 0 ? `, ${countOf(open, 'estimate')} missing` : '';
    const others = criticalPaths > 1 ? ' (one of several)' : '';
    return [
        `${spread({ expected: duration.expected, variance: duration.standardDeviation ** 2 }, unit)}${missing}`,
        ...targets.slice(0, LIST_LIMIT).map(targetTitle),
        ...(targets.length > LIST_LIMIT ? [countOf(targets.length - LIST_LIMIT, 'more target')] : []),
        `Critical: ${path(criticalPath)}${others}`,
    ];
}

/** What stands above a stage: from when to when it lasts, and its critical steps. Plain text. */
export function stageTitles({ span, unit, critical }: StageFacts): string[] {
    if (!span) return [];
    return [
        `${formatDuration(span.start, unit)} – ${formatDuration(span.finish, unit)}`,
        critical.length > 0 ? `Critical: ${listed(critical)}` : 'No critical step',
    ];
}

function targetTitle({ confidence, within, from, to, probability, met, noPath, simulated }: TargetFacts): string {
    const span = from !== null && to !== null ? ` from ${from} to ${to}` : '';
    const promise = `${percent(confidence)} within ${formatDuration(within.value, within.unit)}${span}`;
    if (noPath || probability === null) return `${promise}: not known`;
    const both = simulated ? `, simulated ${percent(simulated.probability, confidence)}${verdictMark(simulated.met)}` : '';
    return `${promise}: ${percent(probability, confidence)}${verdictMark(met)}${both}`;
}

function problemTitle(problem: ScheduleProblem): string {
    if (problem.kind === 'unresolved') return `No schedule: ${listed(problem.names)} cannot be resolved`;
    return `No schedule: ${path([...problem.steps, problem.steps[0]])}`;
}

function path(steps: readonly string[]): string {
    if (steps.length <= 2 * ENDS + 1) return steps.join(' → ');
    return [...steps.slice(0, ENDS), '…', ...steps.slice(-ENDS)].join(' → ');
}
