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

describe('journey check --simulate', () => {
    // 12 h with σ² = 4/9 + 1/9: Φ(1/0.745) = 91 % for one of the two paths that meet at c. With beta-PERT variances 4/7 and 1/7, and the later of
    // two alike on average σ/√π later, with σ²(1 − 1/π): about Φ((13 − 12.43)/0.73) = 78 % for both.
    const TEXT = `journey J { unit h target 90% within 13 h target 95% within 9 h from c to d
        task a estimate 8 10 12 task b estimate 8 10 12 task c after a, b estimate 0 task d estimate 1 2 3 after c }`;

    it('decides on the simulated probability, and tells both', async () => {
        const file = temporaryFile(TEXT);
        expect((await journey('check', file)).out).not.toContain('target-missed');
        const { out, code } = await journey('check', file, '--simulate', '--fail-on', 'target-missed');
        expect(code).toBe(1);
        expect(out).toMatch(
            /^.*:1:20: \w+ target-missed: The journey ends within 13 h with a simulated probability of 7[6-9](\.\d)? % \(classical: 9\d(\.\d)? %\), but the target promises 90 %: shorten the critical path or promise less\.$/m,
        );
        expect(out.match(/target-missed/g)).toHaveLength(1);
    });

    it('leaves all else as it is', async () => {
        const file = temporaryFile('journey J { unit h target 90% within 1 h task a estimate tbd task b after x estimate 2 }');
        const [plain, simulated] = await Promise.all([journey('check', file), journey('check', file, '--simulate')]);
        expect(simulated).toEqual(plain);
    });
});
