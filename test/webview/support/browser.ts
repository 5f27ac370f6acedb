import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const CANDIDATES = [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** A Chromium, Chrome or Edge of this machine; null where there is none. */
export function findBrowser(): string | null {
    return CANDIDATES.find((path) => path !== undefined && existsSync(path)) ?? null;
}

export function launchBrowser(): Promise<Browser> {
    const executablePath = findBrowser();
    if (executablePath === null) {
        throw new Error('No Chromium, Chrome or Edge found: install one, or name it in the environment variable CHROMIUM_PATH');
    }
    return chromium.launch({
        executablePath,
        args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-sync'],
        handleSIGHUP: false,
        handleSIGINT: false,
        handleSIGTERM: false,
    });
}
