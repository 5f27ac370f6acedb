import { ESTIMATE_FIGURES, LINK_FIGURES, STEP_FIGURES, type StepFigure } from './preview.ts';

const STEP_COLUMN = Object.fromEntries(STEP_FIGURES.map((name, column) => [name, column])) as Record<StepFigure, number>;
const LINK_COLUMN = Object.fromEntries(LINK_FIGURES.map((name, column) => [name, column])) as Record<(typeof LINK_FIGURES)[number], number>;

/** A number of a row; what a message could not carry (NaN, an infinity) counts 0. */
function cell(values: ArrayLike<number>, index: number): number {
    const value = values[index];
    return Number.isFinite(value) ? value : 0;
}

/** The figures of one step, from a row of {@link STEP_FIGURES} that begins at `start`; times in the journey's unit. */
export function readStepFigures(values: ArrayLike<number>, start: number) {
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

/** The figures of one link, from a row of {@link LINK_FIGURES} that begins at `start`. */
export function readLinkFigures(values: ArrayLike<number>, start: number) {
    return { lag: cell(values, start + LINK_COLUMN.lag), critical: cell(values, start + LINK_COLUMN.critical) !== 0 };
}

/** The estimate of one step, from a row of {@link ESTIMATE_FIGURES} that begins at `start`; null where there is none. */
export function readEstimate(values: ArrayLike<number>, start: number) {
    const [optimistic, mostLikely, pessimistic] = ESTIMATE_FIGURES.map((_, column) => cell(values, start + column));
    return optimistic < 0 ? null : { optimistic, mostLikely, pessimistic };
}
