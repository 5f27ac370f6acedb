/** The server in a web worker of Chromium, as VS Code for the Web starts it. */

import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { simulateInSlices } from '../../src/language/simulation/journey-simulation.ts';
import { SUBSCRIBE_PREVIEW, UPDATE_PREVIEW } from '../../src/protocol/preview-requests.ts';
import type { Uncertainty } from '../../src/protocol/uncertainty.ts';
import { uncertaintyOf } from '../../src/server/preview/uncertainty.ts';
import { simulatorText } from '../../src/tasks/build/simulator-text.ts';
import { launchChromium } from '../../src/tasks/host/chromium.ts';
import { journeyText } from '../bench/journey-text.ts';
import { parseJourney } from '../language/support/services.ts';

const SITE = 'http://journey.test';
const URI = 'file:///projects/web.journey';
const TEXT = journeyText(200);

/** Runs in the page: starts the server, opens a text with a panel beside it, and waits for the last figures. */
const SESSION = `(text) => new Promise((resolve, reject) => {
    const server = new Worker('server.js');
    const log = [];
    const send = (message) => server.postMessage({ jsonrpc: '2.0', ...message });
    server.onerror = ({ message }) => reject(new Error(message));
    server.onmessage = ({ data: { id, method, params, result } }) => {
        if (method === 'window/logMessage') log.push(params.message);
        if (method && id !== undefined) send({ id, result: null });
        if (method === '${UPDATE_PREVIEW}' && params.update.uncertainty?.isDone) resolve({ log, uncertainty: params.update.uncertainty });
        if (id !== 1 || !result) return;
        send({ method: 'initialized', params: {} });
        send({ method: 'textDocument/didOpen', params: { textDocument: { uri: '${URI}', languageId: 'journey', version: 1, text } } });
        send({ method: '${SUBSCRIBE_PREVIEW}', params: { panel: 'panel', uri: '${URI}', journey: null } });
    };
    send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
})`;

let browser: Browser;
let server: string;
let expected: Uncertainty;

beforeAll(async () => {
    browser = await launchChromium();
    const { outputFiles } = await build({
        entryPoints: [fileURLToPath(new URL('../../src/server/browser.ts', import.meta.url))],
        bundle: true,
        write: false,
        format: 'iife',
        platform: 'browser',
        target: 'es2022',
        jsx: 'automatic',
        jsxImportSource: 'preact',
        loader: { '.css': 'text' },
        define: { SIMULATOR_WEB: await simulatorText('web') },
    });
    server = outputFiles[0].text;
    const { document, services } = await parseJourney(TEXT, { validate: false });
    const [journey] = services.analysis.Analyser.analysed(document);
    const last = [...simulateInSlices(journey.analysis, [journey.analysis], Number.POSITIVE_INFINITY, () => 0)].at(-1);
    expected = JSON.parse(JSON.stringify(uncertaintyOf(journey, last!, 1)));
}, 120_000);
afterAll(() => browser?.close());

/** A page of a site whose script for the server comes with this policy, which holds for whatever that starts. */
async function pageWith(policy: string): Promise<Page> {
    const page = await browser.newPage();
    onTestFinished(() => page.close());
    await page.route(`${SITE}/**`, (route) =>
        route.request().url().endsWith('.js')
            ? route.fulfill({ contentType: 'text/javascript', headers: { 'content-security-policy': policy }, body: server })
            : route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
    );
    await page.goto(`${SITE}/`);
    return page;
}

async function session(page: Page): Promise<{ log: string[]; uncertainty: Uncertainty }> {
    return page.evaluate(`(${SESSION})(${JSON.stringify(TEXT)})`);
}

describe('a server in a web worker', { timeout: 120_000 }, () => {
    test('simulates in a worker of its own, with the figures of Node to the last bit', async () => {
        // What VS Code allows its extensions in a browser.
        const page = await pageWith("default-src 'none'; child-src 'self' data: blob:; script-src 'self' 'unsafe-eval' blob:");
        const { log, uncertainty } = await session(page);
        expect(uncertainty).toEqual(expected);
        expect(log).toContain('Journeys are simulated in a worker beside the language server.');
    });

    test('simulates by itself where a policy refuses it a worker, and says so', async () => {
        const page = await pageWith("default-src 'none'; worker-src 'self'; script-src 'self'");
        const { log, uncertainty } = await session(page);
        expect(uncertainty).toEqual(expected);
        expect(log.filter((line) => line.startsWith('There is no worker for simulations'))).toHaveLength(1);
    });
});
