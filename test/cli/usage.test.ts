import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { DIAGNOSTIC_CODES, DIAGNOSTICS } from '../../src/language/diagnostics/catalogue.ts';
import { journey, startJourney, temporaryFile, temporaryFolder } from './support/cli.ts';

const FINE = 'journey J { task a estimate 1 h }\n';
const WARNING = 'journey J { task a }\n';
const ERROR = 'journey J { task a estimate 3 2 1 h }\n';

describe('wrong use ends with 2, one line on standard error and no result', () => {
    const file = 'not-read.journey';
    it.each([
        ['no command', []],
        ['an unknown command', ['inspect', file]],
        ['no file to check', ['check']],
        ['no file to analyze', ['analyze']],
        ['two files to analyze', ['analyze', file, file]],
        ['an unknown option', ['check', '--colour', file]],
        ['an unknown format', ['check', '--format', 'xml', file]],
        ['a format without a value', ['check', file, '--format']],
        ['an unknown code', ['check', '--fail-on', 'missing-estimate,no-such-code', file]],
        ['an empty list of codes', ['check', '--fail-on', '', file]],
        ['a name that every object has, as a code', ['check', '--fail-on', 'constructor', file]],
        ['a date that the calendar lacks', ['analyze', '--today', '2027-02-30', file]],
        ['a word for a date', ['check', '--today', 'tomorrow', file]],
    ])('%s', async (_, args) => {
        const { code, out, err } = await journey(...args);
        expect(code).toBe(2);
        expect(out).toBe('');
        expect(err).toMatch(/^journey: [^\n]+\n$/);
    });

    it('names the unknown code and the known ones', async () => {
        const { err } = await journey('check', '--fail-on', 'mising-estimate', file);
        expect(err).toContain('"mising-estimate"');
        expect(err).toContain(' missing-estimate,');
    });
});

describe.each(['check', 'analyze'])('%s: a file that cannot be read ends with 2 and one line', (command) => {
    it.each<[string, RegExp, () => string]>([
        ['missing', /nowhere\.journey does not exist/, () => join(temporaryFolder(), 'nowhere.journey')],
        ['below a file', /does not exist/, () => join(temporaryFile(FINE), 'below.journey')],
        ['binary', /binary file/, () => temporaryFile(new Uint8Array([0x6a, 0, 0x6f]))],
        ['not UTF-8', /not a text in UTF-8/, () => temporaryFile(new Uint8Array([0x6a, 0xff, 0xfe]))],
        ['a link that leads nowhere', /does not exist/, () => link('gone')],
        ['a link to itself', /leads nowhere/, () => linkToItself()],
        ['a name longer than any file has', /cannot be read/, () => `${'x'.repeat(5_000)}.journey`],
    ])('%s', async (_, message, create) => {
        const { code, out, err } = await journey(command, create());
        expect(code).toBe(2);
        expect(out).toBe('');
        expect(err).toMatch(/^journey: [^\n]+\n$/);
        expect(err).toMatch(message);
    });
});

it.each(['journey.txt', 'journey', 'UPPER.JOURNEY', 'a.journey.orig'])('a journey may stand in a file named %s', async (name) => {
    const file = temporaryFile(ERROR, name);
    expect((await journey('check', file)).out).toContain('error estimate-order');
    expect(JSON.parse((await journey('analyze', file, '--json')).out).journeys).toMatchObject([{ name: 'J' }]);
});

it('two files whose names differ in the extension alone are two files', async () => {
    const folder = temporaryFolder();
    const files = ['a', 'a.journey'].map((name) => join(folder, name));
    writeFileSync(files[0], ERROR);
    writeFileSync(files[1], WARNING);
    const { out } = await journey('check', '--format', 'json', ...files);
    expect(JSON.parse(out).diagnostics).toMatchObject([
        { file: files[0], code: 'estimate-order' },
        { file: files[1], code: 'missing-estimate' },
    ]);
});

it('analyze takes no folder', async () => {
    const { code, out, err } = await journey('analyze', folder('folder.journey'));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^journey: [^\n]*folder\.journey is a folder, not a journey\.\n$/);
});

