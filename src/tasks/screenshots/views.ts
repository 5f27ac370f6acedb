import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PreviewPage, type Theme } from '../../../test/webview/support/preview-page.ts';
import { served } from '../../../test/webview/support/reports.ts';
import { savedWith } from '../../../test/webview/support/saved-with.ts';
import { simulatedUpdate, triedNetwork } from '../../../test/webview/support/simulated-update.ts';
import { VIEW_IDS } from '../../protocol/preview.ts';
import { launchChromium } from '../host/chromium.ts';
import { root } from '../host/environment.ts';

const THEMES: Record<string, Theme> = { light: 'vscode-light', dark: 'vscode-dark', 'high-contrast': 'vscode-high-contrast' };
const SIZE = { width: 880, height: 560 };

/** A day on which some of the example's aims are due. */
const TODAY = '2026-12-01';

/** Takes a picture of each view of the preview in three themes: of the page alone, as a server fills it. Returns their paths. */
export async function takeViewPictures(file: string): Promise<string[]> {
    const text = await readFile(join(root, 'examples', file), 'utf8');
    const folder = join(root, 'webview/screenshots/views');
    await mkdir(folder, { recursive: true });
    const update = await simulatedUpdate(text);
    const { reports } = await served(text, TODAY);
    const network = await triedNetwork(text);
    const browser = await launchChromium();
    const paths: string[] = [];
    try {
        for (const view of VIEW_IDS) {
            for (const [name, theme] of Object.entries(THEMES)) {
                const page = await PreviewPage.open(browser, { ...SIZE, theme, state: savedWith(view) });
                await page.send({ kind: 'update', update }, { kind: 'network', network });
                await page.send(...Object.values(reports).map((report) => ({ kind: 'report' as const, report })));
                await page.page.waitForTimeout(300);
                const path = join(folder, `${view}-${name}.png`);
                await page.page.screenshot({ path });
                paths.push(path);
                await page.close();
            }
        }
    } finally {
        await browser.close();
    }
    return paths;
}
