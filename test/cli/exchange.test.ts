import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../../src/exchange/format-names.ts';
import { journey, temporaryFile, temporaryFolder } from './support/cli.ts';

const ORDER = 'journey Order "An order" { unit min task a estimate 1 h task b after a estimate 30 min }';

describe('journey export', () => {
    it.each([
        ['csv', /^name,label,kind/],
        ['mermaid-gantt', /^gantt\n {4}title An order\n[\s\S]*2027-03-31 00:00/],
        ['mermaid-flowchart', /^---\ntitle: "An order: [^"]*"\n---\nflowchart LR/],
        ['dot', /^digraph "Order" \{/],
        ['mspdi', /^<\?xml [\s\S]*<StartDate>2027-03-31T00:00:00</],
    ])('writes %s to standard output', async (format, begin) => {
        const { code, out, err } = await journey('export', temporaryFile(ORDER), '--to', format, '--today', '2027-03-31');
        expect(out).toMatch(begin);
        expect({ code, err }).toEqual({ code: 0, err: '' });
    });

    it('writes the JSON of analyze', async () => {
        const file = temporaryFile(ORDER);
        expect((await journey('export', file, '--to', 'json')).out).toBe((await journey('analyze', file, '--json')).out);
    });

    it('begins with the start of the journey, or so long before its finish', async () => {
        const started = temporaryFile('journey J { start 2027-05-01T08:00 task a estimate 1 h }');
        expect((await journey('export', started, '--to', 'mspdi')).out).toContain('<StartDate>2027-05-01T08:00:00<');
        const finished = temporaryFile('journey J { finish 2027-05-01T08:00 task a estimate 1 h }');
        expect((await journey('export', finished, '--to', 'mspdi')).out).toContain('<StartDate>2027-05-01T07:00:00<');
    });

    it('says what it leaves out, beside the result', async () => {
        const file = temporaryFile('journey J { task a estimate 1 2 3 h }');
        const { code, err } = await journey('export', file, '--to', 'mermaid-gantt');
        expect({ code, err }).toEqual({ code: 0, err: 'Of three-point estimates only the expected times are carried.\n' });
    });

    it.each(EXPORT_FORMATS)('refuses a cycle as %s in one line, with 1', async (format) => {
        const file = temporaryFile('journey J { task a after b estimate 1 h task b after a estimate 1 h }');
        const { code, out, err } = await journey('export', file, '--to', format);
        expect({ code, out }).toEqual({ code: 1, out: '' });
        expect(err).toMatch(/^journey: J cannot be exported: steps wait for each other [^\n]+\n$/);
    });

    it.each<[string, string[], RegExp]>([
        ['no format', [], /--to/],
        ['an unknown format', ['--to', 'xlsx'], /Use json, csv, .* or mspdi/],
        ['an unknown journey', ['--to', 'dot', '--journey', 'Nobody'], /no journey "Nobody"; it has: Order/],
        ['a folder that is not there', ['--to', 'dot', '-o', '/nowhere/x.dot'], /cannot be written/],
    ])('ends with 2 and one line on %s', async (_, args, message) => {
        const { code, out, err } = await journey('export', temporaryFile(ORDER), ...args);
        expect({ code, out }).toEqual({ code: 2, out: '' });
        expect(err).toMatch(/^journey: [^\n]+\n$/);
        expect(err).toMatch(message);
    });

    it.each(EXPORT_FORMATS)('writes a journey without steps as %s', async (format) => {
        // Project has no summary task without tasks, and the command says so.
        const err = format === 'mspdi' ? 'A stage without steps is left out.\n' : '';
        expect(await journey('export', temporaryFile('journey J { stage S { } }'), '--to', format)).toMatchObject({ code: 0, err });
    });
});

describe('journey import', () => {
    it('writes a formatted text that has no errors', async () => {
        const table = temporaryFile(
            'name,label,stage,optimistic,mostLikely,pessimistic,unit,after\na,"Say ""hi"" \\ now",First stage,1,2,3,h,\nb,,,90,,,min,a\n',
            'My steps.csv',
        );
        const target = join(temporaryFolder(), 'steps.journey');
        expect(await journey('import', table, '-o', target)).toEqual({ code: 0, out: '', err: '' });
        expect(readFileSync(target, 'utf8')).toBe(`journey mySteps "My steps" {
  task b after a estimate 90 min
  stage firstStage "First stage" {
    task a "Say \\"hi\\" \\\\ now" estimate 1 2 3 h
  }
}
`);
        expect((await journey('check', target)).code).toBe(0);
        expect(await journey('format', '--check', target)).toMatchObject({ code: 0, out: '' });
    });

    it('finds out the format by itself', async () => {
        const order = temporaryFile(ORDER);
        for (const format of ['csv', 'mermaid-gantt', 'mspdi']) {
            const file = temporaryFile((await journey('export', order, '--to', format)).out, format === 'csv' ? 'x.csv' : 'x.text');
            const { code, out, err } = await journey('import', file);
            expect({ code, err }).toEqual({ code: 0, err: '' });
            expect(out).toMatch(/task b after a estimate 30 min/);
        }
    });

    it('tells what could not be carried over', async () => {
        const { code, out, err } = await journey('import', temporaryFile('journey\ntitle T\nTea: 5: Me\n', 'day.mmd'));
        expect(out).toContain('touchpoint Tea estimate tbd emotion 5 note "With Me"');
        expect({ code, err }).toEqual({
            code: 0,
            err: 'Who takes part became notes.\nThere are no durations: every estimate is open (tbd).\n',
        });
    });

    it.each([
        ['another format', 'flowchart LR\n a --> b', 'x.mmd', [], /format is unknown; say which it is with --from/],
        ['not what --from says', 'a,b', 'x.csv', ['--from', 'mspdi'], /It is no XML/],
        ['no steps', 'name\n', 'x.csv', [], /holds no steps/],
        ['empty', '', 'x.csv', [], /no column of steps/],
    ])('refuses in one line, with 1, what is %s', async (_, text, name, args, message) => {
        const { code, out, err } = await journey('import', temporaryFile(text, name), ...args);
        expect({ code, out }).toEqual({ code: 1, out: '' });
        expect(err).toMatch(/^journey: [^\n]+\n$/);
        expect(err).toMatch(message);
    });

    it('ends with 2 when a file is missing or an option wrong', async () => {
        expect((await journey('import', 'nowhere.csv')).code).toBe(2);
        expect((await journey('import', temporaryFile('a'), '--from', 'xls')).code).toBe(2);
    });
});
