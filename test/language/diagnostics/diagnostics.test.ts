import { describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { DIAGNOSTIC_CODES } from '../../../src/language/diagnostics/catalogue.ts';
import { createServices, parseJourney } from '../support/services.ts';
import type { Case } from './cases/case.ts';
import { CASES } from './cases/index.ts';
import { manualSeverities } from './support/manual.ts';

const services = createServices();
const LSP_SEVERITY: Record<string, number> = { error: 1, warning: 2, information: 3, hint: 4 };
const UNNECESSARY = 1;
const manual = manualSeverities();

describe.each(DIAGNOSTIC_CODES)('%s', (code) => {
    const { severity, faded } = manual.get(code) ?? { severity: 'not in the manual', faded: false };

    it.each(CASES[code].map((one) => [one.title, one] as const))('%s', async (_, { text, found }: Case) => {
        const { document, diagnostics } = await parseJourney(text, { services });
        const textOf = ({ range }: Pick<Diagnostic, 'range'>) => document.textDocument.getText(range);
        const actual = diagnostics.filter((diagnostic) => diagnostic.code === code).sort(byPosition);
        expect(actual.map(textOf)).toEqual(found.map(({ at }) => at));
        for (const [index, expected] of found.entries()) {
            const diagnostic = actual[index];
            expect(diagnostic.severity).toBe(LSP_SEVERITY[expected.severity ?? severity]);
            expect(diagnostic.source).toBe('journey');
            expect(diagnostic.tags ?? []).toEqual(faded ? [UNNECESSARY] : []);
            if (expected.line !== undefined) expect(diagnostic.range.start.line + 1).toBe(expected.line);
            if (expected.message) expect(diagnostic.message).toMatch(expected.message);
            const related = diagnostic.relatedInformation ?? [];
            expect(related.map(({ location }) => textOf(location))).toEqual(expected.related ?? []);
            for (const { location, message } of related) {
                expect(location.uri).toBe(document.uri.toString());
                expect(message).not.toBe('');
            }
        }
    });

    it('has a case with and a case without it', () => {
        expect(CASES[code].some(({ found }) => found.length > 0)).toBe(true);
        expect(CASES[code].some(({ found }) => found.length === 0)).toBe(true);
    });
});

describe('all diagnostics', { timeout: 60_000 }, () => {
    it('have a code of the catalogue, a range and a message of one line that ends like a sentence', async () => {
        const texts = Object.values(CASES).flatMap((cases) => cases.map(({ text }) => text));
        for (const text of texts) {
            for (const diagnostic of (await parseJourney(text, { services })).diagnostics) {
                expect(DIAGNOSTIC_CODES).toContain(diagnostic.code);
                expect(diagnostic.message).toMatch(/^\S[^\n]*[.?]$/);
                expect(diagnostic.range.end).not.toEqual({ line: 0, character: 0 });
            }
        }
    });

    // Services of their own for each code: thousands of documents at once would slow each other down.
    it.each(DIAGNOSTIC_CODES)('name what is there, in texts of %s that lack one of their words', { timeout: 60_000 }, async (code) => {
        const services = createServices();
        for (const { text } of CASES[code]) {
            for (const word of text.matchAll(/\S+/g)) {
                const rest = text.slice(0, word.index) + text.slice(word.index + word[0].length);
                for (const { code: found, message, relatedInformation = [] } of (await parseJourney(rest, { services })).diagnostics) {
                    expect(DIAGNOSTIC_CODES).toContain(found);
                    expect([message, ...relatedInformation.map((related) => related.message)].join(' ')).not.toMatch(/undefined|null|NaN/);
                }
            }
        }
    });

    it('are the same in catalogue and manual', () => {
        expect([...manual.keys()].sort()).toEqual([...DIAGNOSTIC_CODES].sort());
    });
});

function byPosition(a: Diagnostic, b: Diagnostic): number {
    return a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character;
}
