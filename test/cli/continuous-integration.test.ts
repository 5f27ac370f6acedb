import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startJourney, temporaryFile, temporaryFolder } from './support/cli.ts';

/** What a continuous integration runs, as processes of their own. Starting them takes the machine's time. */
const TIME_LIMIT = 60_000;

const SOUND = 'journey Sound {\n  task a estimate 1 2 3 h\n  task b after a estimate 1 2 3 h\n}\n';
const WARNED = SOUND.replace('Sound', 'Warned').replace('after a estimate 1 2 3 h', 'after a');

describe('the program in continuous integration', { timeout: TIME_LIMIT }, () => {
    it('checks folders and patterns in one go, and fails on what it is told to', async () => {
        const folder = temporaryFolder();
        mkdirSync(join(folder, 'shop'));
        writeFileSync(join(folder, 'sound.journey'), SOUND);
        writeFileSync(join(folder, 'shop/warned.journey'), WARNED);
        const check = (...args: string[]) => startJourney(['check', '--format', 'github', ...args]);
        const lenient = await check(folder);
        expect(lenient.code).toBe(0);
        expect(lenient.out).toMatch(/^::warning file=.*warned\.journey,line=3,.*missing-estimate/);
        expect(lenient.err).toBe('2 files: 1 warning\n');
        expect((await check('--strict', join(folder, '**/*.journey'))).code).toBe(1);
        expect((await check('--fail-on', 'missing-estimate', folder)).code).toBe(1);
        expect((await check('--strict', join(folder, 'sound.journey'))).code).toBe(0);
    });

    it('compares two versions, and fails on what it is told to', async () => {
        const before = temporaryFile(SOUND);
        const after = temporaryFile(SOUND.replace('after a estimate 1 2 3 h', 'after a estimate 2 4 6 h'));
        const json = await startJourney(['diff', before, after, '--format', 'json', '--fail-on', 'longer,removed']);
        expect(json.code).toBe(1);
        expect(JSON.parse(json.out)).toMatchObject({ failures: ['longer'], journeys: [{ name: 'Sound', change: 'changed' }] });
        const markdown = await startJourney(['diff', before, after, '--format', 'markdown', '--fail-on', 'removed']);
        expect(markdown.code).toBe(0);
        expect(markdown.out).toContain('| --- |');
    });
});
