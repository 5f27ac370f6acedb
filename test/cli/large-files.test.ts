import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { journey, startJourney, temporaryFile } from './support/cli.ts';

/** Long enough for a slow machine; what grows faster than the file does not end at all. */
const TIMEOUT = 180_000;

describe('large files', () => {
    it(
        '100,000 steps in a chain go in and out through pipes in full',
        async () => {
            const size = 100_000;
            const steps = Array.from(
                { length: size },
                (_, index) => `wait s${index} ${index > 0 ? `after s${index - 1}` : ''} estimate 1 2 9`,
            );
            const { code, out } = await startJourney(['analyze', '--json', '-'], `journey Chain {\nunit h\n${steps.join('\n')}\n}\n`);
            expect(code).toBe(0);
            const [chain] = JSON.parse(out).journeys;
            // te = (1 + 4·2 + 9)/6 = 3 each, variance 16/9 each
            expect(chain.duration.expected).toBeCloseTo(3 * size, 3);
            expect(chain.duration.variance).toBeCloseTo((16 / 9) * size, 3);
            expect(chain.steps).toHaveLength(size);
            expect(chain.steps[size - 1]).toMatchObject({ name: `s${size - 1}`, critical: true, totalSlack: 0 });
            expect(chain.criticalPaths).toHaveLength(1);
            expect(chain.criticalPaths[0]).toHaveLength(size);
        },
        TIMEOUT,
    );

    it(
        '2^60 critical paths: at most a hundred are listed',
        async () => {
            const parts = Array.from(
                { length: 60 },
                (_, index) =>
                    `task b${index} after a${index} estimate 1\ntask c${index} after a${index} estimate 1\nmilestone a${index + 1} after b${index}, c${index}`,
            );
            const text = `journey Ties {\nunit h\nmilestone a0\n${parts.join('\n')}\n}`;
            const [ties] = JSON.parse((await journey('analyze', '--json', temporaryFile(text))).out).journeys;
            expect(ties.duration.expected).toBeCloseTo(60, 9);
            expect(ties.criticalPaths).toHaveLength(100);
            expect(new Set(ties.criticalPaths.map((path: string[]) => path.join())).size).toBe(100);
        },
        TIMEOUT,
    );

    it(
        'a ring of 10,000 steps has no schedule, and is named in one line',
        async () => {
            const size = 10_000;
            const ring = Array.from({ length: size }, (_, index) => `task s${index} after s${(index + 1) % size} estimate 1 h`);
            const { code, out } = await journey('analyze', temporaryFile(`journey Ring {\n${ring.join('\n')}\n}`));
            expect(code).toBe(1);
            expect(out.split('\n')[1]).toMatch(/cannot be computed: steps wait for each other \((s\d+ → ){10}… 9,990 more → s\d+\)\.$/);
        },
        TIMEOUT,
    );

    it(
        'a reader that stops early ends the program quietly',
        async () => {
            const warnings = Array.from({ length: 5_000 }, (_, index) => `task s${index}`);
            const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
            const child = spawn(process.execPath, [main, 'check', '--format', 'json', '-'], { stdio: 'pipe' });
            let err = '';
            child.stderr.on('data', (chunk: Buffer) => {
                err += chunk.toString();
            });
            child.stdout.once('data', () => child.stdout.destroy());
            child.stdin.end(`journey J {\n${warnings.join('\n')}\n}`);
            const code = await new Promise((resolve) => child.on('close', resolve));
            expect({ code, err }).toEqual({ code: 0, err: '' });
        },
        TIMEOUT,
    );
});
