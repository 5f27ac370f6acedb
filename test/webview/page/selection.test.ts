import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { ViewId } from '../../../src/protocol/preview.ts';
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

const STEP: Partial<Record<ViewId, (step: string) => Locator>> = {
    network: (step) => page.card(step),
    timeline: (step) => page.page.locator(`.timeline-name[data-step="${step}"]`),
    map: (step) => page.page.locator(`.map-card[tabindex][data-step="${step}"]`),
    table: (step) => page.page.locator(`tr[data-step="${step}"]`),
};
const VIEWS = Object.keys(STEP) as ViewId[];

const marked = () =>
    page.page
        .locator('[data-step][aria-current="true"]')
        .evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset.step).sort());
const wanted = async () => (await page.posted()).flatMap((message) => (message.kind === 'selectInText' ? [message.steps] : []));

describe('several steps', { timeout: 60_000 }, () => {
    it.each(VIEWS)('are selected with Ctrl and a click in the view %s, and the text is told, the last one first', async (view) => {
        await open(view);
        await page.send({ kind: 'cursor', step: 'choose' });
        const step = STEP[view]!;
        await step('pick').click({ modifiers: ['ControlOrMeta'] });
        await step('fraud').click({ modifiers: ['ControlOrMeta'] });
        expect(await wanted()).toEqual([
            ['pick', 'choose'],
            ['fraud', 'choose', 'pick'],
        ]);
        await expect.poll(marked).toEqual(['choose', 'fraud', 'pick']);
        await step('fraud').click({ modifiers: ['ControlOrMeta'] });
        await expect.poll(marked).toEqual(['choose', 'pick']);
        expect((await wanted()).at(-1)?.toSorted()).toEqual(['choose', 'pick']);
        await step('visit').click();
        await expect.poll(marked).toEqual(['visit']);
        await page.page.waitForTimeout(300);
        expect((await page.posted()).filter(({ kind }) => kind === 'reveal')).toEqual([{ kind: 'reveal', step: 'visit' }]);
    });

    it.each<[ViewId, string, string]>([
        ['network', 'ArrowRight', 'choose'],
        ['timeline', 'ArrowDown', 'choose'],
        ['table', 'ArrowDown', 'choose'],
    ])('are selected with Shift and an arrow key in the view %s', async (view, key, next) => {
        await open(view);
        await STEP[view]!('visit').focus();
        await page.page.keyboard.press(`Shift+${key}`);
        await expect.poll(marked).toEqual([next, 'visit'].sort());
        expect((await wanted()).at(-1)).toEqual([next, 'visit']);
        await page.page.keyboard.press(key);
        await page.send();
        expect(await marked()).toEqual([next, 'visit'].sort());
    });

    it.each(VIEWS)('are those with cursors in the text in the view %s, without an answer and without a jump', async (view) => {
        await open(view);
        await page.send({ kind: 'cursor', step: 'pick', others: ['choose', 'fraud'] });
        await expect.poll(marked).toEqual(['choose', 'fraud', 'pick']);
        const place = await STEP[view]!('choose').boundingBox();
        await page.send({ kind: 'cursor', step: 'pick', others: ['choose', 'fraud'] });
        expect(await STEP[view]!('choose').boundingBox()).toEqual(place);
        expect((await page.posted()).map(({ kind }) => kind)).toEqual(['ready']);
        await page.send({ kind: 'cursor', step: 'pick' });
        await expect.poll(marked).toEqual(['pick']);
    });
});
