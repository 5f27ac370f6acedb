import type { PictureOutline, StepFigures } from '../network/picture-model.ts';

/** Steps of one stage, or neighbours outside every stage: columns side by side. */
export interface ColumnGroup {
    /** -1 outside every stage. */
    stage: number;
    steps: number[];
    /** The first of its columns; a stage without steps has one, too. */
    first: number;
    columns: number;
}

export interface MapColumns {
    groups: ColumnGroup[];
    /** The column of each step. */
    column: number[];
    count: number;
}

/** Backstage work stands below the line of visibility. */
export function isBackstage({ steps }: PictureOutline, step: number): boolean {
    return steps[step].kind === 'task';
}

/**
 * Puts the steps side by side: stages as they are written, within a stage by the earliest start, and as they are written where that is the same.
 * What the customer lives through has a column of its own; backstage work stands below it where it can, never before what it depends on.
 */
export function mapColumns(outline: PictureOutline, figures: readonly StepFigures[] | null): MapColumns {
    const groups = groupsOf(outline);
    const column = outline.steps.map(() => -1);
    const sources = sourcesOf(outline);
    let count = 0;
    for (const group of groups) {
        group.first = count;
        const order = figures ? group.steps.toSorted((a, b) => startOf(figures, a) - startOf(figures, b) || a - b) : group.steps;
        const last = { front: count - 1, back: count - 1 };
        for (const step of order) {
            const side = isBackstage(outline, step) ? 'back' : 'front';
            let place = last[side] + 1;
            for (const { from, isStart } of sources[step]) {
                // What stands in an earlier stage, or comes later in time, does not matter.
                if (column[from] >= group.first) place = Math.max(place, column[from] + (isStart ? 0 : 1));
            }
            column[step] = place;
            last[side] = place;
        }
        group.columns = Math.max(1, last.front + 1 - count, last.back + 1 - count);
        count += group.columns;
    }
    return { groups, column, count };
}

function startOf(figures: readonly StepFigures[], step: number): number {
    return figures[step]?.earliestStart ?? 0;
}

/** Runs of steps in the order of the text, with the stages without steps where they are written. */
function groupsOf({ stages, steps }: PictureOutline): ColumnGroup[] {
    const groups: ColumnGroup[] = [];
    let [opened, current] = [0, -2];
    const open = (stage: number) => groups.push({ stage, steps: [], first: 0, columns: 0 });
    for (const [index, { stage }] of steps.entries()) {
        if (stage !== current) {
            while (opened < stage) open(opened++);
            opened = Math.max(opened, stage + 1);
            open(stage);
            current = stage;
        }
        groups[groups.length - 1].steps.push(index);
    }
    while (opened < stages.length) open(opened++);
    return groups;
}

/** The links into the start of each step, and whether they leave the start of theirs. */
function sourcesOf({ steps, links }: PictureOutline): { from: number; isStart: boolean }[][] {
    const sources: { from: number; isStart: boolean }[][] = steps.map(() => []);
    for (const [index, type] of links.type.entries()) {
        if (type === 'FS' || type === 'SS') sources[links.to[index]].push({ from: links.from[index], isStart: type === 'SS' });
    }
    return sources;
}
