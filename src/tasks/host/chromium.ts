import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { cache, cleanEnvironment } from './environment.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge', 'msedge'];

const PLACES = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const FLAGS = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
];

/** A headless browser of the Chromium family. The caller closes it, also upon signals. */
export async function launchChromium(): Promise<Browser> {
    const executablePath = findChromium() ?? (await packagedChromium());
    return chromium.launch({ executablePath, args: FLAGS, handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false });
}

/** Path of an installed browser: the one that `CHROMIUM_PATH` names, else one on the path or in the usual places. */
export function findChromium(): string | undefined {
    const named = process.env.CHROMIUM_PATH;
    if (named) return named;
    const folders = (process.env.PATH ?? '').split(delimiter);
    const candidates = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
    return [...candidates, ...PLACES].find(isExecutable);
}

function isExecutable(path: string): boolean {
    try {
        accessSync(path, constants.X_OK);
        return true;
    } catch {
        return false;
    }
}

interface PackagedChromium {
    default: { executablePath(): Promise<string> };
}

/** For Linux machines without any: an npm package that carries a browser. */
async function packagedChromium(): Promise<string> {
    const folder = join(cache, 'chromium');
    if (!existsSync(join(folder, 'node_modules/@sparticuz/chromium'))) {
        await mkdir(folder, { recursive: true });
        await writeFile(join(folder, 'package.json'), '{"private":true}\n');
        const args = ['install', '@sparticuz/chromium', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
        await promisify(execFile)('npm', args, { cwd: folder, env: cleanEnvironment() });
    }
    const entry = createRequire(join(folder, 'package.json')).resolve('@sparticuz/chromium');
    const { default: packaged }: PackagedChromium = await import(entry);
    return packaged.executablePath();
}
