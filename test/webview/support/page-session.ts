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

/** Starts a browser before the tests of a file, and closes each page after its test, which must have had no fault. */
export function pageSession(): PageSession {
    let browser: Browser;
    let opened: PreviewPage | null = null;

    beforeAll(async () => {
        browser = await launchChromium();
    }, 60_000);

    afterAll(() => browser?.close());

    afterEach(async () => {
        const faults = opened?.faults ?? [];
        await opened?.close();
        opened = null;
        expect(faults).toEqual([]);
    });

    return {
        get browser() {
            return browser;
        },
        get current() {
            return opened!;
        },
        async open(update = null, options = {}) {
            opened = await PreviewPage.open(browser, options);
            if (update !== null) {
                await opened.send({ kind: 'update', update });
            }
            return opened;
        },
    };
}
