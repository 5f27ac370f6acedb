import type { AnalysedJourney } from '../../language/analysed-journey.ts';
import { countOf, percent } from '../../language/diagnostics/wording.ts';
import { scheduleProblem } from '../../language/services/facts/schedule-problem.ts';
import { targetFacts } from '../../language/services/facts/target-facts.ts';
import { code, escapeMarkdown, paragraphs } from '../../language/services/hover/markdown.ts';
import { heading, problemText, spread, targetText } from '../../language/services/hover/phrases.ts';
import type { Schedule } from '../../pert/analysis.ts';
import { formatDuration, formatNumber } from '../../pert/durations.ts';
import type { Simulation } from '../../pert/simulation/simulation.ts';
import { comparison } from '../comparison.ts';
import { numberFormat } from '../numbers.ts';
import type { SegmentedJourney } from '../simulation-details.ts';
import { insights } from './insights.ts';
import { tableOf } from './markdown-table.ts';
import { missingEstimates } from './missing-estimates.ts';

/**
 * A simulation in words, as Markdown, beside the classical figures.
 * @param steps indices of those that the table lists
 */
export function simulationText({ journey, simulation, segments }: SegmentedJourney, steps: readonly number[]): string {
    const { network, analysis } = journey;
    const problem = scheduleProblem(journey);
    const title = heading(network, `journey of ${countOf(network.steps.length, 'step')}`);
    if (!analysis.schedule || !simulation) {
        return paragraphs(
            title,
            problem ? problemText(problem) : 'Not simulated: the journeys that its steps expand to have too many steps together.',
        );
    }
    const rest = network.steps.length - steps.length;
    const missing = missingEstimates(network);
    return paragraphs(
        title,
        mainFigures(journey, analysis.schedule, simulation),
        missing && `*Incomplete:* ${missing}.`,
        comparison(analysis.schedule, simulation, network),
        simulation.targets.map((_, target) => `- ${promiseText(journey, simulation, target)}`).join('\n'),
        simulation.completionRate < 1 && `${percent(simulation.completionRate)} of the customers complete the journey.`,
        insights(network, simulation, segments)
            .map((line) => `- ${escapeMarkdown(line)}`)
            .join('\n'),
        steps.length > 0 &&
            `Steps, times in ${network.unit}. Criticality: the share of runs in which a delay of the step delays the journey; cruciality: the correlation of its duration with the journey's; sensitivity: criticality × σ / the journey's σ.\n\n${stepTable(journey, simulation, steps)}`,
        rest > 0 && `Not listed: ${countOf(rest, 'step')} that matter less.`,
    );
}

function mainFigures({ network: { unit } }: AnalysedJourney, schedule: Schedule, simulation: Simulation): string {
    const { mean, standardDeviation, percentiles, iterations } = simulation;
    const time = (value: number) => formatDuration(value, unit);
    return [
        `- Simulated: **${spread({ expected: mean, variance: standardDeviation ** 2 }, unit)}** (${formatNumber(iterations)} runs)`,
        `- Classical: ${spread({ expected: schedule.duration, variance: schedule.variance }, unit)}`,
        `- Of the customers, 10 % need at most ${time(percentiles.p10)}, 50 % ${time(percentiles.p50)}, 80 % ${time(percentiles.p80)}, 90 % ${time(percentiles.p90)}, 95 % ${time(percentiles.p95)}`,
    ].join('\n');
}

/** The promise with what the runs say of it, and the classical probability behind. */
function promiseText(journey: AnalysedJourney, simulation: Simulation, target: number): string {
    const { scope } = journey.network.targets[target];
    const { probability, met, classicalProbability } = simulation.targets[target];
    const [facts] = targetFacts(journey, (index) => index === target);
    const subject = scope.kind === 'step' ? `step ${code(journey.network.steps[scope.step].name)}, ` : '';
    const classical = classicalProbability === null ? '' : ` (classical ${percent(classicalProbability)})`;
    return `${subject}${targetText({ ...facts, probability, met })}${classical}`;
}

function stepTable({ network }: AnalysedJourney, simulation: Simulation, steps: readonly number[]): string {
    const time = numberFormat(simulation.percentiles.p95);
    const part = (value: number) => (Math.abs(value) < 0.005 ? 0 : value).toFixed(2);
    const rows = steps.map((index) => {
        const { start, finish, criticality, cruciality, sensitivity } = simulation.steps[index];
        const { p10, p90 } = finish.percentiles;
        return [
            escapeMarkdown(network.steps[index].name),
            ...[start.mean, finish.mean, p10, p90].map(time),
            ...[criticality, cruciality, sensitivity].map(part),
        ];
    });
    return tableOf(['step', 'mean start', 'mean finish', 'finish P10', 'finish P90', 'criticality', 'cruciality', 'sensitivity'], rows);
}
