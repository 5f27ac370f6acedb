/**
 * Everything that has to hold, one after the other: types, style, unit tests, the build, the suite inside VS Code (in a process and
 * in a web worker), and the workbench as a person drives it, with the checkout and with the package. Goes on after a failure; the last
 * line sums up.
 */

import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cache, root } from './host/environment.ts';

interface Counts {
    passed: number;
    failed: number;
}

interface Step {
    script: string;
    /** Where the step leaves its counts; a step without counts as one test if it fails. */
    results?: string;
}

const results = join(cache, 'results');
const steps: Step[] = [
    { script: 'generate' },
    { script: 'typecheck' },
    { script: 'lint' },
    { script: 'package' },
    { script: 'unit', results: 'unit.json' },
    { script: 'test:extension', results: 'suite.json' },
    { script: 'test:web', results: 'suite-web.json' },
    { script: 'test:oldest', results: 'suite-oldest.json' },
    { script: 'test:workbench', results: 'workbench.json' },
];

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const total: Counts = { passed: 0, failed: 0 };
const broken: string[] = [];
for (const { script, results: file } of steps) {
    const began = performance.now();
    console.log(`\n> npm run ${script}`);
    const ok = runScript(script, file ? join(results, file) : undefined);
    console.log(`${ok ? 'ok' : 'FAILED'}: ${script}, ${((performance.now() - began) / 1000).toFixed(1)} s`);
    const counts = file ? readCounts(join(results, file)) : { passed: 0, failed: 0 };
    total.passed += counts.passed;
    // A step that failed without naming a test counts as one.
    total.failed += ok ? counts.failed : Math.max(counts.failed, 1);
    if (!ok) broken.push(script);
}
if (broken.length > 0) console.log(`\nFailed: ${broken.join(', ')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

function runScript(script: string, resultFile: string | undefined): boolean {
    const usesVitest = script === 'unit' || script === 'test:workbench';
    const reporters = usesVitest && resultFile ? ['--', '--reporter=default', '--reporter=json', `--outputFile.json=${resultFile}`] : [];
    const { status } = spawnSync('npm', ['run', '-s', script, ...reporters], {
        cwd: root,
        stdio: ['ignore', 'inherit', 'inherit'],
        shell: process.platform === 'win32',
    });
    return status === 0;
}

/** Counts as vitest's report or the suite's own names them; none when the file is missing. */
function readCounts(file: string): Counts {
    try {
        const report = JSON.parse(readFileSync(file, 'utf8'));
        return { passed: report.numPassedTests ?? report.passed, failed: report.numFailedTests ?? report.failed };
    } catch {
        return { passed: 0, failed: 0 };
    }
}
