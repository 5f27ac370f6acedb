import Papa from 'papaparse';
import { convert, type Unit } from '../../pert/durations.ts';
import { ExchangeError, type Imported, type ImportedLink, type ImportedStep, type Points } from '../exchange.ts';
import { NameMaker } from '../journey/names.ts';
import { LeftOut } from '../left-out.ts';
import { readDependencies, type WrittenLink } from './dependency-text.ts';
import { readAmount, readUnit } from './duration-text.ts';

/** What the columns are called, by others than us too; compared without case, blanks and punctuation. */
const COLUMNS = {
    name: ['name', 'id', 'key', 'wbs', 'nr', 'no'],
    label: ['label', 'title', 'task', 'taskname', 'step', 'activity', 'touchpoint', 'description'],
    kind: ['kind', 'type'],
    stage: ['stage', 'phase', 'section', 'group'],
    unit: ['unit', 'units'],
    optimistic: ['optimistic', 'best', 'min', 'o'],
    mostLikely: ['mostlikely', 'likely', 'duration', 'estimate', 'time', 'm'],
    pessimistic: ['pessimistic', 'worst', 'max', 'p'],
    after: ['after', 'predecessor', 'predecessors', 'dependson', 'dependencies', 'dependency'],
    finishAfter: ['finishafter'],
    emotion: ['emotion', 'score', 'satisfaction'],
    note: ['note', 'notes', 'comment', 'comments'],
} as const;
type Column = keyof typeof COLUMNS;

/** Columns of our own export that follow from the others. */
const COMPUTED = new Set(
    [
        'expected',
        'standardDeviation',
        'earliestStart',
        'earliestFinish',
        'latestStart',
        'latestFinish',
        'totalSlack',
        'freeSlack',
        'critical',
    ].map((name) => name.toLowerCase()),
);

const KINDS = ['touchpoint', 'moment', 'task', 'wait', 'milestone'] as const;

type Row = (column: Column) => string;

/**
 * Reads a table with one step in each row, under a row of names; commas, semicolons or tabs between the cells.
 * @param name what the journey is called
 * @throws ExchangeError for a text without such a table
 */
export function importCsv(text: string, name: string): Imported {
    const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy' });
    const [header = [], ...body] = data;
    const left = new LeftOut();
    const columns = columnsOf(header, left);
    if (columns.name === undefined && columns.label === undefined) {
        throw new ExchangeError('It has no column of steps: its first row must name one "name" or "label".');
    }
    const rows = body.map(
        (cells): Row =>
            (column) =>
                cellText(cells[columns[column] ?? -1]),
    );
    const names = new NameMaker();
    const stages: { name: string; label: string | null }[] = [];
    const stageOf = new Map<string, number>();
    const named = rows.map((row) => names.make(row('name').match(/\p{L}/u) ? row('name') : row('label') || row('name'), 'step'));
    const steps = rows.map((row, i): ImportedStep => {
        const stage = row('stage');
        if (stage && !stageOf.has(stage)) {
            const stageName = names.make(stage, 'stage');
            stageOf.set(stage, stages.length);
            stages.push({ name: stageName, label: stageName === stage ? null : stage });
        }
        const label = row('label') || row('name');
        const kind = KINDS.find((known) => known === row('kind').toLowerCase()) ?? 'task';
        if (row('kind') && kind !== row('kind').toLowerCase())
            left.add(1, ['kind that is none of a step', 'kinds that are none of a step'], 'a task');
        const emotion = Number(row('emotion') || Number.NaN);
        return {
            name: named[i],
            label: label && label !== named[i] ? label : null,
            kind,
            stage: stageOf.get(stage) ?? null,
            estimate: kind === 'milestone' ? null : estimateOf(row, left),
            links: [],
            emotion: [1, 2, 3, 4, 5].includes(emotion) ? emotion : null,
            notes: row('note') ? [row('note')] : [],
        };
    });
    const find = referenceTable(rows, named);
    rows.forEach((row, i) => {
        const written = [...readDependencies(row('after'), false), ...readDependencies(row('finishAfter'), true)];
        steps[i].links = written.flatMap((link) => resolved(link, find, left));
    });
    const journeyName = new NameMaker().make(name, 'Imported');
    return { journey: { name: journeyName, label: journeyName === name ? null : name, start: null, stages, steps }, left: left.sentences };
}

function columnsOf(header: readonly string[], left: LeftOut): Partial<Record<Column, number>> {
    const columns: Partial<Record<Column, number>> = {};
    const unknown: string[] = [];
    header.forEach((title, index) => {
        const key = title.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
        const found = (Object.keys(COLUMNS) as Column[]).find((column) => (COLUMNS[column] as readonly string[]).includes(key));
        if (found && columns[found] === undefined) columns[found] = index;
        else if (!COMPUTED.has(key) && key !== '') unknown.push(title.trim());
    });
    if (unknown.length > 0) left.say(`Columns that are not carried over: ${unknown.slice(0, 10).join(', ')}.`);
    return columns;
}

/** A cell without the apostrophe that keeps a spreadsheet from taking it for a formula. */
function cellText(cell: string | undefined): string {
    return (cell ?? '').replace(/^'(?=[=+@\t\r-])/, '').trim();
}

/** Steps by name, by label, and by the number of their row, as spreadsheets of project managers refer to them. */
function referenceTable(rows: readonly Row[], named: readonly string[]): (reference: string) => string | undefined {
    const table = new Map<string, string>();
    const add = (key: string, i: number) => {
        if (key && !table.has(key)) table.set(key, named[i]);
    };
    for (const [i, row] of rows.entries()) add(row('name'), i);
    for (const [i, name] of named.entries()) add(name, i);
    for (const [i, row] of rows.entries()) add(row('label'), i);
    for (const i of rows.keys()) add(String(i + 1), i);
    return (reference) => table.get(reference) ?? table.get(reference.normalize('NFC'));
}

function resolved({ to, type, lag }: WrittenLink, find: (reference: string) => string | undefined, left: LeftOut): ImportedLink[] {
    const from = find(to);
    if (from !== undefined) return [{ from, type, lag }];
    left.say(`A dependency on "${to}" is not carried over: no row has that name.`);
    return [];
}

function estimateOf(row: Row, left: LeftOut): Points | null {
    const unitOfRow = row('unit') ? readUnit(row('unit')) : null;
    const written = (['optimistic', 'mostLikely', 'pessimistic'] as const).map((column) => row(column)).filter(Boolean);
    if (written.length === 0) return null;
    const amounts = written.map(readAmount);
    const unit = amounts.map((amount) => amount?.unit ?? unitOfRow).find((found) => found !== null) ?? null;
    const values = amounts.flatMap((amount) => (amount && unit ? [inUnit(amount, unitOfRow, unit)] : []));
    const points = values.length === 3 && values.every((value) => value === values[0]) ? [values[0]] : values;
    const ascends = points.every((value, i) => i === 0 || points[i - 1] <= value);
    if (unit && values.length === written.length && points.length !== 2 && ascends) return { values: points, unit };
    if (unit) left.add(1, ['estimate that cannot be read', 'estimates that cannot be read'], 'estimates are open (tbd)');
    else left.add(1, ['estimate without a unit', 'estimates without a unit'], 'write one behind the number, or in a column "unit"');
    return null;
}

function inUnit({ value, unit: own }: { value: number; unit: Unit | null }, ofRow: Unit | null, unit: Unit): number {
    const given = own ?? ofRow ?? unit;
    return given === unit ? value : convert(value, given, unit);
}
