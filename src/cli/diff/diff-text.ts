import { pathWords } from '../../answers/words/target-words.ts';
import { listed } from '../../language/diagnostics/wording.ts';
import { wrap } from '../output/text-width.ts';
import { hasMoved, type JourneyDiff } from './journey-diff.ts';
import { durationText, formerPromise, incompleteness, movement, NONE, promise, propertyChange, titleOf, verdict } from './phrases.ts';
import type { StepDiff } from './step-diff.ts';

const LINE_WIDTH = 100;

/** What became of each journey, as a person reads it: `+` is new, `-` is gone, `~` is changed. */
export function diffText(diffs: readonly JourneyDiff[]): string {
    return diffs.map((diff) => `${linesOf(diff).join('\n')}\n`).join('\n');
}

function linesOf(diff: JourneyDiff): string[] {
    const { change, unit, duration, standardDeviation, properties, targets, steps } = diff;
    const title = titleOf(diff);
    if (change === 'unchanged') return [`${title}: no change in steps, times and targets.`];
    if (change === 'removed') return [`- ${title}: gone; it took ${durationText(duration.before, unit)}.`];
    if (change === 'added') {
        const figures = `  Expected duration  ${durationText(duration.after, unit)} ± ${durationText(standardDeviation.after, unit)}`;
        return [`+ ${title}: new`, figures, ...incompleteLine(diff), ...targetLines(diff)];
    }
    return [
        title,
        ...properties.map((property) => `  ${propertyChange(property)}`),
        figureLine('Expected duration ', duration, unit),
        figureLine('Standard deviation', standardDeviation, unit),
        ...incompleteLine(diff),
        ...pathLines(diff),
        ...(targets.length > 0 ? targetLines(diff) : []),
        ...steps.added.map((name) => `  + ${name}`),
        ...steps.removed.map((name) => `  - ${name}`),
        ...steps.changed.flatMap((step) => stepLines(step, unit)),
    ];
}

function incompleteLine({ complete }: JourneyDiff): string[] {
    const note = incompleteness(complete);
    return note === '' ? [] : [`  ${note}`];
}

function figureLine(name: string, change: JourneyDiff['duration'], unit: JourneyDiff['unit']): string {
    const { before, after } = change;
    if (!hasMoved(change)) return `  ${name}  ${durationText(after, unit)}, as before`;
    const moved = movement(change, unit);
    return `  ${name}  ${durationText(before, unit)} → ${durationText(after, unit)}${moved && ` (${moved})`}`;
}

function pathLines({ criticalPath: { changed, before, after, joined, left } }: JourneyDiff): string[] {
    if (!changed) return ['  Critical path: as before'];
    return [
        ...pathLine('Critical path was:', before),
        ...pathLine('Critical path is:', after),
        ...(joined.length > 0 ? [`    now critical: ${listed(joined)}`] : []),
        ...(left.length > 0 ? [`    no longer critical: ${listed(left)}`] : []),
    ];
}

function pathLine(head: string, names: readonly string[] | null): string[] {
    const words = names === null || names.length === 0 ? [NONE] : pathWords(names);
    return wrap([head, ...words], LINE_WIDTH).map((line, index) => `${index === 0 ? '  ' : '    '}${line}`);
}

function targetLines({ targets, unit }: JourneyDiff): string[] {
    return targets.map((target) => {
        const mark = target.before === null ? '+' : target.after === null ? '-' : target.changed ? '~' : ' ';
        const former = formerPromise(target, unit);
        const moved = target.changed && target.before && target.after ? `${verdict(target.before)} → ` : '';
        return `  ${mark} ${promise(target, unit)}${former && ` (${former})`}: ${moved}${verdict(target.after ?? target.before)}`;
    });
}

function stepLines({ name, properties, expected, critical }: StepDiff, unit: JourneyDiff['unit']): string[] {
    const lines = properties.map((property) => `      ${propertyChange(property)}`);
    if (hasMoved(expected))
        lines.push(`      expected time ${durationText(expected.before, unit)} → ${durationText(expected.after, unit)}`);
    const turn = critical.before !== critical.after && critical.before !== null && critical.after !== null;
    return [`  ~ ${name}${turn ? (critical.after ? ', now critical' : ', no longer critical') : ''}`, ...lines];
}
