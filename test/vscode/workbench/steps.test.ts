import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Workbench } from './workbench.ts';

const FILE = 'tea.journey';
const TEXT = `journey Tea "Tea time" {
    touchpoint boil "Boil water" estimate 5 3 1 min
    task brew "Let it brew" after boil estimate 3 4 5 min
    task pour "Pour" after boil estimate 1 min
}
`;

describe('a step in the panel', () => {
    let workbench: Workbench;

    beforeAll(async () => {
        workbench = await Workbench.open({ files: { [FILE]: TEXT } });
        await workbench.openFile(FILE);
        await workbench.command('Journey: Open Preview to the Side');
        await workbench.preview().locator('[data-step="brew"]').waitFor();
    });
    afterAll(() => workbench?.close());
    afterEach(async ({ task }) => {
        if (task.result?.state === 'fail') await workbench?.screenshot(`failed step menu ${task.name}`);
    });

    const line = (words: string) => workbench.line(FILE, words).textContent();

    async function choose(step: string, name: string | RegExp): Promise<void> {
        await workbench.preview().locator(`[data-step="${step}"]`).click({ button: 'right' });
        await workbench.preview().getByRole('menuitem', { name }).click();
    }

    it('makes a quick fix of the step in the text', async () => {
        await choose('boil', /^Sort the points/);
        await expect.poll(() => line('Boil water')).toMatch(/estimate\s1\s3\s5\smin/);
    });

    it('adds a dependency to a step that is chosen from a list', async () => {
        await choose('brew', /^Add dependency/);
        await workbench.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'Pour' }).click();
        await expect.poll(() => line('"Pour"')).toMatch(/after\s(boil,\s)?brew/);
    });

    it('goes to the text', async () => {
        await choose('pour', /^Go to text/);
        await workbench.selection().filter({ hasText: '(4 selected)' }).waitFor();
        expect(await workbench.selection().textContent()).toMatch(/^Ln 4/);
    });

    it('shows the hover of the text where the pointer rests', async () => {
        await workbench.page.mouse.move(2, 2);
        await workbench.preview().locator('[data-step="brew"]').hover();
        const card = workbench.preview().getByRole('dialog', { name: 'About Let it brew' });
        await card.waitFor();
        expect(await card.textContent()).toMatch(/^Let it brew brew — backstage task.*Why:.*Estimate3 · 4 · 5 min/s);
        await workbench.screenshot('hover card');
        // The keys belong to the text, which has the focus.
        await workbench.page.mouse.move(2, 2);
        await card.waitFor({ state: 'detached' });
    });

    it('is selected beside others, in the text with a cursor on each, and back', async () => {
        const card = (step: string) => workbench.preview().locator(`[data-step="${step}"]`);
        await card('boil').click();
        await workbench.selection().filter({ hasText: /^Ln 2/ }).waitFor();
        await card('pour').click({ modifiers: ['ControlOrMeta'] });
        await expect.poll(() => workbench.editor(FILE).locator('.selected-text').count()).toBe(2);
        await expect.poll(() => workbench.preview().locator('.journey-selected').count()).toBe(2);
        await workbench.goToLine(FILE, 'Boil water');
        await expect.poll(() => workbench.preview().locator('.journey-selected').count()).toBe(1);
        // A cursor below the first one.
        await workbench.page.keyboard.press('Shift+Alt+ArrowDown');
        await expect.poll(() => workbench.preview().locator('.journey-selected').count()).toBe(2);
        await workbench.page.keyboard.press('Escape');
        await expect.poll(() => workbench.preview().locator('.journey-selected').count()).toBe(1);
    });

    it('is selected in a frame, with a cursor on each', async () => {
        const { mouse, keyboard } = workbench.page;
        await workbench.goToLine(FILE, 'Pour');
        await expect.poll(() => workbench.preview().locator('.journey-selected').count()).toBe(1);
        const boxes = await Promise.all(
            ['boil', 'brew', 'pour'].map((step) => workbench.preview().locator(`[data-step="${step}"]`).boundingBox()),
        );
        const left = Math.min(...boxes.map((box) => box!.x));
        const top = Math.min(...boxes.map((box) => box!.y));
        const [, , last] = boxes;
        await keyboard.down('Shift');
        await mouse.move(left - 8, top - 8);
        await mouse.down();
        await mouse.move(left + 20, top + 20, { steps: 3 });
        await mouse.move(last!.x + last!.width - 5, Math.max(...boxes.map((box) => box!.y + box!.height)) + 5, { steps: 3 });
        await mouse.up();
        await keyboard.up('Shift');
        await expect.poll(() => workbench.editor(FILE).locator('.selected-text').count()).toBe(3);
        await expect.poll(() => workbench.preview().locator('.journey-selected').count()).toBe(3);
        await keyboard.press('Escape');
    });

    it('edits the estimate in place, in another view', async () => {
        await choose('brew', 'Timeline');
        await workbench.preview().locator('.timeline-bar[data-step="brew"]').dblclick();
        await workbench.preview().getByRole('textbox', { name: 'Estimate' }).fill('6 min');
        await workbench.page.keyboard.press('Enter');
        await expect.poll(() => line('Let it brew')).toMatch(/estimate\s6\smin/);
    });
});
