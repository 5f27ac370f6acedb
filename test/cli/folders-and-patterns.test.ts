import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { journey, temporaryFolder } from './support/cli.ts';

/** A folder with these files, each a journey with one warning. */
function folderWith(...files: string[]): string {
    const folder = temporaryFolder();
    for (const file of files) {
        mkdirSync(dirname(join(folder, file)), { recursive: true });
        writeFileSync(join(folder, file), 'journey J { task a }\n');
    }
    return folder;
}

/** The files that are checked, in the order of the report, relative to a folder. */
async function checked(folder: string, ...args: string[]): Promise<string[]> {
    const { out } = await journey('check', '--format', 'json', ...args);
    return JSON.parse(out).diagnostics.map(({ file }: { file: string }) => relative(folder, file));
}

describe('a folder', () => {
    it('stands for the journeys below it, sorted', async () => {
        const folder = folderWith('b.journey', 'a/z.journey', 'a/deep/er.journey', 'notes.txt', 'B.journey');
        expect(await checked(folder, folder)).toEqual(['B.journey', 'a/deep/er.journey', 'a/z.journey', 'b.journey']);
    });

    it('leaves out installed packages and hidden folders', async () => {
        const folder = folderWith('a.journey', 'node_modules/x/b.journey', 'c/node_modules/d.journey', '.cache/e.journey', '.f.journey');
        expect(await checked(folder, folder)).toEqual(['a.journey']);
    });

    it('may be hidden itself, when it is named', async () => {
        const folder = folderWith('.cache/e.journey', 'a.journey');
        expect(await checked(folder, join(folder, '.cache'))).toEqual(['.cache/e.journey']);
    });

    it('with a link back to itself is read once', async () => {
        const folder = folderWith('a.journey');
        symlinkSync(folder, join(folder, 'again'));
        expect(await checked(folder, folder)).toEqual(['a.journey']);
    });

    it('may have a name that looks like a pattern, and so may a file', async () => {
        const folder = folderWith('[x]/a.journey', 'x/b.journey', '{c}.journey');
        expect(await checked(folder, join(folder, '[x]'), join(folder, '{c}.journey'))).toEqual(['[x]/a.journey', '{c}.journey']);
    });

    it('without a journey is an error', async () => {
        const folder = folderWith('notes.txt');
        const result = await journey('check', folder);
        expect(result).toEqual({ code: 2, out: '', err: `journey: The folder ${folder} holds no .journey file.\n` });
    });
});

describe('a pattern', () => {
    it.each([
        ['*.journey', ['a.journey', 'b.journey']],
        ['**/*.journey', ['a.journey', 'b.journey', 'sub/c.journey', 'sub/sub/d.journey']],
        ['?.journey', ['a.journey', 'b.journey']],
        ['**/[ad].journey', ['a.journey', 'sub/sub/d.journey']],
        ['{a,sub/c}.journey', ['a.journey', 'sub/c.journey']],
    ])('%s', async (pattern, expected) => {
        const folder = folderWith('b.journey', 'a.journey', 'sub/c.journey', 'sub/sub/d.journey', 'node_modules/e.journey');
        expect(await checked(folder, join(folder, pattern))).toEqual(expected);
    });

    it('is read from the working directory, and its files keep short names', async () => {
        const { out } = await journey('check', 'examples/every-*.journey');
        expect(out).toMatch(/^examples\/every-diagnostic\.journey:\d+:/);
    });

    it('that matches nothing is an error, although others are checked', async () => {
        const folder = folderWith('a.journey');
        const { code, out, err } = await journey('check', join(folder, '*.jorney'), folder);
        expect(code).toBe(2);
        expect(out).toContain('a.journey:1:18: warning missing-estimate');
        expect(err).toBe(`journey: No file matches ${join(folder, '*.jorney')}.\n1 file: 1 warning\n`);
    });

    it('and a folder that overlap count a file once', async () => {
        const folder = folderWith('a.journey', 'b.journey');
        expect(await checked(folder, join(folder, 'b*'), folder)).toEqual(['b.journey', 'a.journey']);
    });
});
