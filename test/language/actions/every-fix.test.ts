import { describe, expect, test } from 'vitest';
import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import { FIXERS } from '../../../src/language/actions/fixes/index.ts';
import { DIAGNOSTIC_CODES } from '../../../src/language/diagnostics/catalogue.ts';
import { CASES } from '../diagnostics/cases/index.ts';
import { createServices } from '../support/services.ts';
import { applied, commentsOf, fixesOf, type Opened, openText } from './support.ts';

const services = createServices();

/** The same tokens with other white space and comments between them, chosen by a seeded sequence of numbers. */
function mangled(text: string, seed: number): string {
    const gaps = [' ', '\n', '\r\n    ', '\t', ' /* why */ ', ' // why\n', '\r\n\r\n', '  '];
    let state = seed;
    const next = () => {
        state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
        return gaps[Math.floor((state / 2_147_483_648) * gaps.length)];
    };
    const { tokens } = services.parser.Lexer.tokenize(text);
    return tokens.reduce((joined, { image }, index) => joined + (index === 0 ? '' : next()) + image, '');
}

const VARIANTS: Readonly<Record<string, (text: string) => string>> = {
    'as written': (text) => text,
    'with CRLF line ends': (text) => text.replaceAll('\n', '\r\n'),
    'with tabs and a line break at the end': (text) =>
        `${text.replaceAll(/^ +/gm, (blanks) => '\t'.repeat(Math.ceil(blanks.length / 4)))}\n`,
    'as the second of two journeys': (text) => `journey Other { task other estimate 1 h }\n\n${text}`,
    'on one line': (text) => text.replaceAll(/\s*\n\s*/g, ' '),
    'with other white space and comments': (text) => mangled(text, 1),
    'with more white space and comments': (text) => mangled(text, 2),
    'with still more': (text) => mangled(text, 77),
};

/** What is wrong with a file that is missing is put right in the folder: see test/server/other-files.test.ts. */
const ELSEWHERE: readonly string[] = ['syntax', 'import-missing'];

const FIXED_CODES = DIAGNOSTIC_CODES.filter((code) => !ELSEWHERE.includes(code) && FIXERS[code]);

function countOf(diagnostics: readonly Diagnostic[], code: string | number | undefined, severity?: number): number {
    return diagnostics.filter((one) => one.code === code && (severity === undefined || one.severity === severity)).length;
}

async function check(opened: Opened, { code, severity }: Diagnostic, action: CodeAction): Promise<void> {
    const after = await openText(applied(opened, action), services);
    const told = `${action.title}\n--- before\n${opened.text}\n--- after\n${after.text}`;
    expect(countOf(after.diagnostics, 'syntax'), told).toBeLessThanOrEqual(countOf(opened.diagnostics, 'syntax'));
    const [before, left] = [opened, after].map(({ diagnostics }) => countOf(diagnostics, code, severity));
    // An improvement is a plan: the promise is missed until it is done.
    if (code === 'target-missed') expect(left, told).toBe(before);
    else expect(left, told).toBeLessThan(before);
    expect(commentsOf(after.text), told).toEqual(commentsOf(opened.text));
    const breaks = new Set(opened.text.match(/\r\n|\n/g));
    if (breaks.size === 1)
        expect(
            after.text.match(/\r\n|\n/g)?.every((one) => breaks.has(one)),
            told,
        ).not.toBe(false);
}

describe.each(FIXED_CODES)('each fix of %s leaves a text that parses, keeps its comments and lacks the diagnostic', (code) => {
    const texts = CASES[code].filter(({ found }) => found.length > 0).map(({ text }) => text);

    test.each(Object.keys(VARIANTS))('%s', { timeout: 60_000 }, async (variant) => {
        let tried = 0;
        for (const text of texts) {
            const opened = await openText(VARIANTS[variant](text), services);
            for (const diagnostic of opened.diagnostics.filter((one) => one.code === code)) {
                for (const action of await fixesOf(opened, diagnostic)) {
                    await check(opened, diagnostic, action);
                    tried++;
                }
            }
        }
        expect(tried).toBeGreaterThan(0);
    });
});
