import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import type { FromPanel, ToPanel } from '../../../src/protocol/preview.ts';
import { pdfBundle } from '../../../src/tasks/build/panel-pdf/pdf-bundle.ts';

export type Theme = 'vscode-light' | 'vscode-dark' | 'vscode-high-contrast' | 'vscode-high-contrast-light';

/** What the editor writes on the body of its pages. */
export const THEME_CLASSES: Record<Theme, string> = {
    'vscode-light': 'vscode-light',
    'vscode-dark': 'vscode-dark',
    'vscode-high-contrast': 'vscode-high-contrast',
    'vscode-high-contrast-light': 'vscode-high-contrast-light vscode-high-contrast',
};

export interface PageOptions {
    theme?: Theme;
    width?: number;
    height?: number;
    /** What the page saved before it was loaded. */
    state?: unknown;
    reducedMotion?: boolean;
    deviceScaleFactor?: number;
}

/** Where the clipboard is to be had, as in the editor. */
const ADDRESS = 'https://panel.test/';
const NONCE = 'cGFuZWw';

/** The strict policy that the extension gives its page. */
const POLICY = `default-src 'none'; script-src 'nonce-${NONCE}'; style-src ${ADDRESS}; img-src blob:`;

function sizeOf({ width = 1100, height = 700 }: PageOptions): { width: number; height: number } {
    return { width, height };
}

let bundled: Promise<{ script: string; style: string }> | null = null;

async function bundle(): Promise<{ script: string; style: string }> {
    const result = await build({
        entryPoints: { webview: 'webview/main.tsx', panel: 'webview/panel.css' },
        outdir: 'unused',
        bundle: true,
        write: false,
        minify: true,
        format: 'iife',
        jsx: 'automatic',
        jsxImportSource: 'preact',
    });
    const text = (end: string) => result.outputFiles.find((file) => file.path.endsWith(end))!.text;
    return { script: text('.js'), style: text('.css') };
}

let pdfBundled: Promise<string> | null = null;

/** What the page loads when it is to write a PDF file. */
function pdfScript(): Promise<string> {
    pdfBundled ??= build({ ...pdfBundle, outdir: 'unused', write: false }).then(({ outputFiles }) => outputFiles[0].text);
    return pdfBundled;
}

/** Stands in for the host: writes down what the page posts, and keeps what it saves. */
function hostStub(initial: unknown): void {
    const log: unknown[] = [];
    let saved: unknown = initial;
    Object.assign(window, {
        hostLog: log,
        savedState: () => saved,
        acquireVsCodeApi: () => ({
            postMessage: (message: unknown) => log.push(message),
            getState: () => saved,
            setState: (next: unknown) => {
                saved = next;
            },
        }),
    });
}

function documentOf({ theme = 'vscode-light', state = null }: PageOptions): string {
    const stub = `(${hostStub})(${JSON.stringify(state).replaceAll('<', '\\u003c')})`;
    return `<!DOCTYPE html><html lang="en"><head><title>Journey preview</title><meta charset="utf-8"><link rel="stylesheet" href="${ADDRESS}panel.css">
        <script nonce="${NONCE}">${stub}</script></head>
        <body class="${THEME_CLASSES[theme]}"><div id="root"></div><script nonce="${NONCE}" src="${ADDRESS}webview.js"></script></body></html>`;
}

/** The panel's page in a real browser, with a stub of the host that writes down what the page posts. */
export class PreviewPage {
    readonly page: Page;
    /** Faults of the page's script, and violations of its policy. */
    readonly faults: string[] = [];
    /** Whether its clock was replaced, which lasts as long as the page: it serves no other test. */
    hasOwnClock = false;
    #document = '';

    constructor(page: Page) {
        this.page = page;
        page.on('pageerror', (error) => this.faults.push(String(error)));
        page.on('console', (message) => message.type() === 'error' && this.faults.push(message.text()));
    }

    static async open(browser: Browser, options: PageOptions = {}): Promise<PreviewPage> {
        bundled ??= bundle();
        const { script, style } = await bundled;
        const context = await browser.newContext({ deviceScaleFactor: options.deviceScaleFactor ?? 1, viewport: sizeOf(options) });
        const page = await context.newPage();
        const opened = new PreviewPage(page);
        await page.route(`${ADDRESS}**`, (route) => {
            const path = new URL(route.request().url()).pathname;
            if (path === '/panel.css') {
                return route.fulfill({ contentType: 'text/css', body: style });
            }
            if (path === '/pdf.js') {
                return (async () => route.fulfill({ contentType: 'text/javascript', body: await pdfScript() }))();
            }
            if (path === '/webview.js') {
                return route.fulfill({ contentType: 'text/javascript', body: script });
            }
            return route.fulfill({ contentType: 'text/html', body: opened.#document, headers: { 'Content-Security-Policy': POLICY } });
        });
        await opened.#load(options);
        return opened;
    }

    /** Shows another page in its place, as if it had just been opened. The scale of the device stays. */
    async openAgain(options: PageOptions = {}): Promise<void> {
        await this.page.context().clearPermissions();
        await this.page.mouse.move(0, 0);
        await this.page.setViewportSize(sizeOf(options));
        this.faults.length = 0;
        await this.#load(options);
    }

    async #load(options: PageOptions): Promise<void> {
        this.#document = documentOf(options);
        await this.page.emulateMedia({ reducedMotion: options.reducedMotion === false ? 'no-preference' : 'reduce' });
        await this.page.goto(ADDRESS);
    }

    /** Sends messages as the host does, and waits until the page has drawn them. */
    async send(...messages: ToPanel[]): Promise<void> {
        await this.page.evaluate(async (list) => {
            for (const message of list) {
                window.postMessage(message);
            }
            const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
            await new Promise((resolve) => setTimeout(resolve));
            await frame();
            await frame();
            await frame();
        }, messages);
    }

    /**
     * Does something while no time passes for the page but what `clock.runFor` lets pass: on a busy machine it takes long from one click
     * or movement of the pointer to the next.
     */
    async whileTimeStands(act: () => Promise<unknown>): Promise<void> {
        if (!this.hasOwnClock) {
            await this.page.clock.install();
            this.hasOwnClock = true;
        }
        await this.page.clock.pauseAt((await this.page.evaluate(() => Date.now())) + 60_000);
        await act();
        await this.page.clock.resume();
    }

    /** What the page has posted so far. */
    posted(): Promise<FromPanel[]> {
        return this.page.evaluate(() => (window as unknown as { hostLog: FromPanel[] }).hostLog.slice());
    }

    savedState(): Promise<unknown> {
        return this.page.evaluate(() => (window as unknown as { savedState(): unknown }).savedState());
    }

    /** The picture's transformation: its offset and scale. */
    async view(): Promise<{ x: number; y: number; k: number }> {
        const transform = await this.page.locator('.journey-canvas > g').first().getAttribute('transform');
        const [x, y, k] = transform!.match(/-?[\d.]+(e-?\d+)?/g)!.map(Number);
        return { x, y, k };
    }

    card(step: string) {
        return this.page.locator(`.journey-card[data-step="${step}"]`);
    }

    async close(): Promise<void> {
        await this.page.context().close();
    }
}
