import { readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { replaceText } from '../../src/cli/format/replace-text.ts';
import { journey, startJourney, temporaryFile, temporaryFolder } from './support/cli.ts';

const MESSY = 'journey A{unit min\n task a estimate  1\n\n\n// why\ntask b after a}';
const ORDER = 'journey A {\n unit min\n task a estimate 1\n\n // why\n task b after a\n}\n';
const FAULTY = 'journey A {\n  task  a aftr b\n}\n';

describe('format', () => {
    it('writes files in place, says nothing, and changes nothing the second time', async () => {
        const one = temporaryFile(MESSY);
        const two = temporaryFile(ORDER);
        const before = statSync(two).mtimeMs;
        expect(await journey('format', one, two)).toEqual({ code: 0, out: '', err: '' });
        expect(readFileSync(one, 'utf8')).toBe(ORDER);
        expect(statSync(two).mtimeMs).toBe(before);
        expect(await journey('format', '--check', one, two)).toEqual({ code: 0, out: '', err: '' });
    });

    it('--check lists the files that would change and leaves them alone', async () => {
        const one = temporaryFile(MESSY);
        const two = temporaryFile(ORDER);
        expect(await journey('format', '--check', two, one)).toEqual({ code: 1, out: `${one}\n`, err: '' });
        expect(readFileSync(one, 'utf8')).toBe(MESSY);
    });

    it('refuses a file with syntax errors, says where, and formats the others', async () => {
        const faulty = temporaryFile(FAULTY);
        const messy = temporaryFile(MESSY);
        const { code, out, err } = await journey('format', faulty, messy);
        expect({ code, out }).toEqual({ code: 1, out: '' });
        expect(err).toMatch(/^journey: [^\n]*test\.journey stays as it is: syntax error in line 2, column 11: [^\n]*`after`[^\n]*\n$/);
        expect(readFileSync(faulty, 'utf8')).toBe(FAULTY);
        expect(readFileSync(messy, 'utf8')).toBe(ORDER);
        expect((await journey('format', '--check', faulty)).code).toBe(1);
    });

    it('reports what cannot be read with 2, and formats the others', async () => {
        const messy = temporaryFile(MESSY);
        const { code, err } = await journey('format', join(dirname(messy), 'nowhere.journey'), messy);
        expect(code).toBe(2);
        expect(err).toMatch(/^journey: [^\n]*nowhere\.journey does not exist\.\n$/);
        expect(readFileSync(messy, 'utf8')).toBe(ORDER);
    });

    it('says what cannot be written', () => {
        expect(replaceText('a.journey', temporaryFolder(), ORDER)).toBe('a.journey cannot be written (EISDIR).');
    });

    it('keeps links, byte order marks and the line breaks of the file', async () => {
        const file = temporaryFile(`\uFEFF${MESSY.replaceAll('\n', '\r\n')}`);
        const link = join(dirname(file), 'link.journey');
        symlinkSync(file, link);
        expect((await journey('format', link)).code).toBe(0);
        expect(readFileSync(file, 'utf8')).toBe(`\uFEFF${ORDER.replaceAll('\n', '\r\n')}`);
        expect(statSync(link).isFile()).toBe(true);
    });

    it('takes folders', async () => {
        const file = temporaryFile(MESSY);
        expect(await journey('format', '--check', dirname(file))).toEqual({ code: 1, out: `${file}\n`, err: '' });
        expect((await journey('format', temporaryFolder())).code).toBe(2);
    });

    it('wants a file', async () => {
        expect((await journey('format')).code).toBe(2);
    });
});

describe('format -', { timeout: 60_000 }, () => {
    it('goes from standard input to standard output', async () => {
        expect(await startJourney(['format', '-'], MESSY)).toEqual({ code: 0, out: ORDER, err: '' });
    });

    it('prints nothing when there are syntax errors', async () => {
        const { code, out, err } = await startJourney(['format', '-'], FAULTY);
        expect({ code, out }).toEqual({ code: 1, out: '' });
        expect(err).toContain('line 2');
    });

    it('--check only tells', async () => {
        expect(await startJourney(['format', '--check', '-'], MESSY)).toEqual({ code: 1, out: '-\n', err: '' });
    });
});

describe('the files of the project', () => {
    it('are in order', async () => {
        const sound = readdirSync('examples').filter((name) => name.endsWith('.journey') && name !== 'every-diagnostic.journey');
        expect(sound.length).toBeGreaterThan(4);
        const { code, out } = await journey('format', '--check', ...sound.map((name) => `examples/${name}`));
        expect({ code, out }).toEqual({ code: 0, out: '' });
    });

    it('and so are the journeys in the manual', async () => {
        const journeys = [...readFileSync('README.md', 'utf8').matchAll(/^```journey\n([\s\S]*?)^```$/gm)].map(([, text]) => text);
        expect(journeys.length).toBeGreaterThan(3);
        for (const text of journeys) {
            const file = temporaryFile(text);
            await journey('format', file);
            expect(readFileSync(file, 'utf8')).toBe(text);
        }
    });
});
