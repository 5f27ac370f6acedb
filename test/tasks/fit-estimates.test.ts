import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { fitReport } from '../../src/tasks/fit-estimates.ts';

const TASK = 'src/tasks/fit-estimates.ts';

describe('fit-estimates', () => {
    it('prints an estimate, and the percentiles that the rounded estimate has', () => {
        // The estimate was found by SciPy, see percentile-fit.test.ts; it matches these percentiles exactly.
        expect(fitReport(['11', '25', '52min'])).toEqual([
            'estimate 7.39 12.4 min 1.92 h',
            '  expected time       28.7 min',
            '  has P10 P50 P90     11 min · 25 min · 52 min',
            '  observed            11 min · 25 min · 52 min',
        ]);
    });

    it('runs as a program', () => {
        const text = execFileSync(process.execPath, [TASK, '5', '5', '5min'], { encoding: 'utf8' });
        expect(text).toMatch(/^estimate 5 5 5 min\n/);
    });

    it.each([[['1s', '2s']], [['3s', '2s', '1s']], [['a', 'b', 'c']]])('ends with one line and exit code 2 for %j', (args) => {
        const { status, stdout, stderr } = spawnSync(process.execPath, [TASK, ...args], { encoding: 'utf8' });
        expect(status).toBe(2);
        expect(stdout).toBe('');
        expect(stderr).toMatch(/^fit-estimates: [^\n]+\n$/);
    });
});
