import { setTimeout as delay } from 'node:timers/promises';
import { EmptyFileSystem, URI } from 'langium';
import { createJourneyServices } from '../../src/language/journey-module.ts';
import { root } from '../../src/tasks/host/environment.ts';
import { Workbench } from '../vscode/workbench/workbench.ts';
import { buildFloor } from './build-floor.ts';
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
    /** From keydown in the workbench to the committed frame, in milliseconds; the edited card and its neighbours in view, with their figures. */
    journey: Latency;
    /** The same with the whole network in view, drawn without figures where they would be too small. */
    wholeInView: Latency;
    /** The same with an extension that only passes on the version of the text. */
    floor: Latency;
    /** Difference of the medians, journey's and floor's. */
    above: number;
}

/** Types into the estimate of a critical step in the middle of a journey in a real VS Code and watches the preview. */
export async function benchKeystroke(): Promise<KeystrokeTime[]> {
    const floorExtension = await buildFloor();
    const results: KeystrokeTime[] = [];
    for (const steps of SIZES) {
        const [floor] = await measure(floorExtension, 'Floor: Open', '[data-floor]', steps, [() => Promise.resolve()]);
        const [wholeInView, journey] = await measure(root, 'Journey: Open Preview to the Side', '[data-step]', steps, [
            () => Promise.resolve(),
            (workbench) => workbench.preview().getByRole('button', { name: 'go to 100 %' }).click(),
        ]);
        results.push({ steps, journey, wholeInView, floor, above: rounded(journey.median - floor.median) });
    }
    return results;
}

/** Opens a workbench and types once after each of the preparations. */
async function measure(
    extension: string,
    command: string,
    ready: string,
    steps: number,
    preparations: ((workbench: Workbench) => Promise<void>)[],
): Promise<Latency[]> {
    const file = `steps-${steps}.journey`;
    const text = journeyText(steps);
    const step = await criticalStep(text, Math.floor(steps / 2));
    const workbench = await Workbench.open({ extension, files: { [file]: text } });
    try {
        await workbench.openFile(file);
        await workbench.command(command);
        await workbench.preview().locator(ready).first().waitFor({ timeout: 60_000 });
        const latencies: Latency[] = [];
        for (const prepare of preparations) {
            await prepare(workbench);
            // The preview may have the focus; the text is opened beside it, not in its place.
            await workbench.command('View: Focus First Editor Group');
            // From another step, so that the card is brought into view.
            await workbench.openFile(`${file}:1`);
            await delay(500);
            await workbench.openFile(`${file}:${text.split('\n').findIndex((line) => line.includes(` ${step} `)) + 1}`);
            await delay(500);
            latencies.push(await typeDigits(workbench));
        }
        return latencies;
    } catch (error) {
        await workbench.screenshot(`bench ${command} ${steps}`);
        throw error;
    } finally {
        await workbench.close();
    }
}

/** Name of the critical step that is nearest to the one with this index: a longer estimate moves every step behind it. */
async function criticalStep(text: string, index: number): Promise<string> {
    const { shared, journey } = createJourneyServices(EmptyFileSystem);
    const document = shared.workspace.LangiumDocumentFactory.fromString(text, URI.parse('file:///bench.journey'));
    await shared.workspace.DocumentBuilder.build([document]);
    const [{ network, analysis }] = journey.analysis.Analyser.analysed(document);
    const critical = network.steps.map((_, step) => step).filter((step) => analysis.schedule?.critical[step] === 1);
    const nearest = critical.reduce((best, step) => (Math.abs(step - index) < Math.abs(best - index) ? step : best));
    return network.steps[nearest].name;
}

declare global {
    interface Window {
        journeyKeys?: number[];
        journeyFrames?: { version: number; at: number }[];
    }
}

/** Types at the end of the pessimistic value on the cursor's line: a digit more and a digit less, in turn. */
async function typeDigits(workbench: Workbench): Promise<Latency> {
    const { page } = workbench;
    const frame = workbench.preview();
    await page.keyboard.press('End');
    for (let i = 0; i < ' min'.length; i++) await page.keyboard.press('ArrowLeft');
    await frame.locator('body').evaluate(() => {
        const listening = window.journeyFrames !== undefined;
        window.journeyFrames = [];
        if (listening) return;
        window.addEventListener('message', ({ data }) => {
            if (data?.kind !== 'update') return;
            requestAnimationFrame(() => {
                const { port1, port2 } = new MessageChannel();
                // The task after the frame's callbacks: the frame is committed.
                port1.onmessage = () =>
                    window.journeyFrames?.push({ version: data.update.version, at: performance.timeOrigin + performance.now() });
                port2.postMessage(null);
            });
        });
    });
    await page.evaluate(() => {
        const listening = window.journeyKeys !== undefined;
        window.journeyKeys = [];
        if (!listening)
            window.addEventListener('keydown', () => window.journeyKeys?.push(performance.timeOrigin + performance.now()), true);
    });
    let next = performance.now();
    for (let key = 0; key < WARM_KEYS + KEYS; key++) {
        next += INTERVAL;
        await delay(Math.max(0, next - performance.now()));
        await page.keyboard.press(key % 2 === 0 ? '0' : 'Backspace');
    }
    await delay(3_000);
    const keys = await page.evaluate(() => window.journeyKeys ?? []);
    const frames = await frame.locator('body').evaluate(() => window.journeyFrames ?? []);
    const last = Math.max(...frames.map(({ version }) => version));
    const latencies = keys.slice(WARM_KEYS).map((at, index) => {
        // Each key is one version of the text; a frame may show several at once.
        const version = last - (KEYS - 1) + index;
        const shown = frames.find((candidate) => candidate.version >= version);
        return shown!.at - at;
    });
    return { median: rounded(median(latencies)), p95: rounded(quantile(latencies, 0.95)) };
}
