import { globSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../../src/tasks/host/environment.ts';
import { Workbench } from './workbench.ts';

const FILE = 'tea.journey';

/** What a person types. The editor closes brackets and quotation marks, and indents, by itself. */
const TYPED = [
    'journey Tea "Tea time" {',
    'unit min',
    'touchpoint boil "Boil water" estimate 1 3 5 min',
    'task brew "Let it brew" after boil',
];

const TWO_JOURNEYS = `journey Second {
    touchpoint a estimate 1 min
}
journey Third {
    touchpoint b estimate 1 min
    touchpoint c after b estimate 1 min
}
`;

const packaged = globSync('*.vsix', { cwd: root }).map((name) => join(root, name))[0];

describe.each([
    { extension: 'from the checkout', vsix: undefined },
    { extension: 'from the package', vsix: packaged ?? 'missing: npm run package' },
])('a journey is written, extension $extension', ({ extension, vsix }) => {
    let workbench: Workbench;

    beforeAll(async () => {
        workbench = await Workbench.open({
            files: { [FILE]: '', 'second.journey': TWO_JOURNEYS },
            vsix,
        });
    });
    afterAll(() => workbench?.close());
    afterEach(async ({ task }) => {
        if (task.result?.state === 'fail') await workbench?.screenshot(`failed ${extension} ${task.name}`);
    });

    const cards = () => workbench.preview().locator('[data-step]');
    const card = (step: string) => workbench.preview().locator(`[data-step="${step}"]`);

    it('shows how to begin in the preview of an empty file', async () => {
        await workbench.openFile(FILE);
        await workbench.page.keyboard.press('Control+K');
        await workbench.page.keyboard.press('v');
        await workbench.preview().getByRole('button').first().waitFor();
        expect(await cards().count()).toBe(0);
    });

    it('begins with a first journey on request, which can be undone', async () => {
        await workbench.preview().getByRole('button').first().click();
        await card('visit').waitFor();
        expect(await workbench.editor(FILE).locator('.squiggly-error, .squiggly-warning').count()).toBe(0);
        await workbench.page.keyboard.press('Control+Z');
        await card('visit').waitFor({ state: 'detached' });
        const words = async () => (await workbench.editor(FILE).locator('.view-lines').textContent())?.match(/\w+/g);
        await expect.poll(words).toBeNull();
    });

    it('warns of a missing estimate while one types', async () => {
        await workbench.goTo(FILE, 'start');
        await workbench.typeLines(TYPED);
        await workbench.editor(FILE).locator('.squiggly-warning').first().waitFor();
        expect(await workbench.hover(FILE, 'brew', /brew.*estimate/s)).toMatch(/missing-estimate/);
    });

    it('draws the steps as they are typed', async () => {
        await card('brew').waitFor();
        await workbench.goTo(FILE, 'end');
        await workbench.goToLine(FILE, 'Let it brew');
        await workbench.page.keyboard.type(' estimate 3 4 5 min');
        await workbench.page.keyboard.press('Escape');
        await workbench.editor(FILE).locator('.squiggly-warning').waitFor({ state: 'detached' });
        await workbench.page.keyboard.press('Enter');
        await workbench.page.keyboard.type('milestone ready after brew', { delay: 20 });
        await workbench.page.keyboard.press('Escape');
        await card('ready').waitFor();
        // (1 + 4·3 + 5) / 6 and (3 + 4·4 + 5) / 6
        expect(await workbench.preview().locator('body').textContent()).toMatch(/7 min/);
    });

    it('shows the figures of a step in a hover', async () => {
        const text = await workbench.hover(FILE, 'boil', /boil.*slack/is);
        expect(text).toMatch(/critical/i);
    });

    it('underlines a cycle and keeps the picture, marked as stale', async () => {
        await workbench.goToLine(FILE, 'Boil water');
        await workbench.page.keyboard.type(' after ready', { delay: 20 });
        await workbench.page.keyboard.press('Escape');
        await workbench.editor(FILE).locator('.squiggly-error').first().waitFor();
        await workbench.preview().getByText('wait for each other').waitFor();
        expect(await cards().count()).toBe(3);
        for (let i = 0; i < ' after ready'.length; i++) await workbench.page.keyboard.press('Backspace');
        await workbench.preview().getByText('wait for each other').waitFor({ state: 'detached' });
        await workbench.editor(FILE).locator('.squiggly-error').first().waitFor({ state: 'detached' });
    });

    it('goes to a step whose card is clicked', async () => {
        await card('brew').click();
        await workbench.selection().filter({ hasText: '(4 selected)' }).waitFor();
        expect(await workbench.selection().textContent()).toMatch(/^Ln 4, Col 14/);
        await workbench.page.keyboard.type('brew');
        await workbench.page.keyboard.press('Escape');
        expect(await workbench.line(FILE, 'Let it brew').count()).toBe(1);
    });

    it('highlights the card of the step that holds the cursor', async () => {
        await workbench.goToLine(FILE, 'Boil water');
        await workbench.preview().locator('[data-step="boil"].journey-selected').waitFor();
        await workbench.goToLine(FILE, 'milestone ready');
        await workbench.preview().locator('[data-step="ready"].journey-selected').waitFor();
        expect(await workbench.preview().locator('.journey-selected').count()).toBe(1);
    });

    it('draws a dependency from card to card, which is in the text and can be undone there', async () => {
        await card('boil').hover();
        await workbench.preview().locator('.link-handle').hover();
        await workbench.page.mouse.down();
        await card('ready').hover();
        await workbench.page.mouse.up();
        await workbench.line(FILE, 'milestone ready after brew, boil').waitFor();
        await workbench.goToLine(FILE, 'milestone ready');
        await workbench.page.keyboard.press('Control+Z');
        await workbench.line(FILE, 'after brew, boil').waitFor({ state: 'detached' });
        expect(await workbench.line(FILE, 'milestone ready after brew').count()).toBe(1);
    });

    it('names the cycle that a dependency would close, and leaves the text alone', async () => {
        await card('ready').hover();
        await workbench.preview().locator('.link-handle').hover();
        await workbench.page.mouse.down();
        await card('boil').hover();
        await workbench.page.mouse.up();
        await workbench.preview().getByText('wait for each other: boil → brew → ready → boil').waitFor();
        expect(await workbench.line(FILE, 'after ready').count()).toBe(0);
    });

    it('edits a label on its card', async () => {
        await card('brew').dblclick();
        const field = workbench.preview().getByRole('textbox', { name: 'Label' });
        await expect.poll(() => field.inputValue()).toBe('Let it brew');
        await field.fill('Let it steep');
        await field.press('Enter');
        await workbench.line(FILE, 'task brew "Let it steep" after boil').waitFor();
        await workbench.goToLine(FILE, 'milestone ready');
        await workbench.page.keyboard.press('Control+Z');
        await workbench.line(FILE, 'task brew "Let it brew" after boil').waitFor();
    });

    it('goes on after the preview was hidden', async () => {
        const tab = workbench.page.getByRole('tab', { name: /^Preview / });
        await tab.click();
        await workbench.openFile('second.journey');
        await workbench.preview().locator('body').waitFor({ state: 'detached' });
        await workbench.goToLine(FILE, 'milestone ready');
        await workbench.page.keyboard.press('Enter');
        await workbench.page.keyboard.type('task drink after ready estimate 9 min', { delay: 20 });
        await workbench.page.keyboard.press('Escape');
        await tab.click();
        await card('drink').waitFor();
        expect(await cards().count()).toBe(4);
    });

    it('follows the active journey', async () => {
        await workbench.goTo(FILE, 'end');
        await workbench.openFile('second.journey');
        await card('a').waitFor();
        expect(await cards().count()).toBe(1);
    });

    it('follows the cursor into another journey of the file', async () => {
        await workbench.openFile('second.journey:6');
        await card('c').waitFor();
        expect(await cards().count()).toBe(2);
        await workbench.openFile(FILE);
        await card('drink').waitFor();
    });

    it('comes back after the window is reloaded', async () => {
        await workbench.page.keyboard.press('Control+S');
        const reloaded = workbench.page.waitForEvent('load');
        await workbench.command('Developer: Reload Window');
        await reloaded;
        await workbench.started();
        await card('drink').waitFor({ timeout: 30_000 });
        expect(await cards().count()).toBe(4);
    });
});
