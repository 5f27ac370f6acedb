import type { LinkFigures, StepFigures } from '../../src/diagram/network/picture-model.ts';
import type { ThreePoint } from '../../src/pert/network.ts';
import { readEstimate, readLinkFigures, readStepFigures } from '../../src/protocol/figure-rows.ts';
import { type ColumnPatch, ESTIMATE_FIGURES, LINK_FIGURES, STEP_FIGURES } from '../../src/protocol/preview.ts';

const EMPTY_STEP: StepFigures = readStepFigures([], 0);
const EMPTY_LINK: LinkFigures = readLinkFigures([], 0);

/** Figures of `count` steps after a patch. Rows that stay the same keep their object, so that their cards are not drawn anew. */
export function patchSteps(before: readonly StepFigures[] | null, patch: ColumnPatch, count: number): StepFigures[] {
    return patchRows(before, patch, count, STEP_FIGURES.length, readStepFigures, EMPTY_STEP);
}

/** Likewise for links. */
export function patchLinks(before: readonly LinkFigures[] | null, patch: ColumnPatch, count: number): LinkFigures[] {
    return patchRows(before, patch, count, LINK_FIGURES.length, readLinkFigures, EMPTY_LINK);
}

/** Likewise for the estimates of steps; null where there is none. */
export function patchEstimates(before: readonly (ThreePoint | null)[] | null, patch: ColumnPatch, count: number): (ThreePoint | null)[] {
    return patchRows(before, patch, count, ESTIMATE_FIGURES.length, readEstimate, null);
}

function patchRows<T extends object | null>(
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
        const known = rows[row];
        if (known === null || figures === null || !sameFigures<object>(known, figures)) {
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
