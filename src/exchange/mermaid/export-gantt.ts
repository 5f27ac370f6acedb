import { convert, type Unit } from '../../pert/durations.ts';
import type { JourneyNetwork, NetworkLink } from '../../pert/network.ts';
import type { Exported, ExportInput } from '../exchange.ts';
import { isoInstant, wholeDuration } from '../whole-durations.ts';

/** Mermaid's letters for the units; it knows others, which differ from ours. */
const LETTERS: Partial<Record<Unit, string>> = { w: 'w', d: 'd', h: 'h', min: 'm', s: 's', ms: 'ms' };
/** Words with a meaning of their own where a task's name may stand. */
const RESERVED = new Set(['active', 'done', 'crit', 'milestone', 'vert', 'after', 'until']);

/** The schedule as a gantt chart of Mermaid: expected durations from the earliest start on, stages as sections. */
export function exportGantt({ network, schedule, start }: ExportInput): Exported {
    const { steps, stages, unit } = network;
    const ids = taskIds(network);
    const incoming = incomingLinks(network);
    const line = (i: number) => {
        const { name, kind } = steps[i];
        const duration = wholeDuration(schedule.expected[i], unit);
        const follows = incoming[i].length > 0 && incoming[i].every(isPlain);
        const begin = follows
            ? `after ${incoming[i].map(({ from }) => ids[from]).join(' ')}`
            : timestamp(start + convert(schedule.earliestStart[i], unit, 'ms'));
        const tags = [...(kind === 'milestone' ? ['milestone'] : []), ...(schedule.critical[i] ? ['crit'] : [])];
        return `    ${label(steps[i].label ?? name)} :${[...tags, ids[i], begin, `${duration.amount}${LETTERS[duration.unit]}`].join(', ')}`;
    };
    const inStage = (stage: number | null) => steps.flatMap((step, i) => (step.stage === stage ? [line(i)] : []));
    const lines = [
        'gantt',
        `    title ${plain(network.label ?? network.name)}`,
        '    dateFormat YYYY-MM-DD HH:mm:ss.SSS',
        ...inStage(null),
        ...stages.flatMap((stage, index) => [`    section ${plain(stage.label ?? stage.name)}`, ...inStage(index)]),
    ];
    return { text: `${lines.join('\n')}\n`, left: leftOut(network) };
}

function leftOut({ steps, links }: JourneyNetwork): string[] {
    const left: string[] = [];
    if (steps.some(({ estimate, expansion }) => expansion || (estimate && estimate.optimistic < estimate.pessimistic))) {
        left.push('Of three-point estimates only the expected times are carried.');
    }
    const others = links.filter((link) => !isPlain(link)).length;
    if (others > 0)
        left.push(`${others === 1 ? '1 link' : `${others} links`} with a lag, or of another type than finish-to-start, became dates.`);
    return left;
}

function isPlain({ type, lag }: NetworkLink): boolean {
    return type === 'FS' && lag.optimistic === 0 && lag.pessimistic === 0;
}

function incomingLinks({ steps, links }: JourneyNetwork): NetworkLink[][] {
    const incoming: NetworkLink[][] = steps.map(() => []);
    for (const link of links) incoming[link.to].push(link);
    return incoming;
}

/** Mermaid takes ASCII letters, digits, `_` and `-`; other names get a number. */
function taskIds({ steps }: JourneyNetwork): string[] {
    const names = new Set(steps.map(({ name }) => name));
    return steps.map(({ name }, i) => {
        if (/^[A-Za-z_][\w-]*$/.test(name) && !RESERVED.has(name)) return name;
        let id = `s${i + 1}`;
        while (names.has(id)) id += '_';
        return id;
    });
}

function timestamp(instant: number): string {
    return isoInstant(instant).replace('T', ' ');
}

/** A text that begins like a statement, or with a date, would be read as one. */
const STATEMENT =
    /^(?:gantt|title|section|call|href|click|(?:date|axis)Format|tickInterval|todayMarker|excludes|includes|inclusiveEndDates|topAxis|displayMode|acc(?:Title|Descr)|week(?:day|end)|\d{4}-\d\d-\d\d)/i;

/** A task's label; where Mermaid would take it for a statement, in quotation marks. */
function label(text: string): string {
    return STATEMENT.test(text) ? `“${plain(text)}”` : plain(text);
}

/** Text in which no character means something to Mermaid. */
function plain(text: string): string {
    return (
        text
            .replaceAll(/[:#;%]/g, ' ')
            .replaceAll(/\s+/g, ' ')
            .trim() || '–'
    );
}
