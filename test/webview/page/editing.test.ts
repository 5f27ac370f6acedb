import { describe, expect, it } from 'vitest';
import type { PictureEdit } from '../../../src/protocol/edit-requests.ts';
import { violationsOf } from '../support/axe.ts';
import { completeUpdate } from '../support/compose.ts';
import { pageSession } from '../support/page-session.ts';
import type { PreviewPage } from '../support/preview-page.ts';
import { onlineOrder } from '../support/sample-networks.ts';

const ORDER = completeUpdate(onlineOrder());

const session = pageSession();
let page: PreviewPage;

async function open(): Promise<void> {
    page = await session.open(ORDER);
}

async function edits(): Promise<PictureEdit[]> {
    return (await page.posted()).flatMap((message) => (message.kind === 'edit' ? [message.edit] : []));
}

async function middle(step: string): Promise<[number, number]> {
    const { x, y, width, height } = (await page.card(step).locator('.journey-card-outline').boundingBox())!;
    return [x + width / 2, y + height / 2];
}

/** Takes hold of the handle of a card and moves it to another one. */
async function drawLink(from: string, to: string): Promise<void> {
    await page.card(from).hover();
    await page.page.locator('.link-handle').hover();
    await page.page.mouse.down();
    await page.page.mouse.move(...(await middle(to)), { steps: 5 });
}

describe('a dependency', { timeout: 30_000 }, () => {
    it('is drawn from the handle of a card to another card, and the picture stays where it is', async () => {
        await open();
        const view = await page.view();
        await drawLink('visit', 'checkout');
        expect(await page.page.locator('.link-drawn').count()).toBe(1);
        await page.page.mouse.up();
        await expect.poll(edits).toEqual([{ kind: 'link', from: 'visit', to: 'checkout' }]);
        expect(await page.page.locator('.link-drawn').count()).toBe(0);
        expect(await page.view()).toEqual(view);
        expect((await page.posted()).some(({ kind }) => kind === 'reveal')).toBe(false);
    });

    it('is not drawn to nowhere', async () => {
        await open();
        await drawLink('visit', 'checkout');
        await page.page.mouse.move(550, 680);
        await page.page.mouse.up();
        expect(await edits()).toEqual([]);
        expect(await page.page.locator('.link-drawn').count()).toBe(0);
    });

    it('is drawn and removed with the keyboard', async () => {
        await open();
        const { keyboard } = page.page;
        await page.card('visit').focus();
        await keyboard.press('l');
        await page.send();
        expect(await page.page.locator('.notice').textContent()).toContain('press Enter');
        for (const key of ['ArrowRight', 'ArrowRight']) {
            await keyboard.press(key);
            await page.send();
        }
        await keyboard.press('Enter');
        await expect.poll(edits).toEqual([{ kind: 'link', from: 'visit', to: 'checkout' }]);
        await page.card('visit').focus();
        await keyboard.press('l');
        await keyboard.press('ArrowRight');
        await page.send();
        await keyboard.press('Delete');
        await expect.poll(async () => (await edits()).at(-1)).toEqual({ kind: 'unlink', from: 'visit', to: 'choose', type: 'FS' });
    });

    it('is removed when it was clicked, and a step never is', async () => {
        await open();
        await page.card('visit').focus();
        await page.page.keyboard.press('Delete');
        expect(await edits()).toEqual([]);
        const [[x1, y], [x2]] = [await middle('visit'), await middle('choose')];
        await page.page.mouse.click((x1 + x2) / 2, y);
        await page.send();
        expect(await page.page.locator('.journey-chosen').count()).toBe(1);
        await page.page.keyboard.press('Delete');
        await expect.poll(edits).toEqual([{ kind: 'unlink', from: 'visit', to: 'choose', type: 'FS' }]);
        expect(await page.page.locator('.journey-chosen').count()).toBe(0);
    });

    it('that is refused says why, in the page, until the notice is closed', async () => {
        await open();
        await page.send({ kind: 'notice', text: 'These steps would wait for each other: a → b → a.' });
        expect(await violationsOf(page)).toEqual([]);
        expect(await page.page.locator('.notice').textContent()).toContain('a → b → a');
        await page.page.getByRole('button', { name: 'Close the notice' }).click();
        await page.send();
        expect(await page.page.locator('.notice').count()).toBe(0);
    });
});

describe('in place', { timeout: 30_000 }, () => {
    const written = { kind: 'written', step: 'pick', written: { estimate: '1 2 6 h', label: 'Pick and pack' } } as const;

    it('a double click on the name edits the label, and goes nowhere', async () => {
        await open();
        const at = await middle('pick');
        await page.whileTimeStands(() => page.page.mouse.dblclick(...at));
        await expect.poll(() => page.posted()).toContainEqual({ kind: 'askWritten', step: 'pick' });
        await page.send(written);
        const field = page.page.getByRole('textbox', { name: 'Label' });
        expect(await field.inputValue()).toBe('Pick and pack');
        await page.page.keyboard.type('Packing');
        await page.page.keyboard.press('Enter');
        await expect.poll(edits).toEqual([{ kind: 'label', step: 'pick', text: 'Packing' }]);
        expect(await field.count()).toBe(0);
        expect(await page.page.evaluate(() => (document.activeElement as SVGElement | null)?.dataset.step)).toBe('pick');
        await page.page.waitForTimeout(300);
        expect((await page.posted()).some(({ kind }) => kind === 'reveal')).toBe(false);
    });

    it('a double click on the figures edits the estimate; Escape leaves it', async () => {
        await open();
        const { x, y, width } = (await page.card('pick').locator('.journey-card-outline').boundingBox())!;
        await page.page.mouse.dblclick(x + width / 2, y + 8);
        await page.send(written);
        const field = page.page.getByRole('textbox', { name: 'Estimate' });
        expect(await field.inputValue()).toBe('1 2 6 h');
        await page.page.keyboard.type('9 h');
        await page.page.keyboard.press('Escape');
        await page.send();
        expect(await field.count()).toBe(0);
        expect(await edits()).toEqual([]);
    });

    it('keys do the same, and what is as it was changes nothing', async () => {
        await open();
        await page.card('pick').focus();
        await page.page.keyboard.press('e');
        await page.send(written);
        await page.page.keyboard.press('Enter');
        await page.send();
        expect(await edits()).toEqual([]);
        await page.page.keyboard.press('F2');
        await page.send(written);
        await page.page.keyboard.type('P');
        await page.page.keyboard.press('Enter');
        await expect.poll(edits).toEqual([{ kind: 'label', step: 'pick', text: 'P' }]);
    });
});
