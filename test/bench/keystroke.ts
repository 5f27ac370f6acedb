import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { build } from 'esbuild';
import { cache, root } from '../../src/tasks/host/environment.ts';
import { Workbench } from '../vscode/workbench/workbench.ts';
import { journeyText } from './journey-text.ts';
import { median, quantile, rounded } from './median.ts';

const SIZES = [50, 200, 1_000];
/** Eight keys a second, in milliseconds between them. */
const INTERVAL = 125;
const WARM_KEYS = 24;
const KEYS = 80;

interface Latency {
    median: number;
    p95: number;
}

export interface KeystrokeTime {
    steps: number;
    /** From keydown in the workbench to the committed frame, in milliseconds. */
    journey: Latency;
    /** The same with an extension that only passes on the version of the text. */
    floor: Latency;
    /** Difference of the medians. */
    above: number;
}

/** Types into an estimate in the middle of a journey in a real VS Code and watches the preview. */
export async function benchKeystroke(): Promise<KeystrokeTime[]> {
    const floor = await measure(await buildFloor(), 'Floor: Open', '[data-floor]');
    const journey = await measure(root, 'Journey: Open Preview to the Side', '[data-step]');
    return SIZES.map((steps, index) => ({
        steps,
        journey: journey[index],
        floor: floor[index],
        above: rounded(journey[index].median - floor[index].median),
    }));
}

async function buildFloor(): Promise<string> {
    const folder = join(cache, 'floor');
    await mkdir(folder, { recursive: true });
    const source = join(root, 'test/bench/floor');
    await copyFile(join(source, 'package.json'), join(folder, 'package.json'));
    await build({
        absWorkingDir: root,
        entryPoints: [join(source, 'extension.ts'), join(source, 'server.ts')],
        outdir: folder,
        outExtension: { '.js': '.cjs' },
        bundle: true,
        minify: true,
        platform: 'node',
        format: 'cjs',
        mainFields: ['module', 'main'],
        external: ['vscode'],
        logLevel: 'warning',
    });
    return folder;
}

async function measure(extension: string, command: string, ready: string): Promise<Latency[]> {
    const latencies: Latency[] = [];
    for (const steps of SIZES) {
        const file = `steps-${steps}.journey`;
        const workbench = await Workbench.open({ extension, files: { [file]: journeyText(steps) } });
        try {
            latencies.push(await typeInto(workbench, file, steps, command, ready));
        } catch (error) {
            await workbench.screenshot(`bench ${command} ${steps}`);
            throw error;
        } finally {
            await workbench.close();
        }
    }
    return latencies;
}

declare global {
    interface Window {
        journeyKeys: number[];
        journeyFrames: { version: number; at: number }[];
    }
}

async function typeInto(workbench: Workbench, file: string, steps: number, command: string, ready: string): Promise<Latency> {
    const { page } = workbench;
    await workbench.openFile(file);
    await workbench.command(command);
    const frame = workbench.preview();
    await frame.locator(ready).first().waitFor({ timeout: 60_000 });
    // The end of the pessimistic value of a step in the middle: a digit more and a digit less, in turn.
    await workbench.openFile(`${file}:${lineOfStep(steps, Math.floor(steps / 2))}`);
    await page.keyboard.press('End');
    for (let i = 0; i < ' min'.length; i++) await page.keyboard.press('ArrowLeft');
    await frame.locator('body').evaluate(() => {
        window.journeyFrames = [];
        window.addEventListener('message', ({ data }) => {
            if (data?.kind !== 'update') return;
            requestAnimationFrame(() => {
                const { port1, port2 } = new MessageChannel();
                // The task after the frame's callbacks: the frame is committed.
                port1.onmessage = () =>
                    window.journeyFrames.push({ version: data.update.version, at: performance.timeOrigin + performance.now() });
                port2.postMessage(null);
            });
        });
    });
    await page.evaluate(() => {
        window.journeyKeys = [];
        window.addEventListener('keydown', () => window.journeyKeys.push(performance.timeOrigin + performance.now()), true);
    });
    let next = performance.now();
    for (let key = 0; key < WARM_KEYS + KEYS; key++) {
        next += INTERVAL;
        await delay(Math.max(0, next - performance.now()));
        await page.keyboard.press(key % 2 === 0 ? '0' : 'Backspace');
    }
    await delay(3_000);
    const keys = await page.evaluate(() => window.journeyKeys);
    const frames = await frame.locator('body').evaluate(() => window.journeyFrames);
    const last = Math.max(...frames.map(({ version }) => version));
    const latencies = keys.slice(WARM_KEYS).map((at, index) => {
        // Each key is one version of the text; a frame may show several at once.
        const version = last - (KEYS - 1) + index;
        const shown = frames.find((candidate) => candidate.version >= version);
        return shown!.at - at;
    });
    return { median: rounded(median(latencies)), p95: rounded(quantile(latencies, 0.95)) };
}

function lineOfStep(steps: number, step: number): number {
    return (
        journeyText(steps)
            .split('\n')
            .findIndex((line) => line.includes(` step${step} `)) + 1
    );
}
