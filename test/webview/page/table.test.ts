import { describe, expect, it } from 'vitest';
import type { PreviewUpdate } from '../../../src/protocol/preview.ts';
import { completeUpdate, followUp } from '../support/compose.ts';
import { pageSession } from '../support/page-session.ts';
import type { PreviewPage } from '../support/preview-page.ts';
import { generatedNetwork, onlineOrder } from '../support/sample-networks.ts';
import { savedWith } from '../support/saved-with.ts';

const ORDER = completeUpdate(onlineOrder());

const session = pageSession();

function open(update: PreviewUpdate = ORDER): Promise<PreviewPage> {
    return session.open(update, { state: savedWith('table') });
}

const rows = (page: PreviewPage) => page.page.locator('tr[data-step]');
const stepsOf = (page: PreviewPage) => rows(page).evaluateAll((list) => list.map((row) => (row as HTMLElement).dataset.step));
const focused = (page: PreviewPage) => page.page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.step ?? null);

/** The part of the page in which rows are seen: below the headings. */
async function isSeen(page: PreviewPage, step: string): Promise<boolean> {
    const row = await page.page.locator(`tr[data-step="${step}"]`).boundingBox();
    const head = (await page.page.locator('thead th').first().boundingBox())!;
    return row !== null && row.y >= head.y + head.height - 1 && row.y + row.height <= 701;
}

describe('table', { timeout: 30_000 }, () => {
    it('shows each step with its figures, and follows them', async () => {
        const page = await open();
        const cells = () => page.page.locator('tr[data-step="checkout"] > *').allTextContents();
        expect((await cells()).slice(0, 9)).toEqual([
            '3',
            'Checkout',
            'checkout',
            'Moment of truth (FMOT)',
            'Purchase',
            '2',
            '5',
            '15',
            '6.17',
        ]);
        const values = ORDER.steps!.values.slice(20, 30).with(0, 4321);
        await page.send({ kind: 'update', update: followUp(ORDER, { steps: { rows: [2], values } }) });
        expect((await cells())[8]).toBe('4,321');
    });

    it('sorts by a heading, and says so', async () => {
        const page = await open();
        const heading = page.page.locator('th', { hasText: 'Slack' });
        await page.page.getByRole('button', { name: 'Total slack' }).click();
        await page.page.getByRole('button', { name: 'Total slack' }).click();
        await page.send();
        expect(await heading.getAttribute('aria-sort')).toBe('descending');
        expect((await stepsOf(page))[0]).toBe('fraud');
        expect(await page.page.locator('th[aria-sort]').count()).toBe(1);
    });

    it('filters, and says how many are left', async () => {
        const page = await open();
        await page.page.getByRole('searchbox').fill('moment');
        await page.send();
        expect(await stepsOf(page)).toEqual(['checkout', 'unbox']);
        expect(await page.page.locator('.table-count').textContent()).toBe('2 of 8 steps');
        await page.page.getByRole('searchbox').fill('no such step');
        await page.send();
        expect(await page.page.locator('.table-nothing').textContent()).toContain('no such step');
    });

    it('hands on what is shown', async () => {
        const page = await open();
        await page.page.getByRole('searchbox').fill('moment');
        await page.page.getByRole('button', { name: 'Copy the rows as CSV' }).click();
        const copied = (await page.posted()).find((message) => message.kind === 'copy');
        expect(copied?.text.trimEnd().split('\r\n')).toHaveLength(3);
        await page.send();
        expect(await page.page.locator('.table-copied').textContent()).toBe('2 rows copied as CSV');
    });

    it('goes with the text cursor, and to the text at a click', async () => {
        const page = await open(completeUpdate(generatedNetwork(1000)));
        await page.send({ kind: 'cursor', step: 'step700' });
        expect(await isSeen(page, 'step700')).toBe(true);
        expect(await page.page.locator('tr[aria-current="true"]').getAttribute('data-step')).toBe('step700');
        await page.page.locator('tr[data-step="step699"] td').first().click();
        await expect.poll(async () => (await page.posted()).slice(1)).toEqual([{ kind: 'reveal', step: 'step699' }]);
        await page.send();
        expect(await page.page.locator('tr[aria-current="true"]').getAttribute('data-step')).toBe('step699');
    });

    it('is operated with the keyboard', async () => {
        const page = await open(completeUpdate(generatedNetwork(1000)));
        const { keyboard } = page.page;
        await rows(page).first().focus();
        await keyboard.press('ArrowDown');
        await page.send();
        expect(await focused(page)).toBe('step1');
        await keyboard.press('End');
        await page.send();
        await page.send();
        expect(await focused(page)).toBe('step999');
        expect(await isSeen(page, 'step999')).toBe(true);
        await keyboard.press('PageUp');
        await page.send();
        expect(await isSeen(page, (await focused(page))!)).toBe(true);
        await keyboard.press('Home');
        await page.send();
        await page.send();
        expect(await focused(page)).toBe('step0');
        await keyboard.press('Enter');
        expect(await page.posted()).toContainEqual({ kind: 'reveal', step: 'step0' });
    });

    it('draws the rows that are seen, wherever one scrolls', async () => {
        const page = await open(completeUpdate(generatedNetwork(1000)));
        const scroller = page.page.locator('.table-scroller');
        const height = await scroller.evaluate((element) => element.scrollHeight);
        expect(height).toBeGreaterThan(1000 * 26);
        expect(await rows(page).count()).toBeLessThan(100);
        for (const share of [0.31, 0.99, 0.5]) {
            await scroller.evaluate((element, at) => {
                element.scrollTop = element.scrollHeight * at;
            }, share);
            await page.send();
            const seen = await page.page.evaluate(() => document.elementFromPoint(500, 400)?.closest('tr')?.dataset.step ?? null);
            expect(seen).toMatch(/^step\d+$/);
        }
        expect(await scroller.evaluate((element) => element.scrollHeight)).toBe(height);
    });

    it('marks the steps of a cycle in words', async () => {
        const page = await open();
        const status = { kind: 'stale' as const, reasons: ['A cycle'], cycleSteps: ['choose'] };
        await page.send({ kind: 'update', update: followUp(ORDER, { status }) });
        expect(await page.page.locator('tr[data-step="choose"] th').textContent()).toBe('Product selection on a cycle');
    });
});
