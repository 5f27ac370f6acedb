import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { PreviewUpdate } from '../../../src/protocol/preview.ts';
import { launchChromium } from '../../../src/tasks/host/chromium.ts';
import { type PageOptions, PreviewPage } from './preview-page.ts';

/** A browser for the tests of a file, with one page at a time. */
export interface PageSession {
    readonly browser: Browser;
    /** The page that was opened last. */
    readonly current: PreviewPage;
    /** Opens a page, and draws an update where one is given. */
    open(update?: PreviewUpdate | null, options?: PageOptions): Promise<PreviewPage>;
}

/**
 * Starts a browser before the tests of a file. What a test opened must have had no fault; its first page serves the next test as well,
 * loaded anew, which takes a third of the time, unless the test failed, closed it or gave it another clock.
 */
export function pageSession(): PageSession {
    let browser: Browser;
    let kept: PreviewPage | null = null;
    let opened: PreviewPage[] = [];

    beforeAll(async () => {
        browser = await launchChromium();
    }, 60_000);

    afterAll(() => browser?.close());

    afterEach(async ({ task }) => {
        const faults = opened.flatMap((page) => page.faults);
        const passed = task.result?.state !== 'fail' && faults.length === 0;
        kept = passed && opened.length > 0 && !opened[0].page.isClosed() && !opened[0].hasOwnClock ? opened[0] : null;
        for (const page of opened) {
            if (page !== kept) await page.close();
        }
        opened = [];
        expect(faults).toEqual([]);
    });

    return {
        get browser() {
            return browser;
        },
        get current() {
            return opened[opened.length - 1];
        },
        async open(update = null, options = {}) {
            const page = kept ?? (await PreviewPage.open(browser, options));
            opened.push(page);
            if (page === kept) await page.openAgain(options);
            kept = null;
            if (update !== null) {
                await page.send({ kind: 'update', update });
            }
            return page;
        },
    };
}
