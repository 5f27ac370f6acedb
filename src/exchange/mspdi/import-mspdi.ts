import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { LINK_TYPES } from '../../pert/network.ts';
import { ExchangeError, type Imported, type ImportedLink, type ImportedStep, type Points } from '../exchange.ts';
import { NameMaker } from '../journey/names.ts';
import { LeftOut } from '../left-out.ts';
import { wholeDuration } from '../whole-durations.ts';
import { FIELDS, type FieldName, LINK_CODES, readXmlDuration } from './mspdi-format.ts';

interface XmlTask {
    UID?: string;
    Name?: string;
    IsNull?: string;
    Active?: string;
    OutlineLevel?: string;
    Milestone?: string;
    Summary?: string;
    Duration?: string;
    Estimated?: string;
    Notes?: string;
    Deadline?: string;
    ConstraintType?: string;
    PercentComplete?: string;
    PredecessorLink?: XmlLink[];
    ExtendedAttribute?: { FieldID?: string; Value?: string }[];
}

interface XmlLink {
    PredecessorUID?: string;
    Type?: string;
    LinkLag?: string;
    LagFormat?: string;
}

interface XmlProject {
    Name?: string;
    Title?: string;
    StartDate?: string;
    MinutesPerDay?: string;
    Tasks?: { Task?: XmlTask[] };
    Resources?: { Resource?: unknown[] };
}

const LISTS = new Set(['Task', 'PredecessorLink', 'ExtendedAttribute', 'Resource']);
const KINDS = ['touchpoint', 'moment', 'task', 'wait', 'milestone'] as const;
const DAY_MINUTES = 1440;

/**
 * Reads a project in the XML of Microsoft Project: summary tasks as stages, tasks as steps, links of all four types.
 * @throws ExchangeError for a text that is no such file
 */
export function importMspdi(text: string): Imported {
    const project = readProject(text);
    const left = new LeftOut();
    const all = (project.Tasks?.Task ?? []).filter(({ UID, IsNull, OutlineLevel }) => UID && IsNull !== '1' && OutlineLevel !== '0');
    const tasks = all.filter(({ Active }) => Active !== '0');
    left.add(all.length - tasks.length, ['inactive task', 'inactive tasks']);
    const names = new NameMaker();
    const nameOf = new Map(tasks.map((task) => [task.UID!, names.make(custom(task, 'name') ?? task.Name ?? '', 'step')]));
    const stages: { name: string; label: string | null }[] = [];
    const steps: ImportedStep[] = [];
    const stageOf = new Map<string, number>();
    let stage: number | null = null;
    for (const task of tasks) {
        const level = Number(task.OutlineLevel ?? 1);
        if (level <= 1) stage = null;
        if (task.Summary === '1') {
            if (stage === null) {
                stage = stages.length;
                stages.push({ name: nameOf.get(task.UID!)!, label: labelOf(task, nameOf) });
                stageOf.set(task.UID!, stage);
            } else left.add(1, ['summary task within another', 'summary tasks within others'], 'tasks belong to the outer one');
            left.add(task.PredecessorLink?.length ?? 0, ['link into a summary task', 'links into summary tasks']);
        } else {
            steps.push(stepOf(task, stage, nameOf, left));
        }
    }
    const referable = new Set([...stages.map(({ name }) => name), ...steps.map(({ name }) => name)]);
    for (const step of steps) {
        const kept = step.links.filter(({ from }) => referable.has(from) && from !== step.name);
        left.add(step.links.length - kept.length, ['link to a task that is not there', 'links to tasks that are not there']);
        step.links = kept;
    }
    left.add(project.Resources?.Resource?.length ?? 0, ['resource', 'resources']);
    const minutes = Number(project.MinutesPerDay ?? DAY_MINUTES);
    if (minutes !== DAY_MINUTES) {
        left.say(`Durations are working time (a day has ${minutes / 60} h); nights and weekends between are not counted.`);
    }
    const start = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?/.exec(project.StartDate ?? '');
    const label = project.Title ?? project.Name ?? '';
    const name = new NameMaker().make(project.Name?.replace(/\.(?:xml|mpp)$/i, '') ?? label, 'Project');
    return {
        journey: {
            name,
            label: label && label !== name ? label : null,
            start: start && (start[2] === undefined || start[2] === '00:00' ? start[1] : `${start[1]}T${start[2]}`),
            stages,
            steps,
        },
        left: left.sentences,
    };
}

