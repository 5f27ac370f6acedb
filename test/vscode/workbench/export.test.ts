import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { extractImages, getDocumentProxy } from 'unpdf';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Workbench } from './workbench.ts';

const FILE = 'tea.journey';
const TEXT = `journey Tea "Tea time" {
    touchpoint boil "Boil water" estimate 1 3 5 min
    task brew "Let it brew" after boil estimate 3 4 5 min
}
`;

describe.each([
    { host: 'a process', web: false },
    { host: 'a web worker', web: true },
])('a journey is handed on from the panel, extension in $host', ({ host, web }) => {
    let workbench: Workbench;

    beforeAll(async () => {
        workbench = await Workbench.open({ files: { [FILE]: TEXT }, web });
        await workbench.openFile(FILE);
        await workbench.command('Journey: Open Preview to the Side');
        await workbench.preview().locator('[data-step="brew"]').waitFor();
    });
    afterAll(() => workbench?.close());
    afterEach(async ({ task }) => {
        if (task.result?.state === 'fail') await workbench?.screenshot(`failed ${host} ${task.name}`);
    });

    async function choose(name: RegExp): Promise<void> {
        await workbench.preview().getByRole('button', { name: 'Export' }).click();
        await workbench.preview().getByRole('menuitem', { name }).click();
    }

    /** The content of a file as soon as it is there. */
    async function saved(name: string): Promise<Buffer> {
        const read = () => readFile(join(workbench.folder, name)).catch(() => Buffer.alloc(0));
        await expect.poll(async () => (await read()).length, { timeout: 20_000 }).toBeGreaterThan(0);
        return read();
    }

    it.each([
        [/^SVG/, 'tea.svg', '<svg '],
        [/^PNG/, 'tea.png', '\x89PNG'],
        [/^PDF/, 'tea.pdf', '%PDF-1.4'],
        [/^HTML/, 'tea.html', '<!DOCTYPE html>'],
        [/^CSV/, 'tea.csv', 'name,label,'],
        [/^JSON/, 'tea.json', '{'],
        [/^Mermaid gantt/, 'tea-gantt.mmd', 'gantt'],
        [/^Microsoft Project/, 'tea.xml', '<?xml'],
    ])('%s', async (item, name, begin) => {
        await choose(item);
        await workbench.acceptSaveDialog();
        const content = await saved(name);
        expect(content.toString('latin1').trimStart().startsWith(begin)).toBe(true);
        expect(content.length).toBeGreaterThan(50);
    });

    it('a PDF file holds its text as text', async () => {
        const document = await getDocumentProxy(new Uint8Array(await saved('tea.pdf')));
        const { items } = await (await document.getPage(1)).getTextContent();
        const text = items.map((item) => ('str' in item ? item.str : '')).join('');
        for (const words of ['Tea time', 'Boil water', 'Let it brew']) expect(text).toContain(words);
        expect(await extractImages(document, 1)).toEqual([]);
    });

    it('the picture is copied, or its text, and which is said', async () => {
        await choose(/^Copy picture/);
        await expect.poll(() => workbench.preview().locator('.notice').textContent()).toMatch(/clipboard/);
    });

    it('a command does the same with the view that is shown', async () => {
        await workbench.command('Journey: Show Timeline');
        await workbench.preview().locator('.timeline-plot .timeline-bar').first().waitFor();
        await workbench.command('Journey: Export Picture…');
        await workbench.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: /^SVG/ }).click();
        await workbench.acceptSaveDialog();
        expect((await saved('tea-timeline.svg')).toString()).toContain('Boil water');
    });
});
