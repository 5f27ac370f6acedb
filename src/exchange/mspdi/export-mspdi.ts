import { convert } from '../../pert/durations.ts';
import { isEstimated, threePointMoments } from '../../pert/estimates.ts';
import type { JourneyNetwork } from '../../pert/network.ts';
import type { Exported, ExportInput } from '../exchange.ts';
import { isoInstant } from '../whole-durations.ts';
import { ELAPSED_FORMATS, FIELDS, type FieldName, LINK_CODES, NAMESPACE, tenthsOfMinutes, xmlDuration } from './mspdi-format.ts';
import { element } from './xml-text.ts';

const MINUTES_PER_DAY = 1440;

/** The journey as a project: stages as summary tasks, on a calendar without nights and weekends, as a customer lives it. */
export function exportMspdi(input: ExportInput): Exported {
    const { network, schedule, start } = input;
    const at = (time: number) => dateTime(start + convert(time, network.unit, 'ms'));
    const project = [
        element('SaveVersion', 14),
        element('Name', network.name),
        element('Title', network.label ?? network.name),
        element('ScheduleFromStart', 1),
        element('StartDate', at(0)),
        element('FinishDate', at(schedule.duration)),
        element('CalendarUID', 1),
        element('DefaultStartTime', '00:00:00'),
        element('DefaultFinishTime', '00:00:00'),
        element('MinutesPerDay', MINUTES_PER_DAY),
        element('MinutesPerWeek', 7 * MINUTES_PER_DAY),
        element('DaysPerMonth', 30),
        element('ExtendedAttributes', Object.values(FIELDS).map(fieldDefinition)),
        element('Calendars', [calendar()]),
        element('Tasks', tasks(input, at)),
    ];
    const xml = element('Project', project).replace('<Project>', `<Project xmlns="${NAMESPACE}">`);
    return { text: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}\n`, left: leftOut(network) };
}

function leftOut({ steps, stages, links, unit }: JourneyNetwork): string[] {
    const left: string[] = [];
    const empty = stages.filter((_, at) => !steps.some(({ stage }) => stage === at)).length;
    if (empty > 0) left.push(empty === 1 ? 'A stage without steps is left out.' : `${empty} stages without steps are left out.`);
    const rounded = (value: number) => Math.abs(convert(value, unit, 'ms') - 6000 * tenthsOfMinutes(value, unit)) > 1;
    if (links.some(({ lag }) => rounded(threePointMoments(lag).expected))) left.push('Lags are rounded to six seconds.');
    if (links.some(({ lag }) => lag.optimistic !== lag.pessimistic)) left.push('Of three-point lags only the expected times are carried.');
    if (steps.some(({ participation, repeats }) => participation !== 1 || repeats !== 0)) {
        left.push('Shares of customers and repeats are in the expected durations only.');
    }
    if (steps.some(({ expansion }) => expansion))
        left.push('Of steps that are journeys of their own only the expected durations are carried.');
    const pairs = new Set(links.map(({ from, to }) => `${from} ${to}`));
    if (pairs.size < links.length) left.push('Two links between the same two tasks are kept; Microsoft Project takes only one of them.');
    return left;
}

function fieldDefinition({ id, field, alias }: (typeof FIELDS)[FieldName]): string {
    return element('ExtendedAttribute', [element('FieldID', id), element('FieldName', field), element('Alias', alias)]);
}

function calendar(): string {
    const allDay = element('WorkingTimes', [element('WorkingTime', [element('FromTime', '00:00:00'), element('ToTime', '00:00:00')])]);
    const days = [1, 2, 3, 4, 5, 6, 7].map((day) => element('WeekDay', [element('DayType', day), element('DayWorking', 1), allDay]));
    return element('Calendar', [
        element('UID', 1),
        element('Name', '24 Hours'),
        element('IsBaseCalendar', 1),
        element('BaseCalendarUID', -1),
        element('WeekDays', days),
    ]);
}

/** Steps outside every stage first, then each stage followed by its steps. */
function tasks({ network, schedule }: ExportInput, at: (time: number) => string): string[] {
    const { steps, stages, links, unit } = network;
    // A summary task is one that others belong to: without them programs take it for a task.
    const order = [null, ...stages.keys()]
        .map((stage) => ({ stage, members: steps.flatMap((step, i) => (step.stage === stage ? [i] : [])) }))
        .filter(({ members }) => members.length > 0);
    // A task's id is its place in the list; steps keep it for those who refer to them.
    const ids = new Map<number, number>();
    let rows = 0;
    for (const { stage, members } of order) {
        if (stage !== null) rows++;
        for (const step of members) ids.set(step, ++rows);
    }
    const list: string[] = [];
    let top = 0;
    for (const { stage, members } of order) {
        if (stage !== null) {
            const begin = members.reduce((least, i) => Math.min(least, schedule.earliestStart[i]), Infinity);
            const end = members.reduce((most, i) => Math.max(most, schedule.earliestFinish[i]), -Infinity);
            const duration = xmlDuration(end - begin, unit);
            const { name, label } = stages[stage];
            const id = list.length + 1;
            top++;
            list.push(
                element('Task', [
                    ...head(id, label ?? name, String(top), 1),
                    ...times(at(begin), at(end), duration, ELAPSED_FORMATS[unit]),
                    element('Milestone', 0),
                    element('Summary', 1),
                    ...nothingDone(duration),
                    element('ExtendedAttribute', [element('FieldID', FIELDS.name.id), element('Value', name)]),
                ]),
            );
        }
        members.forEach((i, position) => {
            if (stage === null) top++;
            const step = steps[i];
            const duration = xmlDuration(schedule.expected[i], unit);
            const outline = stage === null ? String(top) : `${top}.${position + 1}`;
            list.push(
                element('Task', [
                    ...head(ids.get(i)!, step.label ?? step.name, outline, stage === null ? 1 : 2),
                    ...times(at(schedule.earliestStart[i]), at(schedule.earliestFinish[i]), duration, ELAPSED_FORMATS[unit]),
                    element('Estimated', isEstimated(step) ? 0 : 1),
                    element('Milestone', step.kind === 'milestone' ? 1 : 0),
                    element('Summary', 0),
                    element('Critical', schedule.critical[i]),
                    element('EarlyStart', at(schedule.earliestStart[i])),
                    element('EarlyFinish', at(schedule.earliestFinish[i])),
                    element('LateStart', at(schedule.latestStart[i])),
                    element('LateFinish', at(schedule.latestFinish[i])),
                    element('FreeSlack', tenthsOfMinutes(schedule.freeSlack[i], unit)),
                    element('TotalSlack', tenthsOfMinutes(schedule.totalSlack[i], unit)),
                    ...nothingDone(duration),
                    ...links.filter(({ to }) => to === i).map((link) => predecessor(link, ids.get(link.from)!, network)),
                    ...customFields(step, network),
                ]),
            );
        });
    }
    return list;
}

function head(id: number, name: string, outline: string, level: number): string[] {
    return [
        element('UID', id),
        element('ID', id),
        element('Name', name),
        element('Type', 1),
        element('IsNull', 0),
        element('WBS', outline),
        element('OutlineNumber', outline),
        element('OutlineLevel', level),
        element('Priority', 500),
    ];
}

function times(start: string, finish: string, duration: string, format: number): string[] {
    return [element('Start', start), element('Finish', finish), element('Duration', duration), element('DurationFormat', format)];
}

/** How far a task is: programs that schedule anew refuse one that does not say. */
function nothingDone(duration: string): string[] {
    return [element('PercentComplete', 0), element('ActualDuration', 'PT0H0M0S'), element('RemainingDuration', duration)];
}

function predecessor({ type, lag }: JourneyNetwork['links'][number], id: number, { unit }: JourneyNetwork): string {
    return element('PredecessorLink', [
        element('PredecessorUID', id),
        element('Type', LINK_CODES[type]),
        element('CrossProject', 0),
        element('LinkLag', tenthsOfMinutes(threePointMoments(lag).expected, unit)),
        element('LagFormat', ELAPSED_FORMATS[unit]),
    ]);
}

/** Name and kind, and the three points where the expected time follows from them. */
function customFields(
    { name, kind, estimate, participation, repeats }: JourneyNetwork['steps'][number],
    { unit }: JourneyNetwork,
): string[] {
    const values: [FieldName, string][] =
        estimate && participation === 1 && repeats === 0
            ? (['optimistic', 'mostLikely', 'pessimistic'] as const).map((point) => [point, xmlDuration(estimate[point], unit)])
            : [];
    values.push(['kind', kind], ['name', name]);
    return values.map(([field, value]) => {
        const format = FIELDS[field].field.startsWith('Duration') ? [element('DurationFormat', ELAPSED_FORMATS[unit])] : [];
        return element('ExtendedAttribute', [element('FieldID', FIELDS[field].id), element('Value', value), ...format]);
    });
}

function dateTime(instant: number): string {
    return isoInstant(instant).slice(0, 19);
}
