#!/usr/bin/env node
/**
 * Runs a test suite in the extension host of a real VS Code without a desktop: takes Electron VS Code's command line,
 * starts the VS Code server and opens its workbench in a headless browser. Exits with the suite's code.
 */

import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { launchChromium } from './chromium.ts';
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
    const browser = await launchChromium().catch(async (error) => {
        await server.stop();
        throw error;
    });
    const interrupted = new Promise<number>((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve(130));
    });
    try {
        const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
        const ended = new Promise<number>((resolve) => void page.exposeFunction('codeAutomationExit', resolve));
        await page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => {
            (type === 'error' || type === 'warn' ? console.error : console.log)(...args);
        });
        const payload: [string, string][] = [
            ['extensionDevelopmentPath', server.remote(String(values.extensionDevelopmentPath))],
            ['extensionTestsPath', server.remote(String(values.extensionTestsPath))],
            ['skipWelcome', 'true'],
        ];
        if (values.extensionDevelopmentKind) payload.push(['extensionDevelopmentKind', String(values.extensionDevelopmentKind)]);
        await page.goto(server.workbench(folder, payload));
        const code = await Promise.race([ended, interrupted, delay(LIMIT, null, { ref: false })]);
        if (code === null) console.error(`The suite did not end within ${LIMIT / 1000} s.`);
        return code ?? 1;
    } finally {
        await browser.close().catch(() => {});
        await server.stop();
    }
}
