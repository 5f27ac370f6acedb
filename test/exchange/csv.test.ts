import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { exportCsv } from '../../src/exchange/csv/export-csv.ts';
import { importCsv } from '../../src/exchange/csv/import-csv.ts';
import { EVERYTHING, essence, exportInput, networkOf, PLAIN } from './support.ts';

describe('CSV', () => {
    it('is read by another parser as one row for each step, with the times of the schedule', async () => {
        const { text } = exportCsv(await exportInput(PLAIN));
        const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
        expect(errors).toEqual([]);
        expect(data.map(({ name }) => name)).toEqual(['outside', 'visit', 'choose', 'pay', 'delivery', 'received']);
        // By hand, in minutes: 30 + 90, then the longer of 120 and 12.5, then three days.
        expect(data[4]).toMatchObject({
            label: '',
            stage: 'Get it',
            unit: 'min',
            after: 'choose, pay',
            earliestStart: '240',
            critical: 'yes',
        });
        expect(data[3]).toMatchObject({ earliestStart: '120', totalSlack: '107.5', critical: 'no' });
    });

    it('quotes what needs it, ends lines with CRLF, and disarms what a spreadsheet would compute', async () => {
        const { text } = exportCsv(await exportInput(EVERYTHING));
        expect(text.split('\r\n')).toHaveLength(8);
        expect(text).toContain('"First, of two"');
        expect(text).toContain(",'=Pick,");
        expect(text).toContain('"Line\nbreak"');
    });

    it('comes from spreadsheets with other names, separators and decimal commas', async () => {
        const table =
            'ID;Task Name;Duration;Predecessors;Colour\r\n1;Call;2,5 days;;red\r\n2;Visit us;90 min;1SS+2h;blue\r\n3;Sign;4 h;1, 2FS-30min;\r\n';
        const { journey, left } = importCsv(table, 'My table');
        expect(left).toEqual(['Columns that are not carried over: Colour.']);
        expect(journey).toMatchObject({ name: 'myTable', label: 'My table' });
        const { steps, links } = essence(await networkOf(journey));
        expect(steps.map(({ name, label, estimate }) => [name, label, estimate?.[0]])).toEqual([
            ['Call', 'Call', 216_000_000],
            ['visitUs', 'Visit us', 5_400_000],
            ['Sign', 'Sign', 14_400_000],
        ]);
        expect(links).toEqual([
            'Call FS Sign 0 0 0',
            'Call SS visitUs 7200000 7200000 7200000',
            'visitUs FS Sign -1800000 -1800000 -1800000',
        ]);
    });

    it('tells what it cannot read, and goes on', async () => {
        const { journey, left } = importCsv(
            'name,optimistic,mostLikely,pessimistic,unit,after,kind\na,3,2,1,h,,\nb,1,2,,h,nowhere,dance\nc,soon,,,,a,\n',
            'x',
        );
        expect(left).toEqual([
            '2 estimates that cannot be read are not carried over: estimates are open (tbd).',
            '1 kind that is none of a step is not carried over: a task.',
            '1 estimate without a unit is not carried over: write one behind the number, or in a column "unit".',
            'A dependency on "nowhere" is not carried over: no row has that name.',
        ]);
        expect((await networkOf(journey)).links).toHaveLength(1);
    });

    it('is refused without a column of steps', () => {
        expect(() => importCsv('colour,size\nred,1\n', 'x')).toThrow(/no column of steps/);
        expect(() => importCsv('', 'x')).toThrow(/no column of steps/);
    });
});
