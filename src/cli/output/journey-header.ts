import { percent } from '../../answers/numbers.ts';
import { missingEstimates } from '../../answers/words/missing-estimates.ts';
import { scheduleProblem } from '../../answers/words/schedule-problem.ts';
import { pathWords, targetText } from '../../answers/words/target-words.ts';
import type { AnalysedJourney } from '../../language/analysed-journey.ts';
import type { TargetResult } from '../../pert/analysis.ts';
import { formatPeriod } from '../../pert/calendar.ts';
import { formatDuration } from '../../pert/durations.ts';
import { inLargerUnits } from '../../pert/elapsed.ts';
import type { JourneyNetwork } from '../../pert/network.ts';
import { wrap } from './text-width.ts';

const LINE_WIDTH = 100;

/** What matters most about a journey: its duration, whether its targets hold, and its critical path. */
export function journeyHeader(journey: AnalysedJourney): string[] {
    const { network, analysis } = journey;
    const { schedule, complete, targets } = analysis;
    const title = network.label === null ? network.name : `${network.label} (${network.name})`;
    if (!schedule) return [title, `  The schedule cannot be computed: ${scheduleProblem(journey)}.`];
    const larger = inLargerUnits(schedule.duration, network.unit);
    const lines = [
        title,
        `  Expected duration  ${formatDuration(schedule.duration, network.unit)} ± ${formatDuration(schedule.standardDeviation, network.unit)}${larger ? ` (about ${larger})` : ''}`,
        ...(network.anchor
            ? [`  In the calendar    ${formatPeriod(network.anchor, [0, schedule.duration], schedule.duration, network.unit)}`]
            : []),
        complete ? '  Complete: every step has an estimate.' : `  Incomplete: ${missingEstimates(network)}.`,
        ...targets.map((target) => `  ${targetLine(network, target)}`),
    ];
    const [path] = schedule.criticalPaths;
    if (!path || path.steps.length === 0) return lines;
    const more = schedule.criticalPaths.length - 1;
    const head = `Critical path${more > 0 ? ` (1 of ${more === 99 ? 'at least 100' : more + 1})` : ''}:`;
    return [...lines, ...wrap([head, ...pathWords(path.steps.map((step) => network.steps[step].name))], LINE_WIDTH).map(indent)];
}

function indent(line: string, index: number): string {
    return index === 0 ? `  ${line}` : `    ${line}`;
}

function targetLine(network: JourneyNetwork, { target, probability, met }: TargetResult): string {
    const answer = probability === null ? 'cannot be computed' : `probability ${percent(probability)}`;
    return `${targetText(network, target, met)}: ${answer}`;
}
