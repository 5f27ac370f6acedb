import { percent } from '../../answers/numbers.ts';
import type { Change } from '../../pert/comparison.ts';
import { formatDuration, formatNumber } from '../../pert/durations.ts';
import { hasMoved, type JourneyDiff } from './journey-diff.ts';
import type { PropertyDiff } from './step-diff.ts';
import type { TargetDiff, TargetFigures } from './target-diff.ts';

/** Where something is not written, or cannot be computed. */
export const NONE = '–';

export function titleOf({ name, label }: { name: string; label: string | null }): string {
    return label === null ? name : `${label} (${name})`;
}

/** `2.44 d`, or a dash. */
export function durationText(value: number | null, unit: JourneyDiff['unit']): string {
    return value === null ? NONE : formatDuration(value, unit);
}

/** What to think of the figures while estimates are missing; empty where none is. */
export function incompleteness({ before, after }: JourneyDiff['complete']): string {
    if (before === false && after === false) return 'Incomplete before and after: steps without an estimate count 0.';
    if (after === false) return 'Incomplete: steps without an estimate count 0.';
    return before === false && after === true ? 'Complete now: before, steps without an estimate counted 0.' : '';
}

/** `+0.17 d, +7 %`; empty where nothing moved or there is nothing to compare with. */
export function movement(change: Change<number | null>, unit: JourneyDiff['unit']): string {
    const { before, after } = change;
    if (before === null || after === null || !hasMoved(change)) return '';
    const amount = signed(after - before, (value) => formatDuration(value, unit));
    return before === 0 ? amount : `${amount}, ${signed((after / before - 1) * 100, (value) => `${formatNumber(value)} %`)}`;
}

function signed(value: number, format: (magnitude: number) => string): string {
    return `${value < 0 ? '−' : '+'}${format(Math.abs(value))}`;
}

/** `Target 90 % within 3 d from a to b`, as it is promised now. */
export function promise({ step, from, to, before, after }: TargetDiff, unit: JourneyDiff['unit']): string {
    const { confidence, within } = (after ?? before) as TargetFigures;
    const subject = step !== null ? ` for ${step}` : from !== null ? ` from ${from} to ${to}` : '';
    return `Target ${percent(confidence)} within ${formatDuration(within, unit)}${subject}`;
}

/** The promise as it was, where it is another one now. */
export function formerPromise({ before, after }: TargetDiff, unit: JourneyDiff['unit']): string {
    if (!before || !after || (before.confidence === after.confidence && !hasMoved({ before: before.within, after: after.within })))
        return '';
    return `was ${percent(before.confidence)} within ${formatDuration(before.within, unit)}`;
}

/** `79.7 % ✗`: a probability and whether the promise holds. */
export function verdict(figures: TargetFigures | null): string {
    if (figures === null) return NONE;
    const { probability, met } = figures;
    return probability === null ? '?' : `${percent(probability)} ${met === null ? '?' : met ? '✓' : '✗'}`;
}

/** `estimate 1 2 6 h → 2 3 8 h`. */
export function propertyChange({ property, before, after }: PropertyDiff): string {
    return `${property} ${before ?? NONE} → ${after ?? NONE}`;
}
