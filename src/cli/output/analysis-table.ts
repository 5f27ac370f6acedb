import { numberFormat } from '../../answers/numbers.ts';
import type { AnalysedJourney } from '../../language/analysed-journey.ts';
import type { Schedule } from '../../pert/analysis.ts';
import { formatEnds } from '../../pert/calendar.ts';
import type { JourneyNetwork } from '../../pert/network.ts';
import { journeyHeader } from './journey-header.ts';
import { pad, textWidth } from './text-width.ts';
import { valueTable } from './value-table.ts';

const COLUMNS = ['ES', 'EF', 'LS', 'LF', 'slack', 'expected', 'σ'];
/** ES and EF in the calendar, where something ties the journey to it. */
const DATE_COLUMNS = ['starts', 'finishes'];
/** Stands before a critical step. */
const CRITICAL = '*';

interface Row {
    /** A stage's heading has no cells. */
    title: string;
    cells: string[] | null;
    label: string;
}

/** The journeys as a person reads them: the main figures, the critical path, a table of the steps by stage, and what the time is good for. */
export function analysisTable(journeys: readonly AnalysedJourney[]): string {
    return journeys
        .map((journey) =>
            [...journeyHeader(journey), ...stepTable(journey), ...valueTable(journey)].map((line) => `${line.trimEnd()}\n`).join(''),
        )
        .join('\n');
}

function stepTable({ network, analysis: { schedule } }: AnalysedJourney): string[] {
    if (!schedule || network.steps.length === 0) return [];
    const rows = rowsOf(network, schedule);
    const titleWidth = widest(rows.map((row) => row.title));
    const columns = network.anchor ? [...COLUMNS, ...DATE_COLUMNS] : COLUMNS;
    const widths = columns.map((column, index) => widest([column, ...rows.map((row) => row.cells?.[index] ?? '')]));
    const line = (title: string, cells: readonly string[], label: string) =>
        `  ${pad(title, titleWidth)}  ${cells.map((cell, index) => pad(cell, widths[index], 'right')).join('  ')}  ${label}`;
    return [
        '',
        line(`  Times in ${network.unit}`, columns, ''),
        ...rows.map((row) => (row.cells ? line(row.title, row.cells, row.label) : `  ${row.title}`)),
        `  ${CRITICAL} critical: a delay of this step delays the journey.`,
    ];
}

function rowsOf(network: JourneyNetwork, schedule: Schedule): Row[] {
    const format = numberFormat(
        Math.max(
            schedule.duration,
            schedule.expected.reduce((a, b) => Math.max(a, b), 0),
        ),
    );
    const stepRow = (index: number): Row => ({
        title: `${schedule.critical[index] ? CRITICAL : ' '} ${network.steps[index].name}`,
        cells: [
            schedule.earliestStart[index],
            schedule.earliestFinish[index],
            schedule.latestStart[index],
            schedule.latestFinish[index],
            schedule.totalSlack[index],
            schedule.expected[index],
            Math.sqrt(schedule.stepVariance[index]),
        ]
            .map(format)
            .concat(datesOf(network, schedule, index)),
        label: network.steps[index].label ?? '',
    });
    const byStage = new Map<number | null, number[]>([[null, []]]);
    network.stages.forEach((_, stage) => {
        byStage.set(stage, []);
    });
    network.steps.forEach(({ stage }, index) => {
        byStage.get(stage)?.push(index);
    });
    return [...byStage].flatMap(([stage, steps]) => {
        const rows = steps.map(stepRow);
        if (stage === null) return rows;
        const { name, label } = network.stages[stage];
        return [{ title: label ?? name, cells: null, label: '' }, ...rows];
    });
}

function datesOf({ anchor, unit }: JourneyNetwork, { duration, earliestStart, earliestFinish }: Schedule, step: number): string[] {
    if (!anchor) return [];
    return formatEnds(anchor, [earliestStart[step], earliestFinish[step]], duration, unit);
}

function widest(texts: readonly string[]): number {
    return texts.reduce((width, text) => Math.max(width, textWidth(text)), 0);
}
