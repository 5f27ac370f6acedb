import type { ThreePoint } from '../../pert/network.ts';
import type { Exported, ExportInput, ImportedLink } from '../exchange.ts';
import { linkText } from '../journey/journey-text.ts';

/** The columns of the table, in this order. All times are in the unit of the column `unit`. */
export const CSV_COLUMNS = [
    'name',
    'label',
    'kind',
    'stage',
    'unit',
    'optimistic',
    'mostLikely',
    'pessimistic',
    'after',
    'finishAfter',
    'expected',
    'standardDeviation',
    'earliestStart',
    'earliestFinish',
    'latestStart',
    'latestFinish',
    'totalSlack',
    'freeSlack',
    'critical',
] as const;

/** One row for each step, after RFC 4180: commas, quotation marks where they are needed, CRLF. */
export function exportCsv({ network, schedule }: ExportInput): Exported {
    const { steps, stages, links, unit } = network;
    const into = (step: number, finish: boolean) =>
        links
            .filter(({ to, type }) => to === step && (type === 'FF' || type === 'SF') === finish)
            .map(({ from, type, lag }): ImportedLink => ({ from: steps[from].name, type, lag: { values: points(lag), unit } }))
            .map(linkText)
            .join(', ');
    const rows = steps.map(({ name, label, kind, stage, estimate }, i) => [
        name,
        label ?? '',
        kind,
        stage === null ? '' : (stages[stage].label ?? stages[stage].name),
        unit,
        estimate?.optimistic ?? '',
        estimate?.mostLikely ?? '',
        estimate?.pessimistic ?? '',
        into(i, false),
        into(i, true),
        schedule.expected[i],
        Math.sqrt(schedule.stepVariance[i]),
        schedule.earliestStart[i],
        schedule.earliestFinish[i],
        schedule.latestStart[i],
        schedule.latestFinish[i],
        schedule.totalSlack[i],
        schedule.freeSlack[i],
        schedule.critical[i] === 1 ? 'yes' : 'no',
    ]);
    const text = [CSV_COLUMNS, ...rows].map((cells) => `${cells.map(field).join(',')}\r\n`).join('');
    const left: string[] = [];
    if (steps.some(({ participation, repeats }) => participation !== 1 || repeats !== 0)) {
        left.push('Shares of customers and repeats are in the expected times only.');
    }
    if (steps.some(({ expansion }) => expansion))
        left.push('Steps that are journeys of their own have their expected times, but no estimate.');
    return { text, left };
}

function points({ optimistic, mostLikely, pessimistic }: ThreePoint): number[] {
    return optimistic === pessimistic ? [mostLikely] : [optimistic, mostLikely, pessimistic];
}

/** A field; one that a spreadsheet would take for a formula begins with an apostrophe. */
function field(value: string | number): string {
    const text = typeof value === 'string' && /^[=+@\t\r-]/.test(value) ? `'${value}` : String(value);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
