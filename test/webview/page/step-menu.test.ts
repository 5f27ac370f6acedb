import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { FromPanel, ViewId } from '../../../src/protocol/preview.ts';
import { violationsOf } from '../support/axe.ts';
import { completeUpdate } from '../support/compose.ts';
import { pageSession } from '../support/page-session.ts';
import type { PreviewPage } from '../support/preview-page.ts';
import { onlineOrder } from '../support/sample-networks.ts';
import { savedWith } from '../support/saved-with.ts';

const ORDER = completeUpdate(onlineOrder());

const session = pageSession();
let page: PreviewPage;

async function open(view: ViewId): Promise<void> {
    page = await session.open(ORDER, { state: savedWith(view) });
}

const menu = () => page.page.getByRole('menu', { name: 'Step Pick and pack' });
const item = (name: string | RegExp) => menu().getByRole('menuitem', { name });
const last = async <K extends FromPanel['kind']>(kind: K) => (await page.posted()).findLast((message) => message.kind === kind);

/** Where a person finds the step `pick` in each view. */
const STEP: Partial<Record<ViewId, () => Locator>> = {
    network: () => page.card('pick'),
    timeline: () => page.page.locator('.timeline-name[data-step="pick"]'),
    map: () => page.page.locator('.map-card[data-step="pick"]').first(),
    table: () => page.page.locator('tr[data-step="pick"]'),
};
const VIEWS = Object.keys(STEP) as ViewId[];

describe('the menu of a step', { timeout: 60_000 }, () => {
    it.each(VIEWS)('opens in the view %s with the right button, and with the keyboard, and gives the focus back', async (view) => {
        await open(view);
        const step = STEP[view]!();
        await step.click({ button: 'right' });
        await expect.poll(() => menu().count()).toBe(1);
        await page.page.keyboard.press('Escape');
        await expect.poll(() => menu().count()).toBe(0);
        for (const key of ['ContextMenu', 'Shift+F10']) {
            await step.focus();
            await page.page.keyboard.press(key);
            await expect.poll(() => page.page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Go to text/);
            await page.page.keyboard.press('Escape');
            await expect.poll(() => menu().count()).toBe(0);
            expect(await page.page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.step)).toBe('pick');
        }
        expect(await last('reveal')).toBeUndefined();
    });

    it('has no fault that axe-core finds in any theme', async () => {
        await open('network');
        await page.card('pick').click({ button: 'right' });
        await page.send({ kind: 'fixes', step: 'pick', titles: ['Add an estimate'] });
        expect(await violationsOf(page)).toEqual([]);
        expect(await menu().count()).toBe(1);
    });

    it('offers the quick fixes of the step once they are known', async () => {
        await open('network');
        await page.card('pick').click({ button: 'right' });
        await expect.poll(() => last('askFixes')).toEqual({ kind: 'askFixes', step: 'pick' });
        expect(await menu().textContent()).toContain('Looking for them…');
        await page.send({ kind: 'fixes', step: 'visit', titles: ['Of another step'] });
        await page.send({ kind: 'fixes', step: 'pick', titles: ['Sort the points', 'Use the median'] });
        await item('Use the median').click();
        expect(await last('applyFix')).toEqual({ kind: 'applyFix', step: 'pick', title: 'Use the median' });
        expect(await menu().count()).toBe(0);
    });

    it('goes to the text', async () => {
        await open('map');
        await STEP.map!().click({ button: 'right' });
        await item(/^Go to text/).click();
        expect(await last('reveal')).toEqual({ kind: 'reveal', step: 'pick' });
    });

    it('shows the step in another view', async () => {
        await open('table');
        await STEP.table!().click({ button: 'right' });
        await item('Timeline').click();
        await expect.poll(() => page.page.locator('.timeline-name[data-step="pick"].journey-selected').count()).toBe(1);
    });

    it('lets a person choose what comes after the step', async () => {
        await open('timeline');
        await STEP.timeline!().click({ button: 'right' });
        await item(/^Add dependency/).click();
        const asked = await last('chooseLink');
        if (asked?.kind !== 'chooseLink') throw new Error('nothing was asked');
        expect(asked.step).toMatchObject({ step: 'pick', label: 'Pick and pack' });
        expect(asked.others).toHaveLength(ORDER.outline!.steps.length - 1);
        expect(asked.others).toContainEqual({ step: 'checkout', label: 'Checkout', stage: 'Purchase' });
    });

    it('offers no estimate for a milestone', async () => {
        await open('network');
        const milestone = ORDER.outline!.steps.find(({ kind }) => kind === 'milestone')!;
        await page.card(milestone.id).click({ button: 'right' });
        const items = await page.page.getByRole('menuitem').allTextContents();
        expect(items.some((text) => text.startsWith('Edit estimate'))).toBe(false);
        expect(items.some((text) => text.startsWith('Edit label'))).toBe(true);
    });
});