function readProject(text: string): XmlProject {
    const valid = XMLValidator.validate(text);
    if (valid !== true) throw new ExchangeError(`It is no XML: ${valid.err.msg} (line ${valid.err.line}).`);
    const parser = new XMLParser({
        parseTagValue: false,
        ignoreAttributes: true,
        removeNSPrefix: true,
        isArray: (name) => LISTS.has(name),
    });
    const { Project }: { Project?: XmlProject } = parser.parse(text);
    if (!Project || typeof Project !== 'object')
        throw new ExchangeError('It is no project of Microsoft Project: there is no element "Project".');
    return Project;
}

function stepOf(task: XmlTask, stage: number | null, nameOf: ReadonlyMap<string, string>, left: LeftOut): ImportedStep {
    const wanted = custom(task, 'kind');
    const read = readXmlDuration(task.Duration);
    const duration = read === 0 && task.Estimated === '1' ? null : read;
    const milestone = task.Milestone === '1' && (duration === null || duration === 0);
    const kind = KINDS.find((known) => known === wanted) ?? (milestone ? 'milestone' : 'task');
    left.add(task.ConstraintType !== undefined && !['', '0'].includes(task.ConstraintType) ? 1 : 0, [
        'constraint on a date',
        'constraints on dates',
    ]);
    left.add(task.Deadline ? 1 : 0, ['deadline', 'deadlines']);
    if (Number(task.PercentComplete ?? 0) > 0) left.say('How much of a task is done is not carried over.');
    const name = nameOf.get(task.UID!)!;
    return {
        name,
        label: labelOf(task, nameOf),
        kind,
        stage,
        estimate: kind === 'milestone' ? null : (threePoints(task) ?? (duration === null ? null : exact([duration]))),
        links: (task.PredecessorLink ?? []).flatMap((link) => linkOf(link, nameOf, left)),
        emotion: null,
        notes: task.Notes ? [task.Notes] : [],
    };
}

function linkOf({ PredecessorUID, Type, LinkLag, LagFormat }: XmlLink, nameOf: ReadonlyMap<string, string>, left: LeftOut): ImportedLink[] {
    const from = nameOf.get(PredecessorUID ?? '');
    if (from === undefined) {
        left.add(1, ['link to a task that is not there', 'links to tasks that are not there']);
        return [];
    }
    const type = LINK_TYPES.find((known) => String(LINK_CODES[known]) === (Type ?? '1')) ?? 'FS';
    const percent = LagFormat === '19' || LagFormat === '20';
    const lag = Number(LinkLag ?? 0);
    if (percent && lag !== 0) left.add(1, ['lag in percent of a task', 'lags in percent of a task']);
    if (percent || !Number.isFinite(lag) || lag === 0) return [{ from, type, lag: null }];
    const { values, unit } = exact([Math.abs(lag) * 6000]);
    return [{ from, type, lag: { values: lag < 0 ? values.map((value) => -value) : values, unit } }];
}

/** Amounts in milliseconds as whole numbers of one unit. */
function exact(milliseconds: readonly number[]): Points {
    const units = milliseconds.filter((value) => value > 0).map((value) => wholeDuration(value, 'ms').unit);
    const unit = (['ms', 's', 'min', 'h', 'd', 'w'] as const).find((candidate) => units.includes(candidate)) ?? 'd';
    return { values: milliseconds.map((value) => inUnit(value, unit)), unit };
}

function inUnit(milliseconds: number, unit: Points['unit']): number {
    return Math.round(milliseconds / { ms: 1, s: 1e3, min: 6e4, h: 36e5, d: 864e5, w: 6048e5, mo: 1, y: 1 }[unit]);
}

function threePoints(task: XmlTask): Points | null {
    const points = (['optimistic', 'mostLikely', 'pessimistic'] as const).map((field) => readXmlDuration(custom(task, field)));
    const [o, m, p] = points;
    if (o === null || m === null || p === null || o > m || m > p) return null;
    return exact(o === p ? [o] : [o, m, p]);
}

function custom({ ExtendedAttribute: list = [] }: XmlTask, field: FieldName): string | undefined {
    return list.find(({ FieldID }) => FieldID === FIELDS[field].id)?.Value;
}

function labelOf(task: XmlTask, nameOf: ReadonlyMap<string, string>): string | null {
    return task.Name && task.Name !== nameOf.get(task.UID!) ? task.Name : null;
}
