import { describe, expect, it } from 'vitest';
import { completeUpdate, followUp } from '../support/compose.ts';
import { pageSession } from '../support/page-session.ts';
import type { PreviewPage } from '../support/preview-page.ts';
import { onlineOrder } from '../support/sample-networks.ts';

const ORDER = completeUpdate(onlineOrder());

const session = pageSession();
let page: PreviewPage;

async function open(): Promise<void> {
    page = await session.open(ORDER);
}

/** Names of the steps in the light; null where there is no light. */
async function lit(): Promise<string[] | null> {
    return page.page.evaluate(() => {
        const cards = document.querySelector('.journey-cards.journey-dimmed');
        return cards && Array.from(cards.querySelectorAll<SVGGElement>('.journey-lit'), (card) => card.dataset.step!);
    });
}

const dimmed = () => page.page.waitForSelector('.journey-cards.journey-dimmed');
const undimmed = () => page.page.waitForSelector('.journey-cards:not(.journey-dimmed)');

describe('the light on a step and its neighbours', { timeout: 30_000 }, () => {
    it('follows the pointer, and goes out when it leaves', async () => {
        await open();
        await page.card('delivery').hover();
        await dimmed();
        expect(await lit()).toEqual(['pick', 'fraud', 'delivery', 'unbox']);
        expect(await page.page.locator('.journey-edge.journey-related').count()).toBe(3);
        await page.page.mouse.move(550, 690);
        await undimmed();
    });

    it('is on the step that has the focus', async () => {
        await open();
        await page.page.locator('.journey-canvas').focus();
        await page.page.keyboard.press('Tab');
        await page.page.keyboard.press('ArrowRight');
        await dimmed();
        expect(await lit()).toEqual(['visit', 'choose', 'checkout']);
        await page.page.keyboard.press('Escape');
        await undimmed();
    });

    it('is on the selected step, but not while somebody types', async () => {
        await open();
        // The picture was drawn a moment ago, as it is while one types: after some time the cursor brings light.
        const cursorAtDone = async () => {
            await page.send({ kind: 'cursor', step: 'visit' });
            await page.send({ kind: 'cursor', step: 'done' });
            return lit();
        };
        await expect.poll(cursorAtDone).toEqual(['unbox', 'done']);
        await page.send(
            { kind: 'update', update: { ...followUp(ORDER, {}), version: ORDER.version + 1 } },
            { kind: 'cursor', step: 'pick' },
        );
        expect(await lit()).toBeNull();
        expect(await page.card('pick').getAttribute('class')).toContain('journey-selected');
    });
});

describe('the critical path only', { timeout: 30_000 }, () => {
    it('is drawn by a button and by a key, where the whole network had it', async () => {
        await open();
        const before = await page.card('done').boundingBox();
        const button = page.page.getByRole('button', { name: 'Critical path only' });
        await button.click();
        await page.send();
        expect(await button.getAttribute('aria-pressed')).toBe('true');
        expect(await page.card('fraud').count()).toBe(0);
        expect(await page.page.locator('.journey-card').count()).toBe(7);
        expect(await page.page.locator('.journey-edges .journey-edge-line').count()).toBe(6);
        expect(await page.card('done').boundingBox()).toEqual(before);
        await page.page.locator('.journey-canvas').focus();
        await page.page.keyboard.press('c');
        await page.send();
        expect(await page.card('fraud').count()).toBe(1);
    });
});

describe('the search', { timeout: 30_000 }, () => {
    it('finds by name and label while one types, goes around with Enter, and ends where it began', async () => {
        await open();
        await page.page.locator('.journey-canvas').focus();
        await page.page.keyboard.press('Control+f');
        await page.page.keyboard.type('CK');
        await page.send();
        const selected = () => page.page.locator('[data-step].journey-selected').getAttribute('data-step');
        const answer = page.page.locator('.search-found');
        // Checkout, Pick and pack, Fraud check.
        expect(await selected()).toBe('checkout');
        expect(await answer.textContent()).toBe('1 of 3');
        const seen: (string | null)[] = [];
        for (let i = 0; i < 3; i++) {
            await page.page.keyboard.press('Enter');
            await page.send();
            seen.push(await selected());
        }
        expect(seen).toEqual(['pick', 'fraud', 'checkout']);
        await page.page.keyboard.press('Shift+Enter');
        await page.send();
        expect(await selected()).toBe('fraud');
        await page.page.keyboard.type('x');
        await page.send();
        expect(await answer.textContent()).toBe('No step');
        await page.page.keyboard.press('Escape');
        await page.send();
        expect(await page.page.locator('.search').count()).toBe(0);
        expect(await page.page.evaluate(() => document.activeElement?.classList.contains('journey-canvas'))).toBe(true);
        expect((await page.posted()).filter(({ kind }) => kind === 'reveal')).toEqual([]);
    });

    it('works in the other views', async () => {
        await open();
        for (const view of ['timeline', 'table'] as const) {
            await page.send({ kind: 'showView', view });
            await page.page.keyboard.press('Control+f');
            await page.page.getByLabel('Name or label of a step').fill(view === 'table' ? 'closed' : 'unbox');
            await page.send();
            const selected = page.page.locator('[data-step][aria-current="true"], [data-step][aria-selected="true"], .journey-selected');
            expect(await selected.first().getAttribute('data-step')).toBe(view === 'table' ? 'done' : 'unbox');
            await page.page.keyboard.press('Escape');
        }
    });
});
