import { describe, expect, it } from 'vitest';
import { completeUpdate, URI } from '../support/compose.ts';
import { pageSession } from '../support/page-session.ts';
import type { PageOptions, PreviewPage } from '../support/preview-page.ts';
import { onlineOrder } from '../support/sample-networks.ts';

const ORDER = completeUpdate(onlineOrder());

const session = pageSession();

const openOrder = (options?: PageOptions) => session.open(ORDER, options);

const shownTab = (page: PreviewPage) => page.page.locator('[role="tab"][aria-selected="true"]').textContent();

describe('switch of views', { timeout: 30_000 }, () => {
    it('shows the network first, and another view at a click', async () => {
        const page = await openOrder();
        expect(await shownTab(page)).toBe('Network');
        await page.page.getByRole('tab', { name: 'Table' }).click();
        await page.send();
        expect(await shownTab(page)).toBe('Table');
        expect(await page.page.locator('.journey-canvas').count()).toBe(0);
        expect(await page.page.getByRole('tabpanel', { name: 'Table' }).locator('tr[data-step]').count()).toBe(8);
    });

    it('is one stop of the Tab key; arrow keys, Home and End go through the views', async () => {
        const page = await openOrder();
        const { keyboard } = page.page;
        await page.page.getByRole('tab', { name: 'Network' }).focus();
        const titles = await page.page.getByRole('tab').allTextContents();
        const focused = () => page.page.evaluate(() => document.activeElement?.textContent);
        for (const expected of [...titles.slice(1), titles[0]]) {
            await keyboard.press('ArrowRight');
            await page.send();
            expect([await focused(), await shownTab(page)]).toEqual([expected, expected]);
        }
        await keyboard.press('End');
        expect(await focused()).toBe(titles.at(-1));
        await keyboard.press('Home');
        expect(await focused()).toBe(titles[0]);
        await page.send();
        await keyboard.press('Tab');
        expect(await page.page.evaluate(() => document.activeElement?.getAttribute('role'))).not.toBe('tab');
    });

    it('changes at a command of the editor', async () => {
        const page = await openOrder();
        await page.send({ kind: 'showView', view: 'table' });
        expect(await shownTab(page)).toBe('Table');
    });

    it('is remembered with the page', async () => {
        const page = await openOrder();
        await page.page.getByRole('tab', { name: 'Table' }).click();
        await expect.poll(async () => JSON.stringify(await page.savedState())).toContain('"view":"table"');
        const state = await page.savedState();
        await page.close();
        expect(await shownTab(await openOrder({ state }))).toBe('Table');
    });

    it('falls back to the network for a view that is not known (any more)', async () => {
        const page = await openOrder({ state: { version: 1, uri: URI, journey: null, view: 'hologram', views: {} } });
        expect(await shownTab(page)).toBe('Network');
    });

    it('keeps zoom and selection of the network', async () => {
        const page = await openOrder();
        await page.page.locator('.journey-canvas').focus();
        await page.page.keyboard.press('+');
        await page.card('pick').click();
        await page.send();
        const view = await page.view();
        await page.page.getByRole('tab', { name: 'Table' }).click();
        await page.send();
        expect(await page.page.locator('tr[aria-current="true"]').getAttribute('data-step')).toBe('pick');
        await page.page.getByRole('tab', { name: 'Network' }).click();
        await page.send();
        expect(await page.view()).toEqual(view);
        expect(await page.page.locator('.journey-selected').getAttribute('data-step')).toBe('pick');
    });
});
