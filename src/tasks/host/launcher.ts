#!/usr/bin/env node
/**
 * Runs a test suite in the extension host of a real VS Code without a desktop: takes Electron VS Code's command line,
 * starts the VS Code server and opens its workbench in a headless browser. With `--extensionDevelopmentKind=web` extension and
 * suite, which must then be inside the checkout, run in the browser's web worker. Exits with the suite's code.
 */

import { relative, sep } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { root } from './environment.ts';
import { type FileServer, serveFiles } from './file-server.ts';
import { startVsCodeServer } from './vscode-server.ts';

/** Longest run of a suite, in milliseconds. */
const LIMIT = Number(process.env.JOURNEY_SUITE_LIMIT ?? 300_000);

const { values, positionals } = parseArgs({
    strict: false,
    allowPositionals: true,
    options: {
        extensionDevelopmentPath: { type: 'string' },
        extensionTestsPath: { type: 'string' },
        extensionDevelopmentKind: { type: 'string' },
    },
});
const [folder = process.cwd()] = positionals;

process.exitCode = await main().catch((error) => {
    console.error(error);
    return 1;
});
// What is written last must be read before the process ends.
await delay(200);
process.exit();

async function main(): Promise<number> {
    const server = await startVsCodeServer({ smokeTest: true });
    const files = values.extensionDevelopmentKind === 'web' ? await serveFiles(root) : undefined;
    const browser = await launchChromium().catch(async (error) => {
        await server.stop();
        throw error;
    });
    const interrupted = new Promise<number>((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve(130));
    });
    try {
        // The workbench's own policy would allow addresses with TLS only.
        const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, bypassCSP: files !== undefined });
        const ended = new Promise<number>((resolve) => void page.exposeFunction('codeAutomationExit', resolve));
        await page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => {
            (type === 'error' || type === 'warn' ? console.error : console.log)(...args);
        });
        const extension = String(values.extensionDevelopmentPath);
        const suite = String(values.extensionTestsPath);
        const payload: [string, string][] = [['skipWelcome', 'true']];
        if (files) {
            await developInWorker(page, addressOn(files, extension), addressOn(files, suite));
        } else {
            payload.push(['extensionDevelopmentPath', server.remote(extension)], ['extensionTestsPath', server.remote(suite)]);
        }
        await page.goto(server.workbench(folder, payload));
        const code = await Promise.race([ended, interrupted, delay(LIMIT, null, { ref: false })]);
        if (code === null) console.error(`The suite did not end within ${LIMIT / 1000} s.`);
        return code ?? 1;
    } finally {
        await browser.close().catch(() => {});
        files?.stop();
        await server.stop();
    }
}

/** Address of a file of the checkout. */
function addressOn({ address }: FileServer, path: string): URL {
    return new URL(relative(root, path).split(sep).join('/'), `${address}/`);
}

/**
 * Runs extension and suite in the web worker that hosts extensions. Workers start from web addresses only, so both come from one,
 * like every extension on vscode.dev; who embeds the workbench names them in its configuration, which stands in the page.
 */
async function developInWorker(page: Page, extension: URL, suite: URL): Promise<void> {
    const part = ({ protocol, host, pathname }: URL) => ({ scheme: protocol.slice(0, -1), authority: host, path: pathname });
    const developmentOptions = { extensions: [part(extension)], extensionTestsPath: part(suite) };
    await page.addInitScript(
        (more) => {
            const observer = new MutationObserver(() => {
                const configuration = document.getElementById('vscode-workbench-web-configuration');
                if (!configuration) return;
                observer.disconnect();
                const given = JSON.parse(configuration.dataset.settings ?? '{}');
                configuration.dataset.settings = JSON.stringify({ ...given, ...more });
            });
            observer.observe(document, { childList: true, subtree: true });
        },
        { developmentOptions },
    );
}
