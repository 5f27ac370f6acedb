import type { StepFigures } from './picture-model.ts';

/** How close to critical a step is that is not: 1 for very close, 2 for close, 0 for neither. */
export type Nearness = 0 | 1 | 2;

/** Largest slack of each grade, as a share of the journey's duration. */
const VERY_CLOSE = 0.05;
const CLOSE = 0.15;

/** Grades a step by its slack against the duration of the journey, both in the journey's unit. */
export function nearnessOf(figures: StepFigures | undefined, duration: number): Nearness {
    if (figures === undefined || figures.critical || !(duration > 0)) {
        return 0;
    }
    const share = figures.totalSlack / duration;
    return share <= VERY_CLOSE ? 1 : share <= CLOSE ? 2 : 0;
}

/** When the last step is finished, in the journey's unit. */
export function durationOf(steps: readonly StepFigures[] | null): number {
    return steps?.reduce((latest, { earliestFinish }) => Math.max(latest, earliestFinish), 0) ?? 0;
}
