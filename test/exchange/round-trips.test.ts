import { describe, expect, it } from 'vitest';
import { exportCsv } from '../../src/exchange/csv/export-csv.ts';
import { importCsv } from '../../src/exchange/csv/import-csv.ts';
import { exportGantt } from '../../src/exchange/mermaid/export-gantt.ts';
import { importGantt } from '../../src/exchange/mermaid/import-gantt.ts';
import { exportMspdi } from '../../src/exchange/mspdi/export-mspdi.ts';
import { importMspdi } from '../../src/exchange/mspdi/import-mspdi.ts';
import { EVERYTHING, essence, exportInput, networkOf, PLAIN, SCHEDULED } from './support.ts';

describe('a journey that goes out as CSV comes back as the same network', () => {
    it.each([...SCHEDULED, ['everything', EVERYTHING], ['plain', PLAIN]] as const)('%s', async (_, text) => {
        const input = await exportInput(text);
        const { journey, left } = importCsv(exportCsv(input).text, input.network.name);
        expect(left).toEqual([]);
        // A line break in a label is the only thing that a table may turn: it stays in its cell.
        expect(essence(await networkOf(journey))).toEqual(essence(input.network));
    });
});

describe('a journey that goes out as MSPDI comes back as the same network', () => {
    const flat = (text: string) => text.replace('Line\\nbreak', 'Line break');

    it.each([
        ['everything', EVERYTHING],
        ['plain', PLAIN],
    ])('%s', async (_, text) => {
        const input = await exportInput(flat(text));
        const { journey, left } = importMspdi(exportMspdi(input).text);
        expect(left).toEqual([]);
        expect(essence(await networkOf(journey))).toEqual(essence(input.network));
        expect(journey).toMatchObject({ name: input.network.name, label: input.network.label, start: '2027-03-31T09:00' });
        expect(journey.stages).toEqual(input.network.stages);
    });

    it.each(SCHEDULED)('%s, but for what it says that it leaves out', async (_, text) => {
        const input = await exportInput(text);
        const { text: xml, left } = exportMspdi(input);
        const { steps, links, stages } = essence(await networkOf(importMspdi(xml).journey));
        const before = essence(input.network);
        expect(stages).toEqual(before.stages);
        expect(links.map((link) => link.split(' ').slice(0, 3))).toEqual(before.links.map((link) => link.split(' ').slice(0, 3)));
        const shares = left.some((sentence) => sentence.startsWith('Shares'));
        steps.forEach((step, i) => {
            const { estimate, ...rest } = before.steps[i];
            expect(step).toMatchObject(rest);
            const { participation, repeats, expansion } = input.network.steps[i];
            if (expansion) expect(left.join()).toContain('journeys of their own');
            else if (participation === 1 && repeats === 0) expect(step.estimate).toEqual(estimate);
            else expect(shares).toBe(true);
        });
    });
});

describe('a journey that goes out as a gantt chart comes back', () => {
    it('as the same network where it has but certain durations and plain links', async () => {
        const input = await exportInput(PLAIN);
        const exported = exportGantt(input);
        expect(exported.left).toEqual([]);
        const { journey, left } = importGantt(exported.text);
        expect(left).toEqual([]);
        expect(essence(await networkOf(journey))).toEqual(essence(input.network));
        expect(journey.start).toBe('2027-03-31T09:00');
    });

    it('with what it cannot carry named on both ways', async () => {
        const exported = exportGantt(await exportInput(EVERYTHING));
        expect(exported.left).toEqual([
            'Of three-point estimates only the expected times are carried.',
            '4 links with a lag, or of another type than finish-to-start, became dates.',
        ]);
        const { journey, left } = importGantt(exported.text);
        expect(journey.steps).toHaveLength(6);
        expect(left).toEqual(['3 dates at which tasks start are not carried over: such a step starts with the journey.']);
    });
});
