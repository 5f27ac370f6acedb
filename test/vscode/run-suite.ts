/**
 * Runs the suite inside the extension host of desktop VS Code if there is one, else of the VS Code server: in a process of its own, or with
 * the argument `web` in a web worker, as in a browser without a machine behind it, or with `oldest` in the oldest VS Code server to be had.
 */

import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { runTests } from '@vscode/test-electron';
import { build, type Plugin } from 'esbuild';
import { cache, root } from '../../src/tasks/host/environment.ts';
import type { SuiteResult } from './suite/report.ts';

const web = process.argv[2] === 'web';
const oldest = process.argv[2] === 'oldest';
const suite = join(cache, web ? 'suite-web/index.cjs' : 'suite/index.cjs');
await buildSuite();

/** What the host prints is of interest only if the suite did not end. */
const noise = new PassThrough();
const printed = text(noise);
let result: SuiteResult | null = null;
const workspace = await mkdtemp(join(tmpdir(), 'journey-suite-'));
try {
    await cp(join(root, 'test/vscode/workspace'), workspace, { recursive: true });
    await runTests({
        vscodeExecutablePath: desktopVsCode() ?? join(root, 'src/tasks/host/launcher.ts'),
        extensionDevelopmentPath: root,
        extensionTestsPath: suite,
        extensionTestsEnv: oldest ? { JOURNEY_HOST: 'oldest' } : {},
        stdout: noise,
        stderr: noise,
        launchArgs: [workspace, '--disable-extensions', '--disable-workspace-trust', ...(web ? ['--extensionDevelopmentKind=web'] : [])],
    }).catch((error: unknown) => void noise.write(`${error}\n`));
    result = await readFile(join(workspace, 'suite-result.json'), 'utf8').then(JSON.parse, () => null);
} finally {
    noise.end();
    await rm(workspace, { recursive: true, force: true });
}

if (!result) {
    console.error(await printed);
    console.error('The suite did not run to its end.');
    process.exitCode = 1;
} else {
    console.log(result.report);
    console.log(`${result.passed} passed, ${result.failed} failed in the ${web ? 'web worker' : 'process'} that hosts extensions`);
    await mkdir(join(cache, 'results'), { recursive: true });
    await writeFile(join(cache, 'results', `suite${process.argv[2] ? `-${process.argv[2]}` : ''}.json`), JSON.stringify(result));
    process.exitCode = result.failed > 0 || result.passed === 0 ? 1 : 0;
}

/** Bundles the suite as the host loads it. Mocha has a build for browsers, whose names a file of ours brings into the usual shape. */
async function buildSuite(): Promise<void> {
    const mocha: Plugin = {
        name: 'mocha in a worker',
        setup: ({ onResolve }) => onResolve({ filter: /^mocha$/ }, () => ({ path: join(root, 'test/vscode/suite/mocha-in-worker.ts') })),
    };
    await build({
        absWorkingDir: root,
        entryPoints: ['test/vscode/suite/index.ts'],
        outfile: suite,
        bundle: true,
        format: 'cjs',
        platform: web ? 'browser' : 'node',
        external: web ? ['vscode'] : ['vscode', 'mocha'],
        plugins: web ? [mocha] : [],
        logLevel: 'warning',
    });
}

/** The program that `VSCODE_PATH` names. Nothing is downloaded, and a `code` on the path may lack a display to open on. */
function desktopVsCode(): string | undefined {
    const named = process.env.VSCODE_PATH;
    if (!named) return undefined;
    if (spawnSync(named, ['--version']).error) throw new Error(`VSCODE_PATH names no program: ${named}`);
    return named;
}
