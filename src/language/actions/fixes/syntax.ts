import type { ActionContext } from '../action-context.ts';
import { type Change, insertion, replacement } from '../text/change.ts';
import { insertBefore } from '../text/insertion.ts';
import { lineEnd } from '../text/lines.ts';
import { removeNode } from '../text/removal.ts';
import type { Fix, FixAll, Fixer, Problem } from './fix.ts';

interface Place {
    offset: number;
    end: number;
}
type Mend = (match: RegExpExecArray, place: Place, context: ActionContext) => Fix[];

const fix = (title: string, ...changes: Change[]): Fix => ({ title, changes, preferred: true });
const useKeyword: Mend = ([, keyword], place) => [fix(`Write \`${keyword}\``, replacement(place, keyword))];
const leaveOut: Mend = (_, place, { text }) => {
    const written = text.slice(place.offset, place.end);
    const shown = written.length > 30 || /[\r\n]/.test(written) ? 'this' : `\`${written}\``;
    return [{ title: `Remove ${shown}`, changes: [place.end > place.offset ? removeNode(text, place) : null] }];
};

const withoutComma: Mend = (_, place, { text }) => [
    fix('Separate the numbers by a space', replacement(place, /\s/.test(text[place.end] ?? ' ') ? '' : ' ')),
];

/** What is said about syntax that authors often get wrong, and what to do about it. The first pattern that suits counts. */
const MENDS: readonly (readonly [RegExp, Mend])[] = [
    [/is not a keyword here; did you mean `(\w+)`\?$/, useKeyword],
    [/is not a keyword here; it is read as `(\w+)`\.$/, useKeyword],
    [/^Numbers are separated by spaces/, withoutComma],
    [
        /^A number has a point, not a comma: write `([\d.]+)`, or `([\d. ]+)`/,
        ([, decimal, numbers], place) => [
            fix(`Write \`${decimal}\``, replacement(place, decimal)),
            { ...fix(`Write \`${numbers}\``, replacement(place, numbers)), preferred: false },
        ],
    ],
    [
        /^Numbers have no exponent: write `(\d+(?:\.\d+)?)`/,
        ([, number], place, { text }) => {
            const digits = /[\d.]*$/.exec(text.slice(Math.max(0, place.offset - 400), place.offset))?.[0].length ?? 0;
            return [fix(`Write \`${number}\``, replacement({ offset: place.offset - digits, end: place.end }, number))];
        },
    ],
    [/^Expected `%` after `/, (_, place, { text }) => [fix('Add `%`', insertion(behindNumber(text, place), '%'))]],
    [/^This text has no closing quote/, (_, place, { text }) => [fix('Add the closing quote', insertion(endOfText(text, place), '"'))]],
    [/^This comment has no end/, (_, { offset }, { text }) => [fix('Add `*/`', insertion(lineEnd(text, offset), ' */'))]],
    [
        /^A `\}` is missing before this line/,
        (_, { offset }, { text, style }) => [fix('Add `}`', insertBefore(text, offset, { text: '}' }, style))],
    ],
    [/^A `\{` is missing before this/, (_, { offset }) => [fix('Add `{`', insertion(offset, '{ '))]],
    [
        /^The end of .* is missing: add `\}`/,
        (_, __, { text, style }) => [fix('Add `}`', insertion(text.trimEnd().length, `${style.lineBreak}}`))],
    ],
    [
        /^A keyword such as `(\w+)` is missing before/,
        ([, keyword], { offset }) => [{ title: `Write \`${keyword}\` before it`, changes: [insertion(offset, `${keyword} `)] }],
    ],
    [/^This `[{}]` (?:is one too many|opens nothing|closes nothing)|^A number has no sign|^A comma separates names/, leaveOut],
    [/^`.*` has no (?:place|meaning) /, leaveOut],
];

/** `syntax`: corrects misspelt keywords, and what else the message says how to write. */
export const mendSyntax: Fixer = ({ message, range }, context) => {
    const place = context.offsetsOf(range);
    for (const [pattern, mend] of MENDS) {
        const match = pattern.exec(message);
        if (match) return mend(match, place, context);
    }
    return [];
};

/** Corrects what is read in that way already. */
export const correctAllKeywords: FixAll = {
    title: 'Correct all misspelt keywords in the file',
    onSave: true,
    changes: (problems: readonly Problem[], context: ActionContext) =>
        problems.flatMap(({ message, range }) => {
            const keyword = /is not a keyword here; (?:did you mean|it is read as) `(\w+)`/.exec(message)?.[1];
            return keyword ? [replacement(context.offsetsOf(range), keyword)] : [];
        }),
};

function endOfText(text: string, { offset, end }: Place): number {
    return offset + text.slice(offset, end).trimEnd().length;
}

/** The diagnostic stands on the number if that ends its line, else on what follows. */
function behindNumber(text: string, { offset, end }: Place): number {
    return /^\d/.test(text.slice(offset, end))
        ? end
        : text.slice(Math.max(0, offset - 1000), offset).trimEnd().length + Math.max(0, offset - 1000);
}
