import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { journey, startJourney, temporaryFolder } from './support/cli.ts';

const INNER = 'journey Inner {\n    unit h\n    task one estimate 2\n    task two after one estimate 4\n}\n';
const OUTER =
    'import "../shared/inner.journey"\n\njourney Outer {\n    unit h\n    task first estimate 1\n    task then after first expands Inner\n}\n';

/** Files in a folder of their own; returns its path. */
function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
    const folder = temporaryFolder();
    for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
    }
    return folder;
}

it('every command reads what a file imports, relative to it', async () => {
    const folder = folderWith({ 'a/outer.journey': OUTER, 'shared/inner.journey': INNER });
    const file = join(folder, 'a/outer.journey');
    expect(await journey('check', file)).toMatchObject({ code: 0, out: '' });
    const analysed = JSON.parse((await journey('analyze', file, '--json')).out);
    expect(
        analysed.journeys.map(({ name, duration }: { name: string; duration: { expected: number } }) => [name, duration.expected]),
    ).toEqual([['Outer', 7]]);
    const simulated = JSON.parse((await journey('simulate', file, '--json', '--iterations', '100')).out);
    expect(simulated.journeys[0].mean).toBeCloseTo(7, 9);
    writeFileSync(join(folder, 'a/later.journey'), OUTER.replace('estimate 1', 'estimate 3'));
    const compared = JSON.parse((await journey('diff', file, join(folder, 'a/later.journey'), '--format', 'json')).out);
    expect(compared.journeys[0].duration).toMatchObject({ before: 7, after: 9 });
});

it('standard input imports relative to the working directory', async () => {
    const text = 'import "examples/organisation.journey"\njourney J {\n    task a on app estimate 1 h\n}\n';
    expect(await startJourney(['check', '-'], text)).toMatchObject({ code: 0, out: '' });
}, 60_000);

it('findings name the other files, as given or as they lie', async () => {
    const folder = folderWith({ 'a.journey': 'import "b.journey"\n', 'b.journey': 'import "a.journey"\n' });
    const [a, b] = [join(folder, 'a.journey'), join(folder, 'b.journey')];
    const alone = await journey('check', a);
    expect(alone.code).toBe(1);
    expect(alone.out).toBe(
        `${a}:1:8: error import-cycle: These files import each other: a.journey → b.journey → a.journey. Move what they share to a file of its own, and import that.\n` +
            `    ${b}:1:8: \`b.journey\` imports \`a.journey\`\n`,
    );
    const both = await journey('check', a, b, '--fail-on', 'import-missing,import-cycle,expansion-cycle');
    expect(both.out.match(/import-cycle/g)).toHaveLength(2);
});

it('an imported file that is not text in UTF-8 cannot be read', async () => {
    const folder = folderWith({
        'a.journey': 'import "latin.journey"\nimport "binary.journey"\nimport "odd.journey"\n',
        'latin.journey': Uint8Array.of(0x74, 0x65, 0x61, 0x6d, 0x20, 0xe9),
        'binary.journey': 'team a \0',
        // The sign that stands for what is no character may also be written.
        'odd.journey': 'team a "\uFFFD"',
    });
    const { code, out } = await journey('check', join(folder, 'a.journey'));
    expect(code).toBe(1);
    expect(out.match(/1:8: error import-missing: The file `latin.journey` is not a text in UTF-8\./g)).toHaveLength(1);
    expect(out.match(/2:8: error import-missing: The file `binary.journey` is not a text in UTF-8\./g)).toHaveLength(1);
    expect(out).not.toContain('odd.journey');
});
