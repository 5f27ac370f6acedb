import { pathWords } from '../../answers/words/target-words.ts';
import { code, escapeMarkdown } from '../../language/services/hover/markdown.ts';
import type { JourneyDiff } from './journey-diff.ts';
import { durationText, formerPromise, incompleteness, movement, NONE, promise, propertyChange, verdict } from './phrases.ts';

/** What became of each journey, for a comment on a pull request. Text of the files stays text. */
export function diffMarkdown(diffs: readonly JourneyDiff[]): string {
    return `${diffs.map((diff) => blocksOf(diff).join('\n\n')).join('\n\n')}\n`;
}

const MARKS = { added: ' (new)', removed: ' (gone)', changed: '', unchanged: '' } as const;

function blocksOf(diff: JourneyDiff): string[] {
    const heading = `### ${diff.label === null ? '' : `${escapeMarkdown(diff.label)} `}${code(diff.name)}${MARKS[diff.change]}`;
    if (diff.change === 'unchanged') return [heading, 'No change in steps, times and targets.'];
    const blocks = [heading, figureTable(diff), incompleteness(diff.complete), pathSentence(diff), stepList(diff)];
    return blocks.filter((block) => block !== '');
}

function figureTable({ duration, standardDeviation, targets, unit }: JourneyDiff): string {
    const figures = (name: string, change: JourneyDiff['duration']) =>
        row([name, durationText(change.before, unit), durationText(change.after, unit), movement(change, unit)]);
    return [
        row(['', 'before', 'after', 'change']),
        row(['---', '---', '---', '---']),
        figures('Expected duration', duration),
        figures('Standard deviation', standardDeviation),
        ...targets.map((target) =>
            row([escapeMarkdown(promise(target, unit)), verdict(target.before), verdict(target.after), formerPromise(target, unit)]),
        ),
    ].join('\n');
}

function row(cells: readonly string[]): string {
    return `| ${cells.join(' | ')} |`;
}

function pathSentence({ change, criticalPath: { changed, before, after } }: JourneyDiff): string {
    if (change === 'removed') return '';
    const is = `**Critical path:** ${path(after)}`;
    return changed && change === 'changed' ? `${is}\n(was ${path(before)})` : is;
}

function path(names: readonly string[] | null): string {
    return names === null || names.length === 0 ? NONE : escapeMarkdown(pathWords(names).join(' '));
}

function stepList({ change, properties, steps }: JourneyDiff): string {
    if (change !== 'changed') return '';
    return [
        ...properties.map((property) => `- ${escapeMarkdown(propertyChange(property))}`),
        ...steps.added.map((name) => `- **added** ${code(name)}`),
        ...steps.removed.map((name) => `- **removed** ${code(name)}`),
        ...steps.changed.map(
            (step) => `- **changed** ${code(step.name)}: ${step.properties.map(propertyChange).map(escapeMarkdown).join('; ')}`,
        ),
    ].join('\n');
}
