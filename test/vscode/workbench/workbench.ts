import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { launchChromium } from '../../../src/tasks/host/chromium.ts';
import { cache, root } from '../../../src/tasks/host/environment.ts';
import { startVsCodeServer, type VsCodeServer } from '../../../src/tasks/host/vscode-server.ts';

export interface WorkbenchOptions {
    /** Files of the folder that is opened, by name. */
    files: Record<string, string>;
    /** A packaged extension; without it the checkout is loaded as an extension under development. */
    vsix?: string;
    /** The folder of an extension under development, the checkout by default. */
    extension?: string;
    settings?: Record<string, unknown>;
    /** The extension's entry for browsers, in a web worker. */
    web?: boolean;
    /** In a folder that is not trusted. */
    restricted?: boolean;
    viewport?: { width: number; height: number };
}

/** A real VS Code in a browser, and what a person does with it. */
export class Workbench {
    readonly page: Page;
    readonly folder: string;
    private readonly server: VsCodeServer;
    private readonly browser: Browser;

    private constructor(server: VsCodeServer, browser: Browser, page: Page, folder: string) {
        this.server = server;
        this.browser = browser;
        this.page = page;
        this.folder = folder;
    }

    static async open(options: WorkbenchOptions): Promise<Workbench> {
        const { files, vsix, extension = root, settings } = options;
        const folder = await mkdtemp(join(tmpdir(), 'journeys-'));
        for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
        const server = await startVsCodeServer({ smokeTest: !vsix, vsix, settings, restricted: options.restricted });
        const browser = await launchChromium().catch(async (error) => {
            await server.stop();
            throw error;
        });
        const page = await browser.newPage({ viewport: options.viewport ?? { width: 1800, height: 900 } });
        page.setDefaultTimeout(30_000);
        const workbench = new Workbench(server, browser, page, folder);
        try {
            const payload: [string, string][] = [
                ['extensionDevelopmentPath', server.remote(extension)],
                ['skipWelcome', 'true'],
                ...(options.web ? [['extensionDevelopmentKind', 'web'] as [string, string]] : []),
            ];
            await page.goto(server.workbench(folder, vsix ? undefined : payload), { timeout: 60_000 });
            await workbench.started();
            return workbench;
        } catch (error) {
            await workbench.screenshot('failed to start');
            await workbench.close();
            throw error;
        }
    }

    /** Folder of the packaged extensions. */
    get extensions(): string {
        return this.server.extensions;
    }

    /** Resolves when the workbench shows the folder. */
    async started(): Promise<void> {
        await this.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
    }

    async close(): Promise<void> {
        await this.browser.close().catch(() => {});
        await this.server.stop();
        await rm(this.folder, { recursive: true, force: true });
    }

    /** Opens a file by its name; `name:LINE` goes to the line. */
    async openFile(place: string): Promise<void> {
        const [name] = place.split(':');
        await this.pick('Control+P', place, name);
        await this.page.locator('.editor-group-container.active').locator(`.monaco-editor[data-uri$="/${name}"]`).waitFor();
    }

    /** Runs a command by its title. */
    async command(title: string): Promise<void> {
        await this.pick('F1', `>${title}`, title);
    }

    /** Chooses a colour theme by its label. */
    async colourTheme(label: string): Promise<void> {
        await this.pick('Control+K Control+T', label, label);
    }

    /** Opens a list by a key, types into it and accepts the row with this label. */
    private async pick(key: string, text: string, row: string): Promise<void> {
        const wanted = this.page.locator(`.quick-input-list .monaco-list-row.focused[aria-label^="${row}"]`);
        const input = this.page.locator('.quick-input-widget input[type="text"]');
        // A list closes when the focus moves at the same moment, and forgets its row while it is filled: a person tries again.
        for (let attempt = 1; ; attempt++) {
            for (const stroke of key.split(' ')) await this.page.keyboard.press(stroke);
            try {
                await input.fill(text, { timeout: 3_000 });
                await wanted.waitFor({ timeout: 5_000 });
                break;
            } catch (error) {
                if (attempt === 4) throw error;
                await this.page.keyboard.press('Escape');
            }
        }
        await this.page.keyboard.press('Enter');
        await wanted.waitFor({ state: 'hidden' });
    }

