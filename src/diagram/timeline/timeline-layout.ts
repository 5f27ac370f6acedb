import type { PictureOutline, StepFigures } from '../network/picture-model.ts';
import { stageSpans } from '../network/stage-spans.ts';

/** Heights of rows, in SVG user units. */
export const ROW_HEIGHT = 26;
export const STAGE_ROW_HEIGHT = 30;

/** Room below the last row. */
const END_ROOM = 12;

export interface TimelineOptions {
    /** Every step as early as it can be, or as late as it may be without delaying the journey. */
    schedule: 'early' | 'late';
    /** Within each stage: as written, or by the time at which the steps start. */
    order: 'text' | 'time';
}

export const USUAL_OPTIONS: TimelineOptions = { schedule: 'early', order: 'text' };

export interface StageRow {
    /** Index of the stage; -1 for steps outside every stage. */
    stage: number;
    top: number;
    /** From the first start to the last finish of its steps, in the shown schedule; null without figures. */
    span: { start: number; finish: number } | null;
}

/** The rows of a timeline, from top to bottom. */
export interface TimelineLayout {
    /** Headings; none in a journey without stages. */
    stages: StageRow[];
    /** Indices of the steps in the order of their rows. */
    steps: number[];
    /** Per step: the top of its row. */
    tops: Float64Array;
    height: number;
}

/** When a step begins in the shown schedule. */
export function startOf(figures: StepFigures, { schedule }: Pick<TimelineOptions, 'schedule'>): number {
    return schedule === 'early' ? figures.earliestStart : figures.latestStart;
}

export function finishOf(figures: StepFigures, { schedule }: Pick<TimelineOptions, 'schedule'>): number {
    return schedule === 'early' ? figures.earliestFinish : figures.latestFinish;
}

/** Puts each step into a row of its own, below the heading of its stage. Stages keep their order; steps outside of them come where the first stands. */
export function layOutTimeline(outline: PictureOutline, steps: readonly StepFigures[] | null, options: TimelineOptions): TimelineLayout {
    const shown = steps === null ? null : options.schedule === 'early' ? steps : steps.map(inLateSchedule);
    const spans = stageSpans(outline, shown ?? []);
    const layout: TimelineLayout = { stages: [], steps: [], tops: new Float64Array(outline.steps.length), height: 0 };
    for (const { stage, members } of groupsOf(outline)) {
        if (outline.stages.length > 0) {
            layout.stages.push({ stage, top: layout.height, span: spans[stage] ?? null });
            layout.height += STAGE_ROW_HEIGHT;
        }
        if (options.order === 'time' && steps !== null) {
            members.sort((a, b) => startOf(steps[a], options) - startOf(steps[b], options) || a - b);
        }
        for (const step of members) {
            layout.tops[step] = layout.height;
            layout.steps.push(step);
            layout.height += ROW_HEIGHT;
        }
    }
    layout.height += END_ROOM;
    return layout;
}

function inLateSchedule(figures: StepFigures): StepFigures {
    return { ...figures, earliestStart: figures.latestStart, earliestFinish: figures.latestFinish };
}

/** Stages with their steps in text order; those without steps are left out. */
function groupsOf(outline: PictureOutline): { stage: number; members: number[] }[] {
    const groups = outline.stages.map((_, stage) => ({ stage, members: [] as number[] }));
    const outside = { stage: -1, members: [] as number[] };
    outline.steps.forEach(({ stage }, step) => {
        (groups[stage] ?? outside).members.push(step);
    });
    if (outside.members.length > 0) {
        const before = groups.filter(({ members }) => members.length > 0 && members[0] < outside.members[0]).length;
        groups.splice(before, 0, outside);
    }
    return groups.filter(({ members }) => members.length > 0);
}

/** The rows between two heights, as a range of positions in {@link TimelineLayout.steps}: from the first to before the last. */
export function rowsBetween({ steps, tops }: TimelineLayout, top: number, bottom: number): { first: number; last: number } {
    const first = lowerBound(steps, (step) => tops[step] + ROW_HEIGHT > top);
    return {
        first,
        last: Math.max(
            first,
            lowerBound(steps, (step) => tops[step] >= bottom),
        ),
    };
}

/** Position of the first item for which `holds`, which holds for all behind it too. */
function lowerBound(items: readonly number[], holds: (item: number) => boolean): number {
    let [low, high] = [0, items.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if (holds(items[middle])) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return low;
}
