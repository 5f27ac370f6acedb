import type { Imported, ImportedLink, ImportedStep, Points } from '../exchange.ts';
import { NameMaker } from '../journey/names.ts';
import { LeftOut } from '../left-out.ts';
import { languageDate, wholeDuration } from '../whole-durations.ts';
import { ganttDates, ganttDuration } from './gantt-times.ts';
import { statementsOf } from './statements.ts';

const TAGS = new Set(['active', 'done', 'crit', 'milestone', 'vert']);
const STATEMENT =
    /^(title|section|dateFormat|axisFormat|tickInterval|todayMarker|excludes|includes|weekday|weekend|inclusiveEndDates|topAxis|displayMode|click|accTitle|accDescr)\b\s*:?\s*(.*)$/;

/** A task as it is written: mermaid takes the last item for the end, the one before for the start, the first for the name. */
interface GanttTask {
    label: string;
    id: string | null;
    tags: string[];
    start: string | null;
    end: string;
    stage: number | null;
}

/**
 * Reads a gantt chart of Mermaid: sections as stages, tasks with their durations as steps, `after` as dependencies.
 * @throws ExchangeError for another text
 */
export function importGantt(text: string): Imported {
    const left = new LeftOut();
    const names = new NameMaker();
    const stages: { name: string; label: string | null }[] = [];
    const tasks: GanttTask[] = [];
    let title = '';
    let dates = ganttDates('YYYY-MM-DD');
    for (const line of statementsOf(text, 'gantt')) {
        const [, word, rest] = STATEMENT.exec(line) ?? [];
        if (word === 'title') title = rest;
        else if (word === 'section') stages.push(named(names, rest, 'stage'));
        else if (word === 'dateFormat') dates = ganttDates(rest);
        else if (word === 'excludes') left.say('Days that the chart excludes are not carried over: time runs on.');
        else if (word === 'click') left.add(1, ['link of a task to a page', 'links of tasks to pages']);
        else if (word === undefined) {
            const task = taskOf(line, stages.length > 0 ? stages.length - 1 : null);
            if (task) tasks.push(task);
            else left.add(1, ['line that is no task', 'lines that are no tasks']);
        }
    }
    if (tasks.some(({ tags }) => tags.includes('done') || tags.includes('active'))) left.say('How far tasks are is not carried over.');
    const stepNames = tasks.map(({ id, label }) => names.make(id ?? label, 'step'));
    const byId = new Map(tasks.flatMap(({ id }, i): [string, string][] => (id === null ? [] : [[id, stepNames[i]]])));
    const starts = tasks.map(({ start }) => (start === null ? null : dates(start)));
    const first = Math.min(...starts.filter((start) => start !== null));
    const steps = tasks.map((task, i): ImportedStep => {
        const kind = task.tags.includes('milestone') ? 'milestone' : 'task';
        return {
            name: stepNames[i],
            label: task.label === stepNames[i] ? null : task.label,
            kind,
            stage: task.stage,
            estimate: kind === 'milestone' ? null : estimateOf(task, starts[i], dates, left),
            links: linksOf(task, stepNames[i - 1], byId, left),
            emotion: null,
            notes: [],
        };
    });
    const fixed = starts.filter((start) => start !== null && start > first).length;
    left.add(fixed, ['date at which a task starts', 'dates at which tasks start'], 'such a step starts with the journey');
    const { name, label } = named(new NameMaker(), title, 'Gantt');
    return { journey: { name, label, start: Number.isFinite(first) ? languageDate(first) : null, stages, steps }, left: left.sentences };
}

function taskOf(line: string, stage: number | null): GanttTask | null {
    const colon = line.indexOf(':');
    if (colon <= 0) return null;
    const items = line
        .slice(colon + 1)
        .split(',')
        .map((item) => item.trim());
    const tags: string[] = [];
    while (items.length > 0 && TAGS.has(items[0])) tags.push(items.shift()!);
    if (items.length === 0 || items.length > 3) return null;
    const end = items.pop()!;
    const start = items.pop() ?? null;
    return {
        label: line
            .slice(0, colon)
            .trim()
            .replace(/^“(.*)”$/, '$1'),
        id: items.pop() ?? null,
        tags,
        start,
        end,
        stage,
    };
}

/** `after a b`, or after the task before where no start is written; a date stands for itself. */
function linksOf({ start }: GanttTask, before: string | undefined, byId: ReadonlyMap<string, string>, left: LeftOut): ImportedLink[] {
    if (start === null) return before === undefined ? [] : [{ from: before, type: 'FS', lag: null }];
    const [, list] = /^after\s+(.+)$/.exec(start) ?? [];
    return (list ?? '')
        .split(/\s+/)
        .filter(Boolean)
        .flatMap((id): ImportedLink[] => {
            const from = byId.get(id);
            if (from === undefined) left.add(1, ['"after" a task that is not there', '"after" of tasks that are not there']);
            return from === undefined ? [] : [{ from, type: 'FS', lag: null }];
        });
}

function estimateOf(task: GanttTask, start: number | null, dates: (text: string) => number | null, left: LeftOut): Points | null {
    const duration = ganttDuration(task.end);
    if (duration) return duration;
    const end = dates(task.end);
    if (end !== null && start !== null && end >= start) {
        const { amount, unit } = wholeDuration(end - start, 'ms');
        return { values: [amount], unit };
    }
    left.add(1, ['duration that cannot be told', 'durations that cannot be told'], 'estimates are open (tbd)');
    return null;
}

function named(names: NameMaker, label: string, fallback: string): { name: string; label: string | null } {
    const name = names.make(label, fallback);
    return { name, label: label && label !== name ? label : null };
}
