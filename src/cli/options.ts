import { InvalidArgumentError, Option } from 'commander';
import { isDate } from '../language/diagnostics/dates.ts';

/** The option that stands in for the clock. */
export function todayOption(): Option {
    return new Option('--today <date>', 'the date that stands in for today, such as 2027-03-31').argParser((text) => {
        if (!isDate(text)) throw new InvalidArgumentError('Write a date such as 2027-03-31 or 2027-03-31T09:00.');
        return text;
    });
}

/** Words as a choice: `svg, png or pdf`. */
export function listOf(words: readonly string[]): string {
    return words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${words.at(-1)}` : (words[0] ?? '');
}

/** Takes one of some words. */
export function oneOf<T extends string>(words: readonly T[]): (text: string) => T {
    return (text) => {
        const word = words.find((known) => known === text);
        if (!word) throw new InvalidArgumentError(`Use ${listOf(words)}.`);
        return word;
    };
}

/** Takes a list of some words, separated by commas, as often as it is given. */
export function someOf<T extends string>(
    known: readonly T[],
    what: string,
    all: string,
): (text: string, previous?: ReadonlySet<T>) => ReadonlySet<T> {
    return (text, previous = new Set()) => {
        const chosen = new Set(previous);
        for (const part of text.split(',')) {
            const word = known.find((candidate) => candidate === part.trim());
            if (!word) throw new InvalidArgumentError(`"${part.trim()}" is no ${what}. The ${all} are: ${known.join(', ')}.`);
            chosen.add(word);
        }
        return chosen;
    };
}

/** Takes names, separated by commas, as often as it is given. */
export function namesIn(text: string, previous: readonly string[] = []): readonly string[] {
    return [...previous, ...text.split(',').map((name) => name.trim().normalize('NFC'))];
}

/** One line for each word, with what it means. */
export function wordList(entries: readonly (readonly string[])[]): string {
    const widths = entries[0].slice(0, -1).map((_, column) => Math.max(...entries.map((cells) => cells[column].length)));
    return entries.map((cells) => `  ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`).join('\n');
}
