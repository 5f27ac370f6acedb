import { beforeAll, describe, expect, it } from 'vitest';
import { DIAGNOSTIC_CODES } from '../../src/language/diagnostics/catalogue.ts';
import { exampleText, type ReadJourneys, readJourneys } from './read-journeys.ts';

/** A comment such as `// syntax: …`, with the lines from it to the next blank line. */
interface Announcement {
    code: string;
    first: number;
    last: number;
}

function announcements(text: string): Announcement[] {
    const lines = text.split('\n');
    return lines.flatMap((line, first) => {
        const [, code] = /^\s*\/\/ ([a-z-]+)(?: \([a-z]+\))?: /.exec(line) ?? [];
        if (!code) return [];
        const blank = lines.findIndex((other, index) => index > first && /^\s*$/.test(other));
        return [{ code, first, last: blank < 0 ? lines.length : blank }];
    });
}

describe('every-diagnostic.journey', () => {
    let read: ReadJourneys;
    let announced: Announcement[];

    beforeAll(async () => {
        read = await readJourneys(exampleText('every-diagnostic.journey'), 'every-diagnostic.journey');
        announced = announcements(read.text);
    });

    it('shows every diagnostic of the catalogue', () => {
        expect(new Set(read.diagnostics.map(({ code }) => code))).toEqual(new Set(DIAGNOSTIC_CODES));
    });

    it('shows each below the comment that announces it', () => {
        for (const { code, first, last } of announced) {
            const below = read.diagnostics.filter(({ line }) => line > first && line < last).map((diagnostic) => diagnostic.code);
            expect(below, `line ${first + 1}`).toContain(code);
        }
    });

    it('shows none that is not announced', () => {
        const surprises = read.diagnostics.filter(
            ({ code, line }) => !announced.some((place) => place.code === code && line > place.first && line < place.last),
        );
        expect(surprises).toEqual([]);
    });

    it('has a schedule wherever names and order allow one', () => {
        expect(read.journeys.map(({ network, analysis }) => [network.name, analysis.schedule !== null])).toEqual([
            ['Warnings', true],
            ['Faults', true],
            ['Names', false],
            ['Cycle', false],
            ['Plans', true],
            ['Nested', true],
        ]);
    });
});
