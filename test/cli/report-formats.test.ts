import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import type { Finding } from '../../src/answers/findings.ts';
import { uriReference } from '../../src/cli/output/artifact-location.ts';
import { diagnosticsGithub } from '../../src/cli/output/diagnostics-github.ts';
import { diagnosticsSarif } from '../../src/cli/output/diagnostics-sarif.ts';
import { DIAGNOSTIC_CODES } from '../../src/language/diagnostics/catalogue.ts';
import { journey, startJourney, temporaryFile, temporaryFolder } from './support/cli.ts';
import { sarifFaults } from './support/sarif.ts';

const range = (line: number, character: number, endLine: number, endCharacter: number) => ({
    start: { line, character },
    end: { line: endLine, character: endCharacter },
});

const FINDING: Finding = {
    file: 'examples/a.journey',
    code: 'duplicate-name',
    severity: 'error',
    message: 'Twice.',
    range: range(2, 4, 2, 9),
    relatedInformation: [{ file: 'examples/a.journey', range: range(0, 0, 1, 0), message: 'Here first.' }],
};

describe('SARIF', () => {
    const parse = (text: string) => JSON.parse(text).runs[0];

    it('counts lines and columns from 1, with the end behind the last character', () => {
        const [result] = parse(diagnosticsSarif([FINDING], '1.2.3')).results;
        expect(result).toEqual({
            ruleId: 'duplicate-name',
            ruleIndex: DIAGNOSTIC_CODES.indexOf('duplicate-name'),
            level: 'error',
            message: { text: 'Twice.' },
            locations: [
                {
                    physicalLocation: {
                        artifactLocation: { uri: 'examples/a.journey' },
                        region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 10 },
                    },
                },
            ],
            relatedLocations: [
                {
                    id: 1,
                    physicalLocation: {
                        artifactLocation: { uri: 'examples/a.journey' },
                        region: { startLine: 1, startColumn: 1, endLine: 2, endColumn: 1 },
                    },
                    message: { text: 'Here first.' },
                },
            ],
        });
    });

    it('has the structure of the standard for every diagnostic', async () => {
        const { code, out, err } = await journey('check', '--format', 'sarif', 'examples/every-diagnostic.journey');
        expect({ code, err }).toEqual({ code: 1, err: '' });
        const log = JSON.parse(out);
        expect(sarifFaults(log)).toEqual([]);
        const [{ tool, results, columnKind }] = log.runs;
        expect(tool.driver.version).toBe(packageJson.version);
        expect(columnKind).toBe('utf16CodeUnits');
        expect(new Set(results.map(({ ruleId }: { ruleId: string }) => ruleId))).toEqual(new Set(DIAGNOSTIC_CODES));
        expect(results.some(({ relatedLocations }: { relatedLocations?: unknown[] }) => relatedLocations)).toBe(true);
    });

    it('lists every rule with its level and a help text', () => {
        const { rules } = parse(diagnosticsSarif([], '1.2.3')).tool.driver;
        expect(rules.map(({ id }: { id: string }) => id)).toEqual(DIAGNOSTIC_CODES);
        const levels = (level: string) =>
            rules
                .filter((rule: { defaultConfiguration: { level: string } }) => rule.defaultConfiguration.level === level)
                .map(({ id }: { id: string }) => id);
        expect(levels('warning')).toEqual(expect.arrayContaining(['missing-estimate', 'target-missed', 'stage-order']));
        expect(levels('error')).toContain('syntax');
        // SARIF has no level for hints.
        expect(levels('note')).toEqual(expect.arrayContaining(['moment-unowned', 'redundant-dependency']));
        for (const { help } of rules) expect(help.text).toMatch(/^[A-Z].{10,}\.$/);
    });

    it('keeps the level of a finding that differs from that of its rule', async () => {
        const { out } = await journey('check', '--format', 'sarif', temporaryFile('journey J { task a estimate tbd }'));
        const [result] = parse(out).results;
        expect(result).toMatchObject({ ruleId: 'missing-estimate', level: 'note' });
    });

    it('counts columns in UTF-16 code units', async () => {
        const { out } = await journey('check', '--format', 'sarif', temporaryFile('journey J { /* 😀 */ task a }'));
        expect(parse(out).results[0].locations[0].physicalLocation.region.startColumn).toBe(27);
    });

    it('says what could not be read', async () => {
        const { code, out } = await journey('check', '--format', 'sarif', 'nowhere.journey', temporaryFile(''));
        expect(code).toBe(2);
        expect(sarifFaults(JSON.parse(out))).toEqual([]);
        expect(parse(out).invocations).toEqual([
            {
                executionSuccessful: false,
                toolExecutionNotifications: [{ level: 'error', message: { text: 'nowhere.journey does not exist.' } }],
            },
        ]);
    });

    it('names standard input by an address of its own', async () => {
        const { out } = await startJourney(['check', '-', '--format', 'sarif'], 'journey J { task a }');
        expect(sarifFaults(JSON.parse(out))).toEqual([]);
        expect(parse(out).results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('stdin:/standard-input.journey');
    });
});

