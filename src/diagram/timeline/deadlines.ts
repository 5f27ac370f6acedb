import type { TargetFigure } from '../../protocol/preview.ts';
import type { PictureOutline, StepFigures } from '../network/picture-model.ts';
import { percent } from '../text/percent.ts';
import { promisedDuration } from '../text/promised-duration.ts';
import { ROW_HEIGHT, startOf, type TimelineLayout, type TimelineOptions } from './timeline-layout.ts';

/** A line at the time at which a promise falls due. */
export interface Deadline {
    target: TargetFigure;
    /** In the journey's unit, counted from its start. */
    time: number;
    /** Of the rows that it concerns. */
    top: number;
    bottom: number;
    /** Index of the step with the upper one of these rows; null where the whole journey is promised: then the label stands above the rows. */
    row: number | null;
    label: string;
}

/** Deadlines of all targets: that of the journey counts from its start, the others from the start of the step that they begin with. */
export function deadlinesOf(
    outline: PictureOutline,
    steps: readonly StepFigures[] | null,
    targets: readonly TargetFigure[],
    layout: TimelineLayout,
    options: TimelineOptions,
): Deadline[] {
    const places = new Map(outline.steps.map(({ name }, i) => [name, i] as const).reverse());
    return targets.flatMap((target): Deadline[] => {
        const label = `${percent(target.confidence)} \u2264 ${promisedDuration(target.within, outline.unit)}`;
        if (target.step === null && target.from === null) {
            return [{ target, time: target.within, top: 0, bottom: layout.height, row: null, label }];
        }
        const from = places.get(target.step ?? target.from ?? '');
        const to = places.get(target.step ?? target.to ?? '');
        if (from === undefined || to === undefined || steps === null) {
            return [];
        }
        const tops = [layout.tops[from], layout.tops[to]];
        return [
            {
                target,
                time: startOf(steps[from], options) + target.within,
                top: Math.min(...tops),
                bottom: Math.max(...tops) + ROW_HEIGHT,
                row: tops[0] <= tops[1] ? from : to,
                label,
            },
        ];
    });
}

/** Beyond this multiple of the journey's duration a deadline is not shown at first: the journey would be too small. */
const FARTHEST = 2;

/** The time that a timeline shows as a whole: the journey, and its deadline where that is near. */
export function shownExtent(duration: number, targets: readonly TargetFigure[]): number {
    const near = targets.filter(({ step, from, within }) => step === null && from === null && within <= FARTHEST * duration);
    const extent = Math.max(duration, ...near.map(({ within }) => within));
    return extent > 0 ? extent : 1;
}
