import { describe, expect, it } from 'vitest';
import type { PictureOutline, StepFigures } from '../../../src/diagram/network/picture-model.ts';
import { COLUMNS, cellText, type TableRow, tableRows } from '../../../src/diagram/table/columns.ts';
import { tableText } from '../../../src/diagram/table/copied-text.ts';
import { filterRows, nextSorting, sortRows, TEXT_ORDER } from '../../../src/diagram/table/sorting.ts';

const OUTLINE: PictureOutline = {
    journey: 'Order',
    label: null,
    unit: 'min',
    stages: [{ name: 'Buy', label: 'Buying, at last' }],
    steps: [
        { id: 'visit', name: 'visit', label: 'Visit "us"', kind: 'touchpoint', truth: null, stage: -1, owner: 0, channels: [0, 1] },
        { id: 'pay', name: 'pay', label: null, kind: 'moment', truth: 'first', stage: 0 },
        { id: 'pack10', name: 'pack10', label: '=1+1', kind: 'task', truth: null, stage: 0 },
        { id: 'pack9', name: 'pack9', label: 'Über | Pack', kind: 'task', truth: null, stage: 0 },
    ],
    links: { from: [], to: [], type: [] },
    teams: [{ name: 'shop', label: 'Web shop' }],
    channels: [
        { name: 'web', label: null },
        { name: 'phone', label: 'Telephone' },
    ],
};

function figures(expected: number, critical: boolean, estimated = true): StepFigures {
    return {
        expected,
        standardDeviation: 0.5,
        earliestStart: 1,
        earliestFinish: 1 + expected,
        latestStart: 3,
        latestFinish: 3 + expected,
        totalSlack: critical ? 0 : 2,
        freeSlack: 0,
        critical,
        estimated,
    };
}

const ROWS = tableRows(
    OUTLINE,
    [figures(12_345.678, true), figures(1 / 3, false), figures(0, false, false), figures(7, true)],
    [{ optimistic: 1, mostLikely: 2, pessimistic: 3.5 }, null, null, null],
);

const ids = (rows: readonly TableRow[]) => rows.map(({ step }) => step.id);
const sorted = (column: string, descending = false) => ids(sortRows(ROWS, { column, descending }));

/** The cells of the n-th line of a text without quoted separators. */
const cells = (text: string, line: number, separator: string) => text.split(/\r?\n/)[line].split(separator);

describe('order of the rows', () => {
    it('is that of the text at first', () => {
        expect(ids(sortRows(ROWS, TEXT_ORDER))).toEqual(['visit', 'pay', 'pack10', 'pack9']);
    });

    it('follows numbers, with what is missing at the end either way', () => {
        expect(sorted('expected')).toEqual(['pay', 'pack9', 'visit', 'pack10']);
        expect(sorted('expected', true)).toEqual(['visit', 'pack9', 'pay', 'pack10']);
    });

    it('follows words as people sort them: numbers in names count as numbers', () => {
        expect(sorted('name')).toEqual(['pack9', 'pack10', 'pay', 'visit']);
        expect(sorted('stage')).toEqual(['pay', 'pack10', 'pack9', 'visit']);
    });

    it('keeps text order among equals', () => {
        expect(sorted('critical', true)).toEqual(['visit', 'pack9', 'pay', 'pack10']);
        expect(sorted('kind', true)).toEqual(['visit', 'pack10', 'pack9', 'pay']);
    });

    it('turns around when the same heading is chosen again, and shows critical steps first', () => {
        const once = nextSorting(TEXT_ORDER, 'expected');
        expect(once).toEqual({ column: 'expected', descending: false });
        expect(nextSorting(once, 'expected')).toEqual({ column: 'expected', descending: true });
        expect(nextSorting(once, 'critical')).toEqual({ column: 'critical', descending: true });
    });
});

describe('filter', () => {
    it.each([
        ['', ['visit', 'pay', 'pack10', 'pack9']],
        ['  PACK ', ['pack10', 'pack9']],
        ['über', ['pack9']],
        ['u\u0308ber', ['pack9']],
        ['task buying', ['pack10', 'pack9']],
        ['critical', ['visit', 'pack9']],
        ['fmot', ['pay']],
        ['telephone', ['visit']],
        ['nothing of the kind', []],
    ])('for %j shows %j', (words, expected) => {
        expect(ids(filterRows(ROWS, words))).toEqual(expected);
    });
});

describe('cells', () => {
    it('have three significant digits, and stay empty where there is nothing to say', () => {
        const read = (row: number, column: string) => cellText(COLUMNS.find(({ id }) => id === column)!.value(ROWS[row]));
        expect([read(0, 'expected'), read(1, 'expected'), read(2, 'expected')]).toEqual(['12,346', '0.333', '']);
        expect([read(0, 'critical'), read(1, 'critical')]).toEqual(['critical', '']);
        expect([read(0, 'stage'), read(1, 'stage')]).toEqual(['', 'Buying, at last']);
        expect(read(1, 'kind')).toBe('Moment of truth (FMOT)');
    });

    it('are there before a schedule was ever computed', () => {
        const rows = tableRows(OUTLINE, null, null);
        expect(ids(sortRows(rows, { column: 'expected', descending: true }))).toEqual(ids(rows));
        expect(tableText(rows, 'd', 'csv').split('\r\n')).toHaveLength(6);
    });
});

describe('copied text', () => {
    it('as CSV quotes what must be quoted (RFC 4180), with all digits and units', () => {
        const csv = tableText(ROWS, 'min', 'csv');
        expect(csv.startsWith('Position in the text,Step,Name in the text,Kind,Stage,Optimistic estimate (min),')).toBe(true);
        const [, visit, pay] = csv.split('\r\n');
        expect(visit).toContain('1,"Visit ""us""",visit,Touchpoint,,1,2,3.5,12345.678,0.5,');
        expect(pay).toContain('"Buying, at last",,,,0.333333333333,');
        expect(visit.endsWith(',yes,Web shop,"web, Telephone"')).toBe(true);
        expect(pay.endsWith(',no,,')).toBe(true);
        expect(csv.endsWith('\r\n')).toBe(true);
    });

    it('keeps a spreadsheet from taking a label for a formula', () => {
        expect(cells(tableText(ROWS, 'min', 'csv'), 3, ',')[1]).toBe("'=1+1");
        expect(cells(tableText(ROWS, 'min', 'tsv'), 3, '\t')[1]).toBe("'=1+1");
    });

    it('for a spreadsheet has a tab between cells and none within', () => {
        const step = { ...OUTLINE.steps[0], label: 'a\tb\nc' };
        const text = tableText([{ ...ROWS[0], step }], 'min', 'tsv');
        expect(text.split('\n')).toHaveLength(3);
        expect(cells(text, 1, '\t')).toHaveLength(COLUMNS.length);
        expect(cells(text, 1, '\t')[1]).toBe('a b c');
    });

    it('as Markdown is a table whose cells hold no markup', () => {
        const lines = tableText(ROWS, 'min', 'markdown').trimEnd().split('\n');
        expect(lines).toHaveLength(6);
        expect(lines[1]).toMatch(/^\| ---: \| --- \|/);
        expect(lines[2]).toContain('| 12,346 |');
        expect(lines[5]).toContain('| Über \\| Pack |');
    });
});
