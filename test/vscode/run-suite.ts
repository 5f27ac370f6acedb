/** Runs the suite inside the extension host: of desktop VS Code if there is one, else of the VS Code server. */

import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { cache, root } from '../../src/tasks/host/environment.ts';

/** What the suite leaves behind when it ran to its end; a host that dies leaves nothing and may still report success. */
interface SuiteResult {
    passed: number;
    failed: number;
    /** What the test runner printed. */
    report: string;
}

const results = join(cache, 'results');
const resultFile = join(results, 'suite.json');
const suite = join(cache, 'suite/index.cjs');
await rm(resultFile, { force: true });
await mkdir(results, { recursive: true });
await build({
    absWorkingDir: root,
    entryPoints: ['test/vscode/suite/index.ts'],
    outfile: suite,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
});

/** What the host prints is of interest only if the suite did not end. */
const noise = new PassThrough();
const printed = text(noise);
const workspace = await mkdtemp(join(tmpdir(), 'journey-suite-'));
try {
    await writeFile(join(workspace, 'shop.journey'), await readFile(join(root, 'test/vscode/shop.journey')));
    await runTests({
        vscodeExecutablePath: desktopVsCode() ?? join(root, 'src/tasks/host/launcher.ts'),
        extensionDevelopmentPath: root,
        extensionTestsPath: suite,
        extensionTestsEnv: { JOURNEY_SUITE_RESULT: resultFile },
        stdout: noise,
        stderr: noise,
        launchArgs: [workspace, '--disable-extensions', '--disable-workspace-trust'],
    }).catch((error: unknown) => void noise.write(`${error}\n`));
} finally {
    noise.end();
    await rm(workspace, { recursive: true, force: true });
}

const result: SuiteResult | null = await readFile(resultFile, 'utf8').then(JSON.parse, () => null);
if (!result) {
    console.error(await printed);
    console.error('The suite did not run to its end.');
    process.exitCode = 1;
} else {
    console.log(result.report);
    console.log(`${result.passed} passed, ${result.failed} failed in the extension host`);
    process.exitCode = result.failed > 0 || result.passed === 0 ? 1 : 0;
}

/** The program that `VSCODE_PATH` names. Nothing is downloaded, and a `code` on the path may lack a display to open on. */
function desktopVsCode(): string | undefined {
    const named = process.env.VSCODE_PATH;
    if (!named) return undefined;
    if (spawnSync(named, ['--version']).error) throw new Error(`VSCODE_PATH names no program: ${named}`);
    return named;
}
