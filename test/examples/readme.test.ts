import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { analysisTable } from '../../src/cli/output/analysis-table.ts';
import { run } from '../../src/cli/program.ts';
import { type CatalogueEntry, DIAGNOSTICS, isDiagnosticCode } from '../../src/language/diagnostics/catalogue.ts';
import { EDITOR_DIAGNOSTICS } from '../../src/language/diagnostics/editor/catalogue.ts';
import { fitReport } from '../../src/tasks/fit-estimates.ts';
import { readJourneys } from './read-journeys.ts';

const README = readFileSync('README.md', 'utf8');

interface Block {
    info: string;
    text: string;
}

/** Fenced blocks with the word behind their fence. */
const BLOCKS: Block[] = [...README.matchAll(/^```(.*)\n([\s\S]*?)^```$/gm)].map(([, info, text]) => ({ info, text }));
const PROSE = README.replace(/^```.*\n[\s\S]*?^```$/gm, '');
const JOURNEYS = BLOCKS.filter(({ info }) => info === 'journey').map(({ text }) => text);

/** A line of the list of commands in `journey --help`. */
const COMMAND = /^ {2}([a-z]+) \[/gm;

async function helpOf(...args: string[]): Promise<string> {
    let help = '';
    const write = async (text: string) => {
        help += text;
    };
    await run([...args, '--help'], { out: write, err: write });
    return help;
}

describe('journeys in the manual', () => {
    it('begin with one of ten lines', () => {
        expect(JOURNEYS.length).toBeGreaterThan(3);
        expect(JOURNEYS[0].trimEnd().split('\n').length).toBeLessThanOrEqual(10);
    });

    it.each(JOURNEYS)('parse and are analysed: %#', async (text) => {
        const { journeys, diagnostics } = await readJourneys(text);
        expect(diagnostics.filter(({ code }) => code !== 'target-missed')).toEqual([]);
        for (const { analysis } of journeys) expect(analysis.complete && analysis.schedule !== null).toBe(true);
    });

    it('have the figures that the command line prints', async () => {
        const { journeys } = await readJourneys(JOURNEYS[0]);
        expect(BLOCKS.find(({ info, text }) => info === 'text' && text.includes('Critical path'))?.text).toBe(analysisTable(journeys));
    });

    it('have the figures that are worked out by hand', async () => {
        const [{ analysis }] = (await readJourneys(JOURNEYS.find((text) => text.includes('journey Example'))!)).journeys;
        expect([...analysis.schedule!.expected]).toEqual([8, 5, 10, 0]);
        expect([...analysis.schedule!.totalSlack]).toEqual([0, 5, 0, 0]);
        expect(analysis.schedule!.duration).toBe(18);
        expect(analysis.schedule!.variance).toBeCloseTo(8, 12);
        expect(analysis.targets[0].probability).toBeGreaterThan(0.999);
    });
});

describe('commands in the manual', () => {
    it('belong to the command line', async () => {
        const known = [...(await helpOf()).matchAll(COMMAND)].map(([, name]) => name);
        const used = [...README.matchAll(/(?:node dist\/cli\.js|`journey) ([a-z]+)/g)].map(([, name]) => name);
        expect(known).toContain('check');
        expect(new Set(used)).toEqual(new Set(known));
    });

    it('take the options that the manual names', async () => {
        const commands = [...(await helpOf()).matchAll(COMMAND)].map(([, name]) => name);
        const help = (await Promise.all([helpOf(), ...commands.map((name) => helpOf(name))])).join('');
        const chapter = /^## Command line$([\s\S]*?)^## /m.exec(README)![1];
        const options = new Set([...chapter.matchAll(/(?<![\w-])--[a-z][a-z-]*/g)].map(([option]) => option));
        expect(options.size).toBeGreaterThan(4);
        for (const option of options) expect(help).toContain(option);
    });

    it('are scripts of the package', () => {
        const used = new Set([...README.matchAll(/\bnpm (?:run )?((?!run\b|ci\b|install\b)[a-z:]+)/g)].map(([, name]) => name));
        const scripts = Object.keys(packageJson.scripts);
        // `npm 11` and the like begin with a digit and are no commands.
        for (const name of used) expect(scripts).toContain(name);
        expect(used).toContain('bench');
    });

    it('fit the estimate that is shown', () => {
        const [, args] = /fit-estimates\.ts (\S+ \S+ \S+)$/m.exec(README)!;
        const shown = BLOCKS.find(({ text }) => text.startsWith('estimate '))?.text;
        expect(shown).toBe(`${fitReport(args.split(' ')).join('\n')}\n`);
    });
});

describe('what the manual lists', () => {
    it('is every diagnostic with its severity', () => {
        const [, chapter] = /^## Diagnostics$([\s\S]*?)^## /m.exec(README)!;
        const rows = [...chapter.matchAll(/^\| `([a-z-]+)` \| ([^|]+) \|/gm)].map(([, code, severity]) => [code, severity]);
        const catalogue = Object.entries(DIAGNOSTICS).map(([code, entry]: [string, CatalogueEntry]) => [
            code,
            entry.severity + (entry.unnecessary ? ', faded' : ''),
        ]);
        expect(rows.toSorted()).toEqual(catalogue.toSorted());
    });

    it('is every question that only editors are asked, apart from the diagnostics of the language', () => {
        const [, chapter] = /^## Diagnostics$([\s\S]*?)^## /m.exec(README)!;
        const items = [...chapter.matchAll(/^- `([a-z-]+)`, (?:a )?(\w+): /gm)].map(([, code, severity]) => ({ code, severity }));
        expect(items).toEqual(Object.entries(EDITOR_DIAGNOSTICS).map(([code, { severity }]) => ({ code, severity })));
        expect(items.filter(({ code }) => isDiagnosticCode(code))).toEqual([]);
    });

    it('is every command, key and setting', () => {
        const { commands, keybindings, configuration } = packageJson.contributes;
        for (const { command, category, title } of commands) expect(PROSE).toContain(`| ${category}: ${title} (\`${command}\`) |`);
        for (const name of Object.keys(configuration.properties)) expect(PROSE).toContain(`| \`${name}\` |`);
        for (const { command, key } of keybindings) {
            const row = PROSE.split('\n').find((line) => line.includes(`\`${command}\``))!;
            const keys = [...row.matchAll(/<kbd>(\w+)<\/kbd>/g)].map(([, name]) => name.toLowerCase());
            expect(keys).toEqual(key.split(/[+ ]/));
        }
    });

    it('is every example', () => {
        const linked = [...PROSE.matchAll(/\]\(examples\/([\w-]+\.journey)\)/g)].map(([, name]) => name);
        expect(linked.length).toBeGreaterThan(5);
        for (const name of linked) expect(existsSync(`examples/${name}`)).toBe(true);
    });
});

describe('the changelog', () => {
    it('begins with the version of the package', () => {
        const [, version] = /^## \[(\d+\.\d+\.\d+)\]/m.exec(readFileSync('CHANGELOG.md', 'utf8'))!;
        expect(version).toBe(packageJson.version);
    });
});

describe('links in the manual', () => {
    it('lead to chapters and files that exist', () => {
        const anchors = new Set(
            [...PROSE.matchAll(/^#+ (.+)$/gm)].map(
                ([, heading]) =>
                    `#${heading
                        .toLowerCase()
                        .replaceAll(/[^\p{L}\p{N} -]/gu, '')
                        .replaceAll(' ', '-')}`,
            ),
        );
        const links = [...PROSE.matchAll(/(?<!!)\[[^\]]+\]\(([^)]+)\)/g)].map(([, link]) => link);
        expect(links.length).toBeGreaterThan(20);
        for (const link of links.filter((target) => !target.startsWith('https:'))) {
            expect(link.startsWith('#') ? anchors.has(link) : existsSync(link), link).toBe(true);
        }
    });

    it('names rooms of the source that exist', () => {
        const rooms = [...PROSE.matchAll(/^\| `([a-z/]+)\/` \|/gm)].map(([, room]) => room);
        expect(rooms).toContain('src/pert');
        for (const room of rooms) expect(existsSync(room), room).toBe(true);
    });
});
