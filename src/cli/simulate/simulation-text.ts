import { comparison } from '../../answers/comparison.ts';
import { numberFormat, percent } from '../../answers/numbers.ts';
import type { SegmentedJourney } from '../../answers/simulation-details.ts';
import { insights } from '../../answers/words/insights.ts';
import { missingEstimates } from '../../answers/words/missing-estimates.ts';
import { targetText } from '../../answers/words/target-words.ts';
import type { Schedule } from '../../pert/analysis.ts';
import { formatDuration, formatNumber } from '../../pert/durations.ts';
import type { JourneyNetwork } from '../../pert/network.ts';
import type { Simulation } from '../../pert/simulation/simulation.ts';
import { journeyHeader } from '../output/journey-header.ts';
import { pad, textWidth, wrap } from '../output/text-width.ts';

const LINE_WIDTH = 100;
const COLUMNS = ['start', 'finish', 'P10', 'P90', 'criticality', 'cruciality', 'sensitivity'] as const;

/** Simulations as a person reads them: both ways of reckoning side by side, and what drives the duration. */
export function simulationText(journeys: readonly SegmentedJourney[]): string {
    return journeys
        .map((each) =>
            linesOf(each)
                .map((line) => `${line.trimEnd()}\n`)
                .join(''),
        )
        .join('\n');
}

function linesOf({ journey, simulation, segments }: SegmentedJourney): string[] {
    const { schedule } = journey.analysis;
    const header = journeyHeader(journey);
    // Without a schedule the header says why.
    if (!schedule) return header;
    if (!simulation) return [...header, '  Not simulated: the journeys that its steps expand to have too many steps together.'];
    const { network } = journey;
    return [
        header[0],
        ...mainFigures(network, schedule, simulation),
        ...insights(network, simulation, segments).map((line) => `  ${line}`),
        ...stepTable(network, simulation),
    ];
}

function mainFigures(network: JourneyNetwork, schedule: Schedule, simulation: Simulation): string[] {
    const { mean, standardDeviation, percentiles, iterations, completionRate } = simulation;
    const time = (value: number) => formatDuration(value, network.unit);
    const missing = missingEstimates(network);
    return [
        `  Simulated  ${time(mean)} ± ${time(standardDeviation)}  (${formatNumber(iterations)} runs)`,
        `  Classical  ${time(schedule.duration)} ± ${time(schedule.standardDeviation)}`,
        ...(missing === null ? [] : [`  Incomplete: ${missing}.`]),
        `  Half of the customers need at most ${time(percentiles.p50)}, 80 % ${time(percentiles.p80)}, 95 % ${time(percentiles.p95)}.`,
        ...wrap(comparison(schedule, simulation, network).split(' '), LINE_WIDTH).map((line) => `  ${line}`),
        ...simulation.targets.map(({ target, probability, classicalProbability, met }) => {
            const [simulated, classical] = [probability, classicalProbability].map((each) => (each === null ? '?' : percent(each)));
            return `  ${targetText(network, target, met)}: ${simulated} simulated, ${classical} classical`;
        }),
        ...(completionRate === 1 ? [] : [`  ${percent(completionRate)} of the customers complete the journey.`]),
    ];
}

function stepTable(network: JourneyNetwork, { steps, percentiles }: Simulation): string[] {
    if (steps.length === 0) return [];
    const time = numberFormat(percentiles.p95);
    const part = (value: number) => (Math.abs(value) < 0.005 ? 0 : value).toFixed(2);
    const rows = steps.map(({ start, finish, criticality, cruciality, sensitivity }) => [
        ...[start.mean, finish.mean, finish.percentiles.p10, finish.percentiles.p90].map(time),
        ...[criticality, cruciality, sensitivity].map(part),
    ]);
    const title = `Times in ${network.unit}`;
    const titleWidth = widest([title, ...network.steps.map(({ name }) => name)]);
    const widths = COLUMNS.map((column, index) => widest([column, ...rows.map((row) => row[index])]));
    const line = (name: string, cells: readonly string[], label: string) =>
        `  ${pad(name, titleWidth)}  ${cells.map((cell, index) => pad(cell, widths[index], 'right')).join('  ')}  ${label}`;
    return [
        '',
        line(title, COLUMNS, ''),
        ...network.steps.map(({ name, label }, index) => line(name, rows[index], label ?? '')),
        '  start, finish: means; P10, P90: of the finish. criticality: share of runs in which a delay of the step delays',
        "  the journey; cruciality: correlation of its duration with the journey's; sensitivity: criticality × σ / journey's σ.",
    ];
}

function widest(texts: readonly string[]): number {
    return texts.reduce((width, text) => Math.max(width, textWidth(text)), 0);
}