    editor(name: string): Locator {
        return this.page.locator(`.monaco-editor[data-uri$="/${name}"]`);
    }

    /** Puts the cursor at the beginning or the end of the text in the editor. */
    async goTo(name: string, where: 'start' | 'end'): Promise<void> {
        await this.editor(name).locator('.view-lines').click();
        await this.page.keyboard.press(where === 'start' ? 'Control+Home' : 'Control+End');
    }

    /** Puts the cursor at the end of the first line with this text. */
    async goToLine(name: string, text: string): Promise<void> {
        await this.line(name, text).first().click();
        await this.page.keyboard.press('End');
    }

    /** Types lines with the speed of a fast typist, each with Enter behind it but the last. */
    async typeLines(lines: string[]): Promise<void> {
        for (const [index, line] of lines.entries()) {
            if (index > 0) await this.page.keyboard.press('Enter');
            await this.page.keyboard.type(line, { delay: 20 });
            await this.page.keyboard.press('Escape');
        }
    }

    /** The line with this text. */
    line(name: string, text: string): Locator {
        return this.editor(name).locator('.view-line').filter({ hasText: text });
    }

    /** What the status bar says of the cursor and the selection. */
    selection(): Locator {
        return this.page.locator('[id="status.editor.selection"]');
    }

    /** Shows the hover of a word and returns its text once it says what is expected. */
    async hover(name: string, word: string, expected: RegExp): Promise<string> {
        const hover = this.page.locator('.monaco-hover:visible').filter({ hasText: expected }).first();
        // Lines move while hints and lenses arrive, and what is known of a word may lag behind the typing: a person points again.
        for (let attempt = 1; ; attempt++) {
            // No hover of where the mouse rests, nothing in front of the text, and its beginning in sight.
            await this.page.mouse.move(2, 2);
            await this.page.keyboard.press('Escape');
            await this.page.keyboard.press('Home');
            const { x, y } = await this.middleOf(name, word);
            await this.page.mouse.move(x - 3, y);
            await this.page.mouse.move(x, y, { steps: 4 });
            try {
                await hover.waitFor({ timeout: 4_000 });
                return (await hover.textContent()) ?? '';
            } catch (error) {
                if (attempt === 5) throw error;
            }
        }
    }

    /** Middle of the first place where the word stands, in the window's pixels. */
    private async middleOf(name: string, word: string): Promise<{ x: number; y: number }> {
        const line = this.editor(name)
            .locator('.view-line')
            .filter({ hasText: new RegExp(`\\b${word}\\b`) })
            .first();
        const middle = await line.evaluate((element, wanted) => {
            const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
            for (let text = texts.nextNode(); text; text = texts.nextNode()) {
                const at = (text.nodeValue ?? '').search(new RegExp(`\\b${wanted}\\b`));
                if (at < 0) continue;
                const range = document.createRange();
                range.setStart(text, at);
                range.setEnd(text, at + wanted.length);
                const box = range.getBoundingClientRect();
                return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
            }
            return null;
        }, word);
        if (!middle) throw new Error(`“${word}” is not in sight`);
        return middle;
    }

    /** The page inside the preview's panel. */
    preview(): FrameLocator {
        return this.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
    }

    /** Saves what a dialog asks for under the name that it proposes, and resolves when it is gone. */
    async acceptSaveDialog(): Promise<void> {
        const dialog = this.page.locator('.quick-input-widget').filter({ hasText: /^Save as/ });
        await dialog.waitFor();
        await dialog.getByRole('button', { name: 'OK', exact: true }).click();
        await dialog.waitFor({ state: 'hidden' });
    }

    /** Writes a picture of the whole window into `.cache/screenshots` and returns its path. */
    async screenshot(name: string): Promise<string> {
        const folder = join(cache, 'screenshots');
        await mkdir(folder, { recursive: true });
        const path = join(folder, `${name.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.png`);
        await this.page.screenshot({ path });
        return path;
    }
}