describe('exit codes', () => {
    it.each<[string, string, string[], number]>([
        ['no problems', FINE, ['check'], 0],
        ['a warning', WARNING, ['check'], 0],
        ['a warning, strictly', WARNING, ['check', '--strict'], 1],
        ['nothing, strictly', FINE, ['check', '--strict'], 0],
        ['an error', ERROR, ['check'], 1],
        ['an error as JSON', ERROR, ['check', '--format', 'json'], 1],
        ['a code to fail on', WARNING, ['check', '--fail-on', 'syntax,missing-estimate'], 1],
        ['two lists of codes to fail on', WARNING, ['check', '--fail-on', 'missing-estimate', '--fail-on', 'syntax'], 1],
        ['another code to fail on', WARNING, ['check', '--fail-on', 'stage-order'], 0],
        ['analysis without problems', FINE, ['analyze'], 0],
        ['analysis with a warning', WARNING, ['analyze', '--json'], 0],
        ['analysis with an error', ERROR, ['analyze'], 1],
        ['analysis with an error as JSON', ERROR, ['analyze', '--json'], 1],
        ['a date for today', FINE, ['analyze', '--today', '2027-03-31'], 0],
    ])('%s', async (_, text, args, expected) => {
        expect((await journey(...args, temporaryFile(text))).code).toBe(expected);
    });
});

describe('several files', () => {
    it('are checked each by itself, with the names as given', async () => {
        const [first, second] = [temporaryFile(ERROR, 'first.journey'), temporaryFile(WARNING, 'second.journey')];
        const { code, out, err } = await journey('check', first, second);
        expect(code).toBe(1);
        expect(out.trimEnd().split('\n')).toEqual([
            expect.stringMatching(`^${first}:1:29: error estimate-order: `),
            expect.stringMatching(`^${second}:1:18: warning missing-estimate: `),
        ]);
        expect(err).toBe('2 files: 1 error, 1 warning\n');
    });

    it('are checked once, however often and under whatever path they are named', async () => {
        const file = temporaryFile(WARNING);
        const alias = join(temporaryFolder(), 'alias.journey');
        symlinkSync(file, alias);
        const { out, err } = await journey('check', file, file, alias);
        expect(out.trimEnd().split('\n')).toHaveLength(1);
        expect(err).toMatch(/^1 file: /);
    });

    it('do not see the names of one another', async () => {
        const [team, use] = [temporaryFile('team shop\n'), temporaryFile('journey J { task a owner shop estimate 1 h }\n')];
        const { code, out } = await journey('check', team, use);
        expect(code).toBe(1);
        expect(out).toMatch(/^\S+:1:26: error unresolved-reference: [^\n]*\n$/);
    });

    it('are all checked although one of them cannot be read', async () => {
        const file = temporaryFile(ERROR);
        const { code, out, err } = await journey('check', join(temporaryFolder(), 'nowhere'), file);
        expect(code).toBe(2);
        expect(out).toContain('estimate-order');
        expect(err).toMatch(/^journey: .*nowhere does not exist\.\n1 file: 1 error\n$/);
    });
});

describe('--help and --version', () => {
    it.each([[['--help']], [['check', '--help']], [['analyze', '--help']]])('%j prints how to use it', async (args) => {
        const { code, out, err } = await journey(...args);
        expect({ code, err }).toEqual({ code: 0, err: '' });
        expect(out).toMatch(/^Usage: journey /);
    });

    it('lists every code with its severity and meaning', async () => {
        const { out } = await journey('check', '--help');
        for (const code of DIAGNOSTIC_CODES) {
            expect(out).toMatch(new RegExp(`^ {2}${code} +${DIAGNOSTICS[code].severity} +\\S`, 'm'));
        }
    });

    it('prints the version of the package', async () => {
        expect(await journey('--version')).toEqual({ code: 0, out: `${packageJson.version}\n`, err: '' });
    });
});

describe('the program', () => {
    it('reads standard input', async () => {
        const { code, out, err } = await startJourney(['check', '-'], ERROR);
        expect(code).toBe(1);
        expect(out).toMatch(/^-:1:29: error estimate-order: /);
        expect(err).toBe('1 file: 1 error\n');
    });

    it('refuses binary standard input', async () => {
        const { code, out, err } = await startJourney(['analyze', '-'], new Uint8Array([0, 1, 2]));
        expect({ code, out, err }).toEqual({ code: 2, out: '', err: 'journey: standard input is a binary file, not a journey.\n' });
    });

    it('ends with 2 after wrong use', async () => {
        expect((await startJourney(['check'])).code).toBe(2);
    });
});

function folder(name: string): string {
    const path = join(temporaryFolder(), name);
    mkdirSync(path);
    writeFileSync(join(path, 'inside.journey'), FINE);
    return path;
}

function linkToItself(): string {
    const path = join(temporaryFolder(), 'link.journey');
    symlinkSync(path, path);
    return path;
}

function link(target: string): string {
    const path = join(temporaryFolder(), 'link.journey');
    symlinkSync(join(temporaryFolder(), target), path);
    return path;
}
