import type { LinkFigures, StepFigures } from '../../src/diagram/network/picture-model.ts';
import { type ColumnPatch, LINK_FIGURES, STEP_FIGURES, type StepFigure } from '../../src/protocol/preview.ts';

const STEP_COLUMN = Object.fromEntries(STEP_FIGURES.map((name, column) => [name, column])) as Record<StepFigure, number>;
const LINK_COLUMN = Object.fromEntries(LINK_FIGURES.map((name, column) => [name, column])) as Record<(typeof LINK_FIGURES)[number], number>;

const EMPTY_STEP = readStep([], 0);
const EMPTY_LINK = readLink([], 0);

/** Figures of `count` steps after a patch. Rows that stay the same keep their object, so that their cards are not drawn anew. */
export function patchSteps(before: readonly StepFigures[] | null, patch: ColumnPatch, count: number): StepFigures[] {
    return patchRows(before, patch, count, STEP_FIGURES.length, readStep, EMPTY_STEP);
}

/** Likewise for links. */
export function patchLinks(before: readonly LinkFigures[] | null, patch: ColumnPatch, count: number): LinkFigures[] {
    return patchRows(before, patch, count, LINK_FIGURES.length, readLink, EMPTY_LINK);
}

function patchRows<T extends object>(
    before: readonly T[] | null,
    patch: ColumnPatch,
    count: number,
    width: number,
    read: (values: readonly number[], start: number) => T,
    empty: T,
): T[] {
    const rows = Array.from({ length: count }, (_, i) => before?.[i] ?? empty);
    const given = patch.rows === null ? count : patch.rows.length;
    for (let i = 0; i < given; i++) {
        const row = patch.rows === null ? i : patch.rows[i];
        if (row < 0 || row >= count) {
            continue;
        }
        const figures = read(patch.values, i * width);
        if (!sameFigures(rows[row], figures)) {
            rows[row] = figures;
        }
    }
    return rows;
}

function sameFigures<T extends object>(a: T, b: T): boolean {
    for (const key in a) {
        if (a[key] !== b[key]) {
            return false;
        }
    }
    return true;
}

/** A number of a row; what a message could not carry (NaN, an infinity) counts 0. */
function cell(values: readonly number[], index: number): number {
    const value = values[index];
    return Number.isFinite(value) ? value : 0;
}

function readStep(values: readonly number[], start: number): StepFigures {
    const at = (name: StepFigure) => cell(values, start + STEP_COLUMN[name]);
    return {
        expected: at('expected'),
        standardDeviation: at('standardDeviation'),
        earliestStart: at('earliestStart'),
        earliestFinish: at('earliestFinish'),
        latestStart: at('latestStart'),
        latestFinish: at('latestFinish'),
        totalSlack: at('totalSlack'),
        freeSlack: at('freeSlack'),
        critical: at('critical') !== 0,
        estimated: at('estimated') !== 0,
    };
}

function readLink(values: readonly number[], start: number): LinkFigures {
    return { lag: cell(values, start + LINK_COLUMN.lag), critical: cell(values, start + LINK_COLUMN.critical) !== 0 };
}
