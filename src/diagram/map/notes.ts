import type { JourneyExperience, Pain } from '../../pert/experience/experience.ts';
import { comparePains, painPriority, SEVERE } from '../../pert/experience/pains.ts';
import { wrapText } from '../text/fit.ts';
import { percent } from '../text/percent.ts';
import { CARD_WIDTH, COLUMN_PADDING, columnLeft, LANE_PADDING } from './map-frame.ts';

export const NOTE_SIZE = 11;
export const NOTE_LEADING = 14;
export const NOTE_INDENT = 18;
const NOTE_PADDING = 6;
const NOTE_GAP = 5;
const MOST_LINES = 4;
/** Of one column; the others are counted. */
const MOST_NOTES = 4;

export type NoteKind = 'pain' | 'gain' | 'expect' | 'more';

/** A pain, a gain or an expectation below its step. */
export interface Note {
    step: number;
    kind: NoteKind;
    lines: string[];
    /** Of a pain: severity, frequency and what that makes. */
    figures: string | null;
    /** Of severity 4 or 5. */
    severe: boolean;
    /** Of all pains the one with the highest priority. */
    worst: boolean;
    text: string;
    x: number;
    /** From the top of the lane. */
    y: number;
    height: number;
}

/** The notes of a lane, and the height that they need; 0 without any. */
export interface Notes {
    notes: Note[];
    height: number;
}

type Written = Pick<Note, 'step' | 'kind' | 'text' | 'figures' | 'severe' | 'worst'>;

/** The pains of each step, the worst of a column first. */
export function painNotes({ steps }: JourneyExperience, column: readonly number[]): Notes {
    const all = steps.flatMap(({ pains }, step) => pains.map((pain) => ({ step, pain })));
    const highest = all.reduce((most, { pain }) => Math.max(most, painPriority(pain) ?? 0), 0);
    all.sort((a, b) => comparePains(a.pain, b.pain));
    return arrange(
        all.map(({ step, pain }) => ({
            step,
            kind: 'pain',
            text: pain.text,
            figures: painFigures(pain),
            severe: (pain.severity ?? 0) >= SEVERE,
            worst: highest > 0 && painPriority(pain) === highest,
        })),
        column,
    );
}

/** What customers expect at each step, and what they gain. */
export function gainNotes({ steps }: JourneyExperience, column: readonly number[]): Notes {
    const plain = { figures: null, severe: false, worst: false };
    return arrange(
        steps.flatMap(({ expects, gains }, step) => [
            ...expects.map((text): Written => ({ ...plain, step, kind: 'expect', text })),
            ...gains.map((text): Written => ({ ...plain, step, kind: 'gain', text })),
        ]),
        column,
    );
}

/** `severity 4 × 35 % = 1.4`, or what of it is known. */
export function painFigures(pain: Pain): string | null {
    const { severity, frequency } = pain;
    if (severity !== null && frequency !== null) {
        return `severity ${severity} × ${percent(frequency)} = ${Number((painPriority(pain) ?? 0).toFixed(2))}`;
    }
    return severity !== null ? `severity ${severity}` : frequency !== null ? `felt by ${percent(frequency)}` : null;
}

/** Stacks the notes of each column. */
function arrange(written: readonly Written[], column: readonly number[]): Notes {
    const columns = new Map<number, { bottom: number; notes: number; left: number }>();
    const notes: Note[] = [];
    for (const note of written) {
        const at = column[note.step];
        const stack = columns.get(at) ?? { bottom: LANE_PADDING, notes: 0, left: 0 };
        columns.set(at, stack);
        if (stack.notes === MOST_NOTES) {
            const last = notes.findLast((other) => column[other.step] === at)!;
            stack.left++;
            last.kind = 'more';
            last.figures = null;
            last.severe = false;
            last.worst = false;
            last.lines = [`and ${stack.left + 1} more`];
            last.text = `${last.text}\n${note.text}`;
            stack.bottom += heightOf(last) - last.height;
            last.height = heightOf(last);
            continue;
        }
        const { lines } = wrapText(note.text, CARD_WIDTH - NOTE_INDENT - NOTE_PADDING, NOTE_SIZE * (note.severe ? 1.07 : 1), MOST_LINES);
        const placed = { ...note, lines, x: columnLeft(at) + COLUMN_PADDING, y: stack.bottom, height: 0 };
        placed.height = heightOf(placed);
        notes.push(placed);
        stack.notes++;
        stack.bottom += placed.height + NOTE_GAP;
    }
    let bottom = 0;
    for (const stack of columns.values()) bottom = Math.max(bottom, stack.bottom);
    return { notes, height: notes.length > 0 ? bottom - NOTE_GAP + LANE_PADDING : 0 };
}

function heightOf({ lines, figures }: Pick<Note, 'lines' | 'figures'>): number {
    return (lines.length + (figures === null ? 0 : 1)) * NOTE_LEADING + 2 * NOTE_PADDING - 3;
}
