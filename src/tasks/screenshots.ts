/**
 * Takes the pictures: README's, and the preview in each kind of theme, which are left in `.cache/screenshots` to be looked at.
 * With the argument `text` only those of the text, with `preview` only those of the preview in VS Code, with `views` only those of
 * each view in three themes.
 */

import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Workbench } from '../../test/vscode/workbench/workbench.ts';
import { root } from './host/environment.ts';
import { takeTextPictures } from './screenshots/text-services.ts';
import { takeViewPictures } from './screenshots/views.ts';

const FILE = 'online-order.journey';

const THEMES = {
    light: 'Light Modern',
    dark: 'Dark Modern',
    'high-contrast': 'Dark High Contrast',
    'high-contrast-light': 'Light High Contrast',
};

/** The other views of the preview, and what tells that one is drawn. */
const VIEWS: { title: string; part: string; command?: string; choose?: string[] }[] = [
    { title: 'Timeline', part: '.timeline-plot .timeline-bar' },
    { title: 'Journey Map', part: '.journey-canvas .map-mark' },
    { title: 'Plan', part: '.plan-set li' },
    { title: 'Comparison', part: '.compare-pane .timeline-bar', choose: ['Timeline', 'Both'] },
    { title: 'Review', part: '.review-group li', command: 'Journey: Open Review' },
    { title: 'Table', part: 'tr[data-step]' },
];

/** The preview, in the right half of the window. */
const PANEL = { x: 800, y: 66, width: 800, height: 812 };

const text = await readFile(join(root, 'examples', FILE), 'utf8');
await mkdir(join(root, 'webview/screenshots'), { recursive: true });
const wanted = (part: string) => process.argv[2] === undefined || process.argv[2] === part;
for (const path of wanted('views') ? await takeViewPictures(FILE) : []) console.log(path);
for (const path of wanted('text') ? await takeTextPictures() : []) console.log(path);
for (const [name, theme] of wanted('preview') ? Object.entries(THEMES) : []) {
    const workbench = await Workbench.open({
        files: { [FILE]: text },
        viewport: { width: 1600, height: 900 },
        settings: {
            'workbench.activityBar.location': 'hidden',
            'workbench.statusBar.visible': true,
            'editor.minimap.enabled': false,
            'editor.stickyScroll.enabled': false,
            'window.commandCenter': false,
        },
    });
    try {
        await workbench.openFile(`${FILE}:${lineOf('moment checkout')}`);
        await workbench.colourTheme(theme);
        await workbench.command('View: Toggle Primary Side Bar Visibility');
        await workbench.command('Journey: Open Preview to the Side');
        await workbench.preview().locator('[data-step]').first().waitFor();
        await workbench.goToLine(FILE, 'touchpoint register');
        await workbench.preview().locator('[data-step="register"].journey-selected').waitFor();
        await workbench.goToLine(FILE, 'moment checkout');
        // The beginnings of the lines are seen.
        for (let i = 0; i < 2; i++) await workbench.page.keyboard.press('Home');
        await workbench.page.waitForTimeout(1500);
        const picture = await workbench.screenshot(`theme ${name}`);
        if (name === 'light') {
            // Without the title bar, which names a temporary folder.
            const clip = { x: 0, y: 31, width: 1600, height: 869 };
            await workbench.page.screenshot({ path: join(root, 'webview/screenshots/editor-and-preview.png'), clip });
        }
        console.log(picture);
        for (const { title, part, command = `Journey: Show ${title}`, choose = [] } of VIEWS) {
            await workbench.command(command);
            for (const choice of choose) await workbench.preview().locator('.view-tools .choice span', { hasText: choice }).click();
            await workbench.preview().locator(part).first().waitFor();
            await workbench.page.waitForTimeout(500);
            console.log(await workbench.screenshot(`theme ${name} ${title}`));
            if (name === 'light') {
                const path = join(root, `webview/screenshots/${title.toLowerCase().replaceAll(' ', '-')}.png`);
                await workbench.page.screenshot({ path, clip: PANEL });
            }
        }
    } finally {
        await workbench.close();
    }
}

function lineOf(words: string): number {
    return text.split('\n').findIndex((line) => line.includes(words)) + 1;
}
