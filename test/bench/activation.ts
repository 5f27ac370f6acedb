import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cache, root } from '../../src/tasks/host/environment.ts';
import { buildFloor } from './build-floor.ts';
import { median, rounded } from './median.ts';

const RUNS = 5;

/** Runs inside the extension host: how long the extension takes to load and activate. */
const SUITE = `const vscode = require('vscode');
const { writeFileSync } = require('node:fs');
exports.run = async () => {
    const extension = vscode.extensions.getExtension(process.env.JOURNEY_EXTENSION);
    if (extension.isActive) throw new Error('The extension is active already.');
    const began = performance.now();
    await extension.activate();
    writeFileSync(process.env.JOURNEY_ACTIVATION, String(performance.now() - began));
};
`;

export interface ActivationTime {
    journey: number;
    /** The same for an extension that starts a language server and does nothing else. */
    floor: number;
}

/** Medians over fresh windows, in milliseconds, of both extensions in turn. */
export async function benchActivation(): Promise<ActivationTime> {
    await mkdir(cache, { recursive: true });
    const suite = join(cache, 'activation.cjs');
    await writeFile(suite, SUITE);
    const folder = await mkdtemp(join(tmpdir(), 'journey-activation-'));
    const floorExtension = await buildFloor();
    const journey: number[] = [];
    const floor: number[] = [];
    for (let run = 0; run < RUNS; run++) {
        journey.push(await activationOf(root, 'journey-pert.journey-pert', suite, folder));
        floor.push(await activationOf(floorExtension, 'journey-pert.floor', suite, folder));
    }
    await rm(folder, { recursive: true, force: true });
    return { journey: rounded(median(journey)), floor: rounded(median(floor)) };
}

/** Milliseconds in one fresh window. */
async function activationOf(extension: string, id: string, suite: string, folder: string): Promise<number> {
    const result = join(folder, 'time');
    const launcher = join(root, 'src/tasks/host/launcher.ts');
    const args = [launcher, folder, `--extensionDevelopmentPath=${extension}`, `--extensionTestsPath=${suite}`];
    const child = spawn(process.execPath, args, {
        stdio: 'ignore',
        env: { ...process.env, JOURNEY_ACTIVATION: result, JOURNEY_EXTENSION: id },
    });
    await once(child, 'exit');
    return Number(await readFile(result, 'utf8'));
}
