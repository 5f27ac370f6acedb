import { formatNumber } from '../../pert/durations.ts';
import type { ThreePoint } from '../../pert/network.ts';
import { labelOf } from '../network/card-size.ts';
import { KIND_NAMES, TRUTH_NAMES } from '../network/describe-step.ts';
import type { PictureOutline, PictureStep, StepFigures } from '../network/picture-model.ts';

/** One step as a row of the table. */
export interface TableRow {
    /** Position in the text, from 0. */
    index: number;
    step: PictureStep;
    /** null where no schedule was ever computed. */
    figures: StepFigures | null;
    /** Label of the stage; empty outside every stage. */
    stage: string;
    /** Null where there is none, or where the journey's estimates are not known. */
    estimate: ThreePoint | null;
    /** Labels, those of channels separated by commas; empty where there are none. */
    owner: string;
    channels: string;
}

export type CellValue = string | number | boolean | null;

export interface TableColumn {
    id: string;
    /** Heading, short enough for its column. */
    title: string;
    /** What it means, where the heading is an abbreviation; else the heading again. */
    meaning: string;
    /** `number` columns are aligned at the right; times have the journey's unit. */
    type: 'text' | 'number' | 'time' | 'flag';
    value(row: TableRow): CellValue;
}

function time(id: string, title: string, meaning: string, read: (figures: StepFigures) => number | null): TableColumn {
    return { id, title, meaning, type: 'time', value: ({ figures }) => figures && read(figures) };
}

function estimate(id: string, title: string, meaning: string, read: (points: ThreePoint) => number): TableColumn {
    return { id, title, meaning, type: 'time', value: (row) => row.estimate && read(row.estimate) };
}

/** What a table says of each step, in the order of its columns. */
export const COLUMNS: readonly TableColumn[] = [
    { id: 'number', title: '#', meaning: 'Position in the text', type: 'number', value: ({ index }) => index + 1 },
    { id: 'step', title: 'Step', meaning: 'Step', type: 'text', value: ({ step }) => labelOf(step) },
    { id: 'name', title: 'Name', meaning: 'Name in the text', type: 'text', value: ({ step }) => step.name },
    { id: 'kind', title: 'Kind', meaning: 'Kind', type: 'text', value: ({ step }) => kindOf(step) },
    { id: 'stage', title: 'Stage', meaning: 'Stage', type: 'text', value: ({ stage }) => stage },
    estimate('optimistic', 'O', 'Optimistic estimate', (points) => points.optimistic),
    estimate('mostLikely', 'M', 'Most likely estimate', (points) => points.mostLikely),
    estimate('pessimistic', 'P', 'Pessimistic estimate', (points) => points.pessimistic),
    time('expected', 'Expected', 'Expected time', ({ expected, estimated }) => (estimated ? expected : null)),
    time('deviation', 'σ', 'Standard deviation', ({ standardDeviation, estimated }) => (estimated ? standardDeviation : null)),
    time('earliestStart', 'ES', 'Earliest start', ({ earliestStart }) => earliestStart),
    time('earliestFinish', 'EF', 'Earliest finish', ({ earliestFinish }) => earliestFinish),
    time('latestStart', 'LS', 'Latest start', ({ latestStart }) => latestStart),
    time('latestFinish', 'LF', 'Latest finish', ({ latestFinish }) => latestFinish),
    time('totalSlack', 'Slack', 'Total slack', ({ totalSlack }) => totalSlack),
    time('freeSlack', 'Free', 'Free slack', ({ freeSlack }) => freeSlack),
    { id: 'critical', title: 'Critical', meaning: 'Critical', type: 'flag', value: ({ figures }) => figures?.critical ?? null },
    { id: 'owner', title: 'Owner', meaning: 'Owner', type: 'text', value: ({ owner }) => owner },
    { id: 'channels', title: 'Channels', meaning: 'Channels', type: 'text', value: ({ channels }) => channels },
];

function kindOf({ kind, truth }: PictureStep): string {
    return truth === null ? KIND_NAMES[kind] : `${KIND_NAMES[kind]} (${TRUTH_NAMES[truth]})`;
}

/** All steps as rows, in text order. */
export function tableRows(
    outline: PictureOutline,
    figures: readonly StepFigures[] | null,
    estimates: readonly (ThreePoint | null)[] | null,
): TableRow[] {
    const titles = (declared: readonly { name: string; label: string | null }[] = []) =>
        declared.map(({ name, label }) => label?.trim() || name);
    const [stages, teams, channels] = [titles(outline.stages), titles(outline.teams), titles(outline.channels)];
    return outline.steps.map((step, index) => ({
        index,
        step,
        figures: figures?.[index] ?? null,
        stage: stages[step.stage] ?? '',
        estimate: estimates?.[index] ?? null,
        owner: teams[step.owner ?? -1] ?? '',
        channels: (step.channels ?? []).map((channel) => channels[channel] ?? '').join(', '),
    }));
}

/** A cell for people: three significant digits; empty where there is nothing to say. */
export function cellText(value: CellValue): string {
    if (value === null || value === false) {
        return '';
    }
    return value === true ? 'critical' : typeof value === 'number' ? formatNumber(value) : value;
}
