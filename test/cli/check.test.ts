import { describe, expect, it } from 'vitest';
import { journey, temporaryFile } from './support/cli.ts';

const FAULTY = `journey J {
    unit min
    task b after a, a estimate 1 h
    task a estimate 1 h
    task b estimate 1 h
}
`;

describe('check as text', () => {
    it('lists diagnostics in the order of the text, counted from 1, with related places below them', async () => {
        const file = temporaryFile(FAULTY);
        const { out } = await journey('check', file);
        expect(
            out.split('\n').map((line) => line.replaceAll(file, 'FILE').replace(/(: (error|hint|information) [a-z-]+): .*/, '$1')),
        ).toEqual([
            'FILE:3:21: hint redundant-dependency',
            expect.stringMatching(/^ {4}FILE:3:18: \S/),
            'FILE:5:10: error duplicate-name',
            expect.stringMatching(/^ {4}FILE:3:10: `b` is declared here first$/),
            'FILE:5:10: information isolated-step',
            '',
        ]);
    });

    it('takes the date that stands in for today', async () => {
        const file = temporaryFile('journey J {\n    kpi k { baseline 1 target 3 by 2027-03-31 actual 2 }\n}\n');
        const missed = async (today: string) => (await journey('check', '--today', today, '--fail-on', 'kpi-missed', file)).code;
        expect(await missed('2027-03-31')).toBe(0);
        expect(await missed('2027-03-31T23:59')).toBe(0);
        expect(await missed('2027-04-01')).toBe(1);
    });

    it('prints nothing for a file without problems', async () => {
        const { out, err } = await journey('check', temporaryFile('journey J { task a estimate 1 h }'));
        expect({ out, err }).toEqual({ out: '', err: '1 file: no problems\n' });
    });

    it('reads a file with a byte order mark and Windows line breaks', async () => {
        const { out } = await journey('check', temporaryFile('\ufeffjourney J {\r\n  task a\r\n}\r\n'));
        expect(out).toMatch(/:2:8: warning missing-estimate: /);
    });
});

describe('check as JSON', () => {
    it('has names for severities and tags, and positions as in the Language Server Protocol', async () => {
        const file = temporaryFile(FAULTY);
        const { out, err } = await journey('check', '--format', 'json', file);
        expect(err).toBe('');
        const { diagnostics } = JSON.parse(out);
        expect(diagnostics[0]).toEqual({
            file,
            code: 'redundant-dependency',
            severity: 'hint',
            message: expect.stringContaining('written twice'),
            range: { start: { line: 2, character: 20 }, end: { line: 2, character: 21 } },
            relatedInformation: [
                { file, range: { start: { line: 2, character: 17 }, end: { line: 2, character: 18 } }, message: expect.any(String) },
            ],
            tags: ['unnecessary'],
        });
        expect(Object.keys(diagnostics[2])).toEqual(['file', 'code', 'severity', 'message', 'range']);
    });

    it('is an object without problems, too', async () => {
        const { out } = await journey('check', '--format', 'json', temporaryFile(''));
        expect(JSON.parse(out)).toEqual({ diagnostics: [] });
    });
});