describe('in place', { timeout: 60_000 }, () => {
    const written = { kind: 'written', step: 'pick', written: { estimate: '1 2 6 h', label: 'Pick and pack' } } as const;

    async function edited(field: 'Label' | 'Estimate', text: string): Promise<void> {
        await expect.poll(() => last('askWritten')).toEqual({ kind: 'askWritten', step: 'pick' });
        await page.send(written);
        const box = page.page.getByRole('textbox', { name: field, exact: true });
        expect(await box.inputValue()).toBe(field === 'Label' ? 'Pick and pack' : '1 2 6 h');
        await page.page.keyboard.type(text);
        await page.page.keyboard.press('Enter');
        await expect.poll(() => last('edit')).toEqual({ kind: 'edit', edit: { kind: field.toLowerCase(), step: 'pick', text } });
        expect(await box.count()).toBe(0);
        expect(await page.page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.step)).toBe('pick');
    }

    it.each(VIEWS)('keys edit label and estimate in the view %s', async (view) => {
        await open(view);
        await STEP[view]!().focus();
        await page.page.keyboard.press('F2');
        await edited('Label', 'Packing');
        await page.page.keyboard.press('e');
        await edited('Estimate', '2 h');
    });

    it('a double click on a bar of the timeline edits the estimate, on a name the label, and goes nowhere', async () => {
        await open('timeline');
        await page.whileTimeStands(() => page.page.locator('.timeline-bar[data-step="pick"]').dblclick());
        await edited('Estimate', '2 h');
        await page.whileTimeStands(() => STEP.timeline!().dblclick());
        await edited('Label', 'Packing');
        await page.page.waitForTimeout(300);
        expect(await last('reveal')).toBeUndefined();
    });

    it('a double click on a time of the table edits the estimate, elsewhere the label; the field lies over its cell', async () => {
        await open('table');
        const cell = STEP.table!().locator('td.column-pessimistic');
        await cell.dblclick();
        await expect.poll(() => last('askWritten')).toBeDefined();
        await page.send(written);
        const field = (await page.page.locator('.step-field').boundingBox())!;
        const row = (await STEP.table!().boundingBox())!;
        expect(Math.abs(field.y + field.height / 2 - (row.y + row.height / 2))).toBeLessThan(4);
        await edited('Estimate', '3 h');
        await STEP.table!().locator('th').dblclick();
        await edited('Label', 'Packing');
    });

    it('the menu edits in place, too', async () => {
        await open('map');
        await STEP.map!().click({ button: 'right' });
        await item(/^Edit estimate/).click();
        await edited('Estimate', '4 h');
    });

    it('the field goes with its step when the picture moves', async () => {
        await open('network');
        await page.card('pick').focus();
        await page.page.keyboard.press('F2');
        await expect.poll(() => last('askWritten')).toBeDefined();
        await page.send(written);
        const offset = async () => {
            const [field, card] = [
                await page.page.locator('.step-field').boundingBox(),
                await page.card('pick').locator('.journey-card-outline').boundingBox(),
            ];
            return Math.round(field!.x + field!.width / 2 - card!.x - card!.width / 2);
        };
        const before = (await page.card('pick').boundingBox())!.x;
        await page.page.mouse.move(300, 600);
        await page.page.mouse.wheel(-60, 0);
        await page.send();
        expect(Math.abs((await page.card('pick').boundingBox())!.x - before)).toBeGreaterThan(20);
        expect(Math.abs(await offset())).toBeLessThan(2);
    });
});
