import { launchChromium } from '../../src/tasks/host/chromium.ts';
import { completeUpdate } from '../webview/support/compose.ts';
import { PreviewPage } from '../webview/support/preview-page.ts';
import { generatedNetwork } from '../webview/support/sample-networks.ts';
import { savedWith } from '../webview/support/saved-with.ts';
import { readFrames, type TraceEvent } from './frame-trace.ts';
import { quantile, rounded } from './median.ts';

/** Milliseconds of script, style and layout in a frame while something moves. */
interface FrameFigures {
    median: number;
    p95: number;
    max: number;
    /** How many frames were measured. */
    frames: number;
    /** Median of painting, which comes on top. */
    paint: number;
}

type Gesture = (page: PreviewPage) => Promise<void>;

const STEPS = 1000;
const STAGES = 8;
const SIZE = { width: 1100, height: 700 };
const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8'];

/** A view of a journey of 1,000 steps that is panned and zoomed in a browser: how long a frame keeps the page busy. */
export async function benchFrames(): Promise<Record<string, Record<string, FrameFigures>>> {
    const browser = await launchChromium();
    const update = completeUpdate(generatedNetwork(STEPS, STAGES));
    const report: Record<string, Record<string, FrameFigures>> = {};
    try {
        for (const [view, gestures] of Object.entries(GESTURES)) {
            report[view] = {};
            for (const [name, gesture] of Object.entries(gestures)) {
                const page = await PreviewPage.open(browser, { ...SIZE, state: savedWith(view as 'network') });
                await page.send({ kind: 'update', update });
                await page.page.mouse.move(SIZE.width / 2, SIZE.height / 2);
                await PREPARATIONS[name]?.(page);
                await page.page.waitForTimeout(500);
                await browser.startTracing(page.page, { categories: CATEGORIES });
                await gesture(page);
                const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
                report[view][name] = figures(trace.traceEvents);
                await page.close();
            }
        }
    } finally {
        await browser.close();
    }
    return report;
}

function figures(events: readonly TraceEvent[]): FrameFigures {
    const frames = readFrames(events);
    const busy = frames.map((frame) => frame.busy);
    return {
        median: rounded(quantile(busy, 0.5)),
        p95: rounded(quantile(busy, 0.95)),
        max: rounded(Math.max(...busy)),
        frames: frames.length,
        paint: rounded(
            quantile(
                frames.map((frame) => frame.paint),
                0.5,
            ),
        ),
    };
}

/** Turns the wheel some pixels at a time, forth and back, so that new parts come into sight all the time. */
function wheel(dx: number, dy: number, turns: number): Gesture {
    return async ({ page }) => {
        for (let i = 0; i < turns; i++) {
            await page.mouse.wheel(dx, dy);
        }
        for (let i = 0; i < turns; i++) {
            await page.mouse.wheel(-dx, -dy);
        }
    };
}

const drag: Gesture = async ({ page }) => {
    for (const direction of [-1, 1, -1]) {
        await page.mouse.move(SIZE.width / 2 - direction * 400, SIZE.height / 2);
        await page.mouse.down();
        for (let i = 0; i < 50; i++) {
            await page.mouse.move(SIZE.width / 2 - direction * (400 - 16 * i), SIZE.height / 2 + direction * 4 * i);
        }
        await page.mouse.up();
    }
};

/** Zooms from where it is far out and in again: through all degrees of detail. */
const zoom: Gesture = async (page) => {
    await page.page.keyboard.down('Control');
    await wheel(0, 12, 50)(page);
    await page.page.keyboard.up('Control');
};

const seeAll: Gesture = async (page) => {
    await page.page.locator('.journey-canvas').focus();
    await page.page.keyboard.press('f');
};

const PREPARATIONS: Record<string, Gesture> = { 'pan from afar': seeAll, 'zoom from afar': seeAll };

const GESTURES: Record<string, Record<string, Gesture>> = {
    network: { pan: wheel(60, 8, 60), drag, zoom, 'pan from afar': wheel(12, 4, 60), 'zoom from afar': zoom },
    timeline: { pan: wheel(30, 60, 60), drag, zoom },
    map: { pan: wheel(60, 8, 60), drag, zoom },
    table: { scroll: wheel(0, 120, 60) },
};
