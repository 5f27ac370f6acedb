import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cache, root } from '../../src/tasks/host/environment.ts';
import { median, rounded } from './median.ts';

const RUNS = 5;

/** Runs inside the extension host: how long the extension takes to load and activate. */
const SUITE = `const vscode = require('vscode');
const { writeFileSync } = require('node:fs');
exports.run = async () => {
    const extension = vscode.extensions.getExtension('journey-pert.journey-pert');
    if (extension.isActive) throw new Error('The extension is active already.');
    const began = performance.now();
    await extension.activate();
    writeFileSync(process.env.JOURNEY_ACTIVATION, String(performance.now() - began));
};
`;

/** Median over fresh windows, in milliseconds. */
export async function benchActivation(): Promise<number> {
    await mkdir(cache, { recursive: true });
    const suite = join(cache, 'activation.cjs');
    await writeFile(suite, SUITE);
    const folder = await mkdtemp(join(tmpdir(), 'journey-activation-'));
    const result = join(folder, 'time');
    const times: number[] = [];
    for (let run = 0; run < RUNS; run++) {
        const launcher = join(root, 'src/tasks/host/launcher.ts');
        const args = [launcher, folder, `--extensionDevelopmentPath=${root}`, `--extensionTestsPath=${suite}`];
        const child = spawn(process.execPath, args, {
            stdio: 'ignore',
            env: { ...process.env, JOURNEY_ACTIVATION: result },
        });
        await once(child, 'exit');
        times.push(Number(await readFile(result, 'utf8')));
    }
    await rm(folder, { recursive: true, force: true });
    return rounded(median(times));
}
