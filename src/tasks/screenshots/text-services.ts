import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { Workbench } from '../../../test/vscode/workbench/workbench.ts';
import { root } from '../host/environment.ts';

const FILE = 'bicycle-repair.journey';

/** Small enough to be seen whole, with a critical step, one with slack, a chain to explain, and a step without an estimate. */
const TEXT = `journey Repair "Bicycle repair" {
    unit h
    target 80% within 3 d
    team mechanics "Mechanics" capacity 2

    stage Reception in order {
        touchpoint bring "Bring the bicycle" estimate 5 10 20 min
        moment quote "Quote" truth first owner mechanics estimate 10 15 40 min
    }
    stage Workshop {
        task parts "Order parts" after quote estimate 1 8 48
        task clean "Cleaning" after quote estimate 0.5 1 2
        task repair "Repair" after parts, clean owner mechanics estimate 1 2 6
    }
    stage Return {
        moment ride "Test ride" owner mechanics after repair
    }
}
`;

const SIZE = { width: 900, height: 640 };
/** What is left around the things that a picture shows. */
const MARGIN = 10;

/** Takes the pictures of what the editor knows: figures beside the text, completion, quick fixes, and the reasons in a hover. */
export async function takeTextPictures(): Promise<string[]> {
    const workbench = await Workbench.open({
        files: { [FILE]: TEXT },
        viewport: SIZE,
        settings: {
            'workbench.activityBar.location': 'hidden',
            'workbench.statusBar.visible': false,
            'workbench.colorTheme': 'Light Modern',
            'editor.minimap.enabled': false,
            'editor.stickyScroll.enabled': false,
            'editor.fontSize': 13,
            'editor.hover.above': false,
            'editor.scrollBeyondLastLine': false,
            'editor.scrollbar.horizontal': 'hidden',
            'editor.scrollbar.vertical': 'hidden',
            'editor.overviewRulerBorder': false,
            'editor.hideCursorInOverviewRuler': true,
            'breadcrumbs.enabled': false,
            'window.commandCenter': false,
        },
    });
    try {
        await workbench.openFile(FILE);
        await workbench.colourTheme('Light Modern');
        await workbench.command('View: Toggle Primary Side Bar Visibility');
        await workbench.editor(FILE).locator('.codelens-decoration').nth(3).waitFor();
        await workbench.editor(FILE).locator('.squiggly-warning').first().waitFor();
        return await pictures(workbench);
    } catch (error) {
        console.error(await workbench.screenshot('failed picture'));
        throw error;
    } finally {
        await workbench.close();
    }
}

async function pictures(workbench: Workbench): Promise<string[]> {
    const { page } = workbench;
    const lines = (first: string, last: string) => [workbench.line(FILE, first).first(), workbench.line(FILE, last).first()];
    await workbench.goTo(FILE, 'start');
    const hints = await picture(workbench, 'hints-and-lenses', lines('journey Repair', 'moment ride'), 48);

    await workbench.hover(FILE, 'clean', /slack/i);
    const hover = await picture(workbench, 'hover-why', [
        ...lines('task clean', 'task clean'),
        page.locator('.monaco-hover:visible').first(),
    ]);

    // The hover may lie above the line.
    await page.mouse.move(2, 2);
    await page.keyboard.press('Escape');
    await page.locator('.monaco-hover:visible').first().waitFor({ state: 'detached' });
    await workbench.goToLine(FILE, 'moment ride');
    await page.keyboard.press('Home');
    for (let word = 0; word < 2; word++) await page.keyboard.press('Control+ArrowRight');
    await page.mouse.move(2, 2);
    await workbench.command('Quick Fix...');
    const menu = page.locator('.context-view').filter({ hasText: 'Insert an estimate' }).first();
    await menu.waitFor();
    const fixes = await picture(workbench, 'quick-fixes', [...lines('stage Return', 'moment ride'), menu]);
    await page.keyboard.press('Escape');

    await workbench.goToLine(FILE, 'moment ride');
    for (let letter = 0; letter < 'repair'.length; letter++) await page.keyboard.press('Backspace');
    await page.keyboard.press('Control+Space');
    const list = page.locator('.suggest-widget.visible');
    await list.locator('.monaco-list-row').nth(3).waitFor();
    const completion = await picture(workbench, 'completion', [...lines('stage Return', 'moment ride'), list]);
    return [hints, hover, fixes, completion];
}

/** A picture of some things on the page and what lies between them. */
async function picture({ page }: Workbench, name: string, things: readonly Locator[], below = MARGIN): Promise<string> {
    await page.waitForTimeout(1500);
    const boxes = (await Promise.all(things.map((thing) => thing.boundingBox()))).filter((box) => box !== null);
    const x = Math.max(0, Math.min(...boxes.map((box) => box.x)) - MARGIN);
    const y = Math.max(0, Math.min(...boxes.map((box) => box.y)) - 2 * MARGIN);
    const right = Math.min(SIZE.width, Math.max(...boxes.map((box) => box.x + box.width)) + MARGIN);
    const bottom = Math.min(SIZE.height, Math.max(...boxes.map((box) => box.y + box.height)) + below);
    const path = join(root, `webview/screenshots/${name}.png`);
    await page.screenshot({ path, clip: { x, y, width: right - x, height: bottom - y } });
    return path;
}
