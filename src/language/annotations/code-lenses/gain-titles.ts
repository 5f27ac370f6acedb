import { formatDuration } from '../../../pert/durations.ts';
import { countOf, percent } from '../../diagnostics/wording.ts';
import type { GainFacts, RaisedTarget } from '../../services/facts/gain-facts.ts';
import { verdictMark } from '../verdict-mark.ts';

/** So many promises are told. */
const MOST_TARGETS = 2;

/**
 * What stands above an improvement: what becomes of the journey and its promises with it alone, and what it saves once those
 * before it are done, where that is something else. Plain text.
 */
export function improvementTitles(alone: GainFacts, saved: number | null): string[] {
    const { duration, unit, targets, completion } = alone;
    if (duration === null) return ['No schedule with it'];
    const isSame = saved === null || Math.abs(saved - duration) <= 1e-9 * Math.max(Math.abs(saved), Math.abs(duration));
    return [
        `${savedText(duration, unit)}${isSame ? '' : `; after those before it: ${savedText(saved, unit).toLowerCase()}`}`,
        ...targets.slice(0, MOST_TARGETS).map(raisedText),
        ...(completion === 0 ? [] : [`${points(completion)} of customers finish`]),
    ];
}

/** What stands above a step that improvements touch: `2 improvements: −3.4 d`. Plain text. */
export function touchedTitle({ improvements, duration, unit, targets: [first], completion }: GainFacts): string {
    const count = countOf(improvements.length, 'improvement');
    if (duration === null) return `${count}: no schedule`;
    const sign = duration > 0 ? '−' : '+';
    const parts = [
        ...(duration === 0 ? [] : [`${sign}${formatDuration(Math.abs(duration), unit)}`]),
        ...(first && duration === 0 ? [raisedText(first)] : []),
        ...(completion === 0 ? [] : [`${points(completion)} of customers finish`]),
    ];
    return `${count}: ${parts.length > 0 ? parts.join(', ') : 'the journey gets no shorter'}`;
}

function savedText(duration: number, unit: GainFacts['unit']): string {
    if (duration === 0) return 'Does not shorten the journey';
    return duration > 0 ? `Saves ${formatDuration(duration, unit)}` : `Takes ${formatDuration(-duration, unit)} more`;
}

function raisedText({ confidence, within, scope, before, after, met }: RaisedTarget): string {
    const promise = `${percent(confidence)} within ${formatDuration(within.value, within.unit)}${scope ? ` (${scope})` : ''}`;
    return `${promise}: ${percent(before)} → ${percent(after, confidence)}${verdictMark(met)}`;
}

/** A change of a share in percentage points. */
function points(change: number): string {
    return `${change > 0 ? '+' : '−'}${Number((Math.abs(change) * 100).toFixed(1))} points`;
}
