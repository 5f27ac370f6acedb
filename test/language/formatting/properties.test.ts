import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSound } from '../../../src/language/formatting/format-text.ts';
import { haveSameTokens } from '../../../src/language/formatting/same-tokens.ts';
import { open } from '../services/support.ts';
import { FAULT_SAMPLE } from '../support/fault-sample.ts';
import { comments, FOUR_SPACES, formatted, meaning, parse, pieces, services, withEdits } from './support.ts';

const TEXTS = Object.fromEntries(
    readdirSync('examples')
        .filter((name) => name.endsWith('.journey'))
        .map((name): [string, string] => [name, readFileSync(`examples/${name}`, 'utf8')])
        .filter(([, text]) => isSound(parse(text))),
);
TEXTS['a sample of every statement'] = FAULT_SAMPLE;

const SPACE = fc.constantFrom(' ', '\t', '   ', '\u00a0 ');
const LINE_BREAK = fc
    .tuple(fc.constantFrom('\n', ' \n', '\t\n'), fc.constantFrom('', ' ', '\t\t', '       '))
    .map((parts) => parts.join(''));
const BLANK_LINES = fc.tuple(LINE_BREAK, fc.constantFrom('\n', '\n\n', ' \n\t\n'), LINE_BREAK).map((parts) => parts.join(''));

const COMMENT = fc.constantFrom(
    ' // behind  \n',
    '\n// alone\n',
    ' /* between */ ',
    ' /** before */ ',
    '\n/** above */\n',
    '\n /* stars\n  * below\n*/ ',
    '/* over\n lines */',
    '\n\n/* apart */\n\n',
);

/** Values for as many places as a text has. */
const sequence = <T>(values: fc.Arbitrary<T>) => fc.array(values, { minLength: 1, maxLength: 64 });

async function formattedByEditor(text: string): Promise<string> {
    const { document, params } = await open(text.replaceAll('|', ' '));
    const edits = await services.lsp.Formatter!.formatDocument(document, { ...params, options: FOUR_SPACES });
    services.shared.workspace.LangiumDocuments.deleteDocument(document.uri);
    return withEdits(text, edits);
}

test('there are texts', () => {
    expect(Object.keys(TEXTS).length).toBeGreaterThan(6);
    for (const text of Object.values(TEXTS)) expect(text).not.toContain('|');
});

describe.each(Object.keys(TEXTS))('%s', { timeout: 60_000 }, (name) => {
    const text = TEXTS[name];
    const order = formatted(text);

    test('is formatted once and for all, and means the same', () => {
        expect(formatted(order)).toBe(order);
        expect(meaning(order)).toBe(meaning(text));
        expect(comments(order)).toEqual(comments(text));
    });

    /** Beside blocks on one line, a line break after these words is none that the author means anything by. */
    const MEANINGLESS_AFTER = /^(?:estimate|target|within|unit|description|lag|pain|expect|severity|capacity|cost|weight)$/;

    test('is the same whatever its spaces and indentation, and the line breaks that say nothing', async () => {
        const inOrder = await formattedByEditor(text);
        const lines = inOrder.split('\n');
        await fc.assert(
            fc.asyncProperty(sequence(SPACE), sequence(LINE_BREAK), sequence(BLANK_LINES), sequence(fc.boolean()), async (...values) => {
                const [spaces, breaks, blanks, flags] = values;
                let line = 0;
                let previous = '';
                const mangled = pieces(inOrder).map(({ image, space }, index) => {
                    const next = <T>(list: readonly T[]) => list[index % list.length];
                    const height = space.split('\n').length - 1;
                    line += height;
                    const isOneLineBlock = /\{.*\}/.test(lines[line]);
                    const mayBreak = !isOneLineBlock && (MEANINGLESS_AFTER.test(previous) || (image === '{' && /\{$/.test(lines[line])));
                    line += image.split('\n').length - 1;
                    previous = image;
                    if (height > 1) return next(blanks) + image;
                    if (height === 1 || (space !== '' && mayBreak && next(flags))) return next(breaks) + image;
                    return (space === '' ? '' : next(spaces)) + image;
                });
                expect(await formattedByEditor(mangled.join(''))).toBe(inOrder);
            }),
            { numRuns: 8 },
        );
    });

    test('keeps its meaning and all comments however it is broken into lines, and the second time nothing changes', () => {
        const anything = fc.oneof(
            { weight: 20, arbitrary: SPACE },
            { weight: 8, arbitrary: fc.oneof(LINE_BREAK, BLANK_LINES) },
            { weight: 3, arbitrary: COMMENT },
        );
        fc.assert(
            fc.property(sequence(anything), sequence(fc.boolean()), sequence(fc.boolean()), (spaces, touching, kept) => {
                let previous = '';
                const mangled = pieces(text)
                    .map(({ image, space }, index) => {
                        const next = <T>(list: readonly T[]) => list[index % list.length];
                        let between = next(kept) ? space : next(spaces);
                        if (space === '' && next(touching)) between = '';
                        if (previous.startsWith('//') && !/^[ \t]*\n/.test(between)) between = `\n${between}`;
                        previous = image;
                        return between + image;
                    })
                    .join('');
                // A line break may turn a name into a keyword or back, and then it is no journey any more.
                fc.pre(isSound(parse(mangled)));
                const once = formatted(mangled);
                expect(haveSameTokens(mangled, once, services.parser.Lexer)).toBe(true);
                expect(meaning(once)).toBe(meaning(mangled));
                expect(comments(once)).toEqual(comments(mangled));
                expect(formatted(once)).toBe(once);
            }),
            { numRuns: 12 },
        );
    });

    test('a range is formatted like the whole, in its lines', async () => {
        const { document, params } = await open(text.replace(/^ +/gm, ' ').replaceAll(' {', '{'));
        const whole = await services.lsp.Formatter!.formatDocument(document, { ...params, options: FOUR_SPACES });
        const lines = document.textDocument.lineCount;
        await fc.assert(
            fc.asyncProperty(fc.nat(lines - 1), fc.nat(20), async (first, height) => {
                const range = { start: { line: first, character: 0 }, end: { line: first + height, character: 1 } };
                const edits = await services.lsp.Formatter!.formatDocumentRange(document, { ...params, range, options: FOUR_SPACES });
                const within = whole.filter(({ range: { end } }) => end.line >= first && end.line <= first + height);
                expect(edits).toEqual(within);
            }),
            { numRuns: 20 },
        );
        const range = { start: { line: 0, character: 0 }, end: { line: lines, character: 0 } };
        expect(await services.lsp.Formatter!.formatDocumentRange(document, { ...params, range, options: FOUR_SPACES })).toEqual(whole);
        expect(whole.length).toBeGreaterThan(5);
    });
});