describe('addresses of files', () => {
    it.each([
        ['examples/a.journey', 'examples/a.journey'],
        ['./examples/../a.journey', 'a.journey'],
        ['100% sure?/ü #1.journey', '100%25%20sure%3F/%C3%BC%20%231.journey'],
        ['a:b.journey', 'a%3Ab.journey'],
        ['..a/b.journey', '..a/b.journey'],
    ])('%s', (file, expected) => {
        expect(uriReference(file)).toBe(expected);
        expect(uriReference(resolve(file))).toBe(expected);
    });

    it('outside of the working directory are absolute', () => {
        expect(uriReference('../a b.journey')).toBe(pathToFileURL(resolve('../a b.journey')).href);
    });
});

describe('annotations of GitHub', () => {
    it('are workflow commands, with related places behind the message', () => {
        expect(diagnosticsGithub([FINDING], process.cwd())).toBe(
            '::error file=examples/a.journey,line=3,endLine=3,col=5,endColumn=10,title=duplicate-name::Twice.%0Aexamples/a.journey:1:1: Here first.\n',
        );
    });

    it('have no columns where a range spans lines', () => {
        const finding: Finding = { ...FINDING, range: range(0, 3, 4, 1), severity: 'warning', relatedInformation: [] };
        expect(diagnosticsGithub([finding], process.cwd())).toBe(
            '::warning file=examples/a.journey,line=1,endLine=5,title=duplicate-name::Twice.\n',
        );
    });

    it.each([
        ['information', 'notice'],
        ['hint', 'notice'],
    ] as const)('show %s as a %s', (severity, command) => {
        expect(diagnosticsGithub([{ ...FINDING, severity }], process.cwd())).toMatch(new RegExp(`^::${command} file=`));
    });

    it('escape what would end a property or a line', () => {
        const finding: Finding = { ...FINDING, file: 'a:b,c%\r\n.journey', message: '90 %: a, b\r\n::error::', relatedInformation: [] };
        expect(diagnosticsGithub([finding], process.cwd())).toBe(
            '::error file=a%3Ab%2Cc%25%0D%0A.journey,line=3,endLine=3,col=5,endColumn=10,title=duplicate-name::90 %25: a, b%0D%0A::error::\n',
        );
    });

    it('name files from the root of the repository, and those outside as given', async () => {
        const folder = temporaryFolder();
        mkdirSync(join(folder, 'shop'));
        writeFileSync(join(folder, 'shop/a.journey'), 'journey J { task a }');
        const file = relative(process.cwd(), join(folder, 'shop/a.journey'));
        expect(diagnosticsGithub([{ ...FINDING, file }], folder)).toContain(' file=shop/a.journey,');
        expect(diagnosticsGithub([{ ...FINDING, file }], join(folder, 'other'))).toContain(` file=${file},`);
    });

    it('leave the summary to standard error', async () => {
        const { code, out, err } = await journey('check', '--format', 'github', temporaryFile('journey J { task a }'));
        expect(code).toBe(0);
        expect(out).toMatch(/^::warning [^\n]+\n$/);
        expect(err).toBe('1 file: 1 warning\n');
    });
});
