import { describe, expect, it } from 'vitest';
import { FIRST_JOURNEY } from '../../../src/protocol/first-journey.ts';
import type { PreviewUpdate } from '../../../src/protocol/preview.ts';
import { completeUpdate, followUp } from '../support/compose.ts';
import { pageSession } from '../support/page-session.ts';
import type { PageOptions, PreviewPage } from '../support/preview-page.ts';
import { generatedNetwork, onlineOrder } from '../support/sample-networks.ts';

const ORDER = completeUpdate(onlineOrder());
const EMPTY: PreviewUpdate = {
    uri: ORDER.uri,
    version: 1,
    sequence: 1,
    base: null,
    journeys: [],
    selected: -1,
    status: { kind: 'empty', hasJourney: false },
};

const session = pageSession();

const open = (options?: PageOptions) => session.open(null, options);
const openOrder = (options?: PageOptions) => session.open(ORDER, options);

/** Where a card is on the screen. */
async function place(page: PreviewPage, step: string) {
    return (await page.card(step).locator('.journey-card-outline').boundingBox())!;
}

describe('drawing', { timeout: 30_000 }, () => {
    it('asks for an update when it is loaded, and draws it', async () => {
        const page = await open();
        expect(await page.posted()).toEqual([{ kind: 'ready' }]);
        await page.send({ kind: 'update', update: ORDER });
        expect(await page.page.locator('.journey-card').count()).toBe(8);
        expect(await page.page.locator('.header h1').textContent()).toBe('Online order');
        expect(await page.page.locator('.target').count()).toBe(3);
        expect(await page.card('checkout').locator('title').textContent()).toContain('moment of truth (FMOT)');
        expect(await page.page.locator('.journey-heading-name').allTextContents()).toHaveLength(4);
    });

    it('shows all of the picture at first, but not larger than life', async () => {
        const page = await openOrder({ width: 1000 });
        expect((await page.view()).k).toBeLessThan(1);
        for (const step of ['visit', 'done']) {
            const { x, width } = await place(page, step);
            expect(x).toBeGreaterThanOrEqual(0);
            expect(x + width).toBeLessThanOrEqual(1000);
        }
        const wide = await openOrder({ width: 2500 });
        expect((await wide.view()).k).toBe(1);
    });

    it('shows the beginning so that it can be read, where all of the picture would be too small', async () => {
        const page = await openOrder({ width: 500 });
        const { x } = await place(page, 'visit');
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThan(100);
        expect(await page.card('visit').locator('.journey-figure').count()).toBe(6);
        await page.page.getByRole('button', { name: 'Show all' }).click();
        await page.send();
        const last = await place(page, 'done');
        expect(last.x + last.width).toBeLessThanOrEqual(500);
    });

    it('puts new figures into the picture and leaves everything else alone', async () => {
        const page = await openOrder();
        await page.page.evaluate(() => {
            const marked = document.querySelectorAll<SVGGElement>('.journey-card');
            for (const card of marked) {
                card.dataset.marked = 'yes';
            }
        });
        const values = ORDER.steps!.values.slice(0, 10).with(0, 4321);
        await page.send({ kind: 'update', update: followUp(ORDER, { steps: { rows: [0], values } }) });
        expect(await page.card('visit').locator('.journey-figure-main').first().textContent()).toBe('4,321');
        expect(await page.page.locator('.journey-card[data-marked]').count()).toBe(8);
    });

    it('applies every update of a burst', async () => {
        const page = await openOrder();
        const updates: PreviewUpdate[] = [];
        for (let i = 0, before = ORDER; i < 20; i++) {
            const values = ORDER.steps!.values.slice(0, 10)
                .with(0, i)
                .with(2, 100 + i);
            before = followUp(before, { steps: { rows: [i % 5], values } });
            updates.push(before);
        }
        await page.send(...updates.map((update) => ({ kind: 'update' as const, update })));
        const shown = await page.card('fraud').locator('.journey-figure').allTextContents();
        expect(shown.slice(0, 2)).toEqual(['119', '19']);
        expect(await page.posted()).toEqual([{ kind: 'ready' }]);
    });

    it('asks again after a gap', async () => {
        const page = await openOrder();
        await page.send({ kind: 'update', update: { ...followUp(ORDER, {}), sequence: 9, base: 8 } });
        expect(await page.posted()).toEqual([{ kind: 'ready' }, { kind: 'ready' }]);
    });

    it('draws what is seen of a thousand steps', async () => {
        const page = await open();
        const update = completeUpdate(generatedNetwork(1000));
        await page.send({ kind: 'update', update });
        expect(await page.page.locator('.journey-card').count()).toBeLessThan(150);

        await page.page.locator('.journey-canvas').focus();
        await page.page.keyboard.press('f');
        // A part in each frame, until all of them are there and none has text.
        await page.page.waitForFunction(
            () => document.querySelectorAll('.journey-card').length === 1000 && document.querySelector('.journey-card text') === null,
        );

        await page.page.keyboard.press('0');
        await expect.poll(() => page.page.locator('.journey-card').count()).toBeLessThan(150);
        await page.send({ kind: 'cursor', step: 'step500' });
        await expect.poll(() => page.card('step500').locator('.journey-figure').count()).toBeGreaterThan(0);
        const { x, y } = await place(page, 'step500');
        expect(x).toBeGreaterThan(0);
        expect(x).toBeLessThan(1100);
        expect(y).toBeLessThan(700);
    });
});

describe('looking around', { timeout: 30_000 }, () => {
    it('keeps zoom and place over updates of figures and of the network', async () => {
        const page = await openOrder();
        await page.page.mouse.move(500, 400);
        await page.page.keyboard.down('Control');
        await page.page.mouse.wheel(0, -120);
        await page.page.keyboard.up('Control');
        await page.page.mouse.wheel(30, 20);
        await page.send();
        const before = await page.view();
        expect(before.k).toBeGreaterThan(0.7);

        const network = onlineOrder();
        network.steps.push({ ...network.steps[7], name: 'review', label: 'Review' });
        network.links.push({ ...network.links[7], from: 7, to: 8 });
        const { outline, steps, links, summary } = completeUpdate(network);
        await page.send({ kind: 'update', update: followUp(ORDER, { outline, steps, links, summary }) });
        expect(await page.page.locator('.journey-card').count()).toBe(9);
        expect(await page.view()).toEqual(before);
    });

    it('zooms around the pointer', async () => {
        const page = await openOrder();
        const before = await place(page, 'checkout');
        await page.page.mouse.move(before.x, before.y);
        await page.page.keyboard.down('Control');
        await page.page.mouse.wheel(0, 120);
        await page.page.keyboard.up('Control');
        await page.send();
        const after = await place(page, 'checkout');
        expect(after.width).toBeLessThan(before.width);
        expect(Math.abs(after.x - before.x)).toBeLessThan(2);
        expect(Math.abs(after.y - before.y)).toBeLessThan(2);
    });

    it('drags, without revealing the card that the drag began on', async () => {
        const page = await openOrder();
        const before = await place(page, 'choose');
        await page.page.mouse.move(before.x + 20, before.y + 20);
        await page.page.mouse.down();
        await page.page.mouse.move(before.x + 80, before.y + 50, { steps: 4 });
        await page.page.mouse.up();
        const after = await place(page, 'choose');
        expect(after.x - before.x).toBeCloseTo(60, 0);
        expect(after.y - before.y).toBeCloseTo(30, 0);
        expect((await page.posted()).filter((message) => message.kind === 'reveal')).toEqual([]);
    });

    it('zooms and fits by the buttons', async () => {
        const page = await openOrder({ width: 1000 });
        const fitted = await page.view();
        await page.page.getByRole('button', { name: 'Zoom in' }).click();
        await page.send();
        expect((await page.view()).k).toBeCloseTo(fitted.k * 1.25, 5);
        await page.page.locator('.zoom-scale').click();
        await page.send();
        expect((await page.view()).k).toBe(1);
        expect(await page.page.locator('.zoom-scale').textContent()).toBe('100 %');
        await page.page.getByRole('button', { name: 'Show all' }).click();
        await page.send();
        expect(await page.view()).toEqual(fitted);
    });

    it('moves by the overview, which is there only while something is not seen', async () => {
        const page = await openOrder({ width: 500 });
        const overview = page.page.locator('.overview');
        const { x, y, width, height } = (await overview.boundingBox())!;
        await page.page.mouse.click(x + width - 20, y + height / 2);
        const last = await place(page, 'done');
        expect(last.x).toBeLessThan(500);
        await page.page.getByRole('button', { name: 'Show all' }).click();
        await page.send();
        expect(await overview.count()).toBe(0);
    });

    it('follows the size of the panel until somebody moves the picture', async () => {
        const page = await openOrder({ width: 900 });
        const wide = await page.view();
        await page.page.setViewportSize({ width: 800, height: 700 });
        await page.send();
        const narrow = await page.view();
        expect(narrow.k).toBeLessThan(wide.k);
        await page.page.mouse.move(300, 400);
        await page.page.mouse.wheel(10, 0);
        await page.page.setViewportSize({ width: 900, height: 700 });
        await page.send();
        expect((await page.view()).k).toBe(narrow.k);
    });

    it('comes back as it was left', async () => {
        const page = await openOrder();
        await page.page.locator('.journey-canvas').focus();
        await page.page.keyboard.press('+');
        await page.page.keyboard.press('ArrowRight');
        await page.send({ kind: 'cursor', step: 'visit' });
        const view = await page.view();
        await expect.poll(async () => JSON.stringify(await page.savedState())).toContain('"selected":"visit"');
        const state = await page.savedState();
        await page.close();

        const again = await openOrder({ state });
        expect(await again.view()).toEqual(view);
        expect(await again.card('visit').getAttribute('class')).toContain('journey-selected');
    });

    it('glides, where nobody asked for less motion', async () => {
        const page = await openOrder({ width: 600, reducedMotion: false });
        const before = await page.view();
        await page.page.getByRole('button', { name: 'Zoom in' }).click();
        await expect.poll(async () => (await page.view()).k).toBeCloseTo(before.k * 1.25, 5);
    });
});

describe('cards that move', { timeout: 30_000 }, () => {
    /** The order with a step before all others, and the movements under way right after it was drawn. */
    async function insertFirst(reducedMotion: boolean) {
        const page = await openOrder({ width: 1600, reducedMotion });
        const network = onlineOrder();
        const first = { ...network.steps[0], name: 'advert', label: 'Advertisement' };
        network.steps.push(first);
        network.links.push({ ...network.links[0], from: 8, to: 0 });
        const { outline, steps, links, summary } = completeUpdate(network);
        const update = followUp(ORDER, { outline, steps, links, summary });
        const moves = await page.page.evaluate(
            (message) => {
                window.dispatchEvent(new MessageEvent('message', { data: message }));
                const animations = document.getAnimations().map((animation) => animation.effect?.getComputedTiming());
                return animations.map((timing) => Number(timing?.endTime));
            },
            { kind: 'update' as const, update },
        );
        return { page, moves };
    }

    it('glide to their new places for a moment', async () => {
        const { page, moves } = await insertFirst(false);
        expect(moves.length).toBeGreaterThan(3);
        expect(Math.max(...moves)).toBeLessThanOrEqual(150);
        await expect.poll(() => page.page.evaluate(() => document.getAnimations().length)).toBe(0);
        expect((await place(page, 'advert')).x).toBeLessThan((await place(page, 'visit')).x);
    });

    it('stand there at once for those who asked for less motion', async () => {
        const { page, moves } = await insertFirst(true);
        expect(moves).toEqual([]);
        expect((await place(page, 'advert')).x).toBeLessThan((await place(page, 'visit')).x);
    });
});

describe('a journey that grows', { timeout: 30_000 }, () => {
    it('keeps the step in sight that is being written, at a scale that can be read, and stands still in between', async () => {
        const page = await open({ width: 700, height: 500 });
        let before: PreviewUpdate | null = null;
        let views: { x: number; y: number; k: number }[] = [];
        for (let count = 1; count <= 14; count++) {
            const network = onlineOrder();
            const [model] = network.steps;
            network.steps = Array.from({ length: count }, (_, i) => ({ ...model, name: `s${i}`, label: `Step ${i}`, stage: null }));
            network.links = network.steps.slice(1).map((_, i) => ({ ...onlineOrder().links[0], from: i, to: i + 1 }));
            network.targets = [];
            const complete = completeUpdate({ ...network, stages: [] }, 2 * count - 1);
            const update: PreviewUpdate = before === null ? complete : { ...complete, base: before.sequence };
            before = update;
            const step = `s${count - 1}`;
            await page.send({ kind: 'update', update });
            await page.send({ kind: 'cursor', step });
            const { x, y, width, height } = await place(page, step);
            expect(x).toBeGreaterThanOrEqual(0);
            expect(x + width).toBeLessThanOrEqual(700);
            expect(y + height).toBeLessThanOrEqual(500);
            const view = await page.view();
            views = [...views, view];
            const figures = followUp(update, { steps: { rows: [0], values: complete.steps!.values.slice(0, 10).with(0, 5) } });
            before = figures;
            await page.send({ kind: 'update', update: figures });
            expect(await page.view()).toEqual(view);
        }
        expect(Math.min(...views.map(({ k }) => k))).toBeGreaterThanOrEqual(0.4);
        expect(views[0].k).toBe(1);
    });
});

describe('text and picture', { timeout: 30_000 }, () => {
    it('reveals a clicked card in the text', async () => {
        const page = await openOrder();
        await page.card('pick').click();
        await expect.poll(() => page.posted()).toEqual([{ kind: 'ready' }, { kind: 'reveal', step: 'pick' }]);
        expect(await page.card('pick').getAttribute('class')).toContain('journey-selected');
    });

    it('highlights the step of the text cursor and brings it into view, without answering', async () => {
        const page = await openOrder({ width: 600 });
        await page.page.locator('.journey-canvas').focus();
        await page.page.keyboard.press('0');
        await page.send();
        await page.send({ kind: 'cursor', step: 'done' });
        const { x, width } = await place(page, 'done');
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(600);
        expect(await page.page.locator('.journey-selected').count()).toBe(1);
        expect(await page.posted()).toEqual([{ kind: 'ready' }]);
        const view = await page.view();
        await page.send({ kind: 'cursor', step: 'unbox' });
        expect(await page.view()).toEqual(view);
        await page.send({ kind: 'cursor', step: null });
        expect(await page.page.locator('.journey-selected').count()).toBe(0);
    });

    it('is operated with the keyboard', async () => {
        const page = await openOrder();
        const { page: browserPage } = page;
        await browserPage.locator('.journey-canvas').focus();
        const before = await page.view();
        await browserPage.keyboard.press('ArrowRight');
        expect((await page.view()).x).toBeLessThan(before.x);

        const focused = () => browserPage.evaluate(() => (document.activeElement as SVGElement | null)?.dataset.step ?? null);
        await browserPage.keyboard.press('Tab');
        expect(await focused()).toBe('visit');
        for (const expected of ['choose', 'checkout', 'pick']) {
            await browserPage.keyboard.press('ArrowRight');
            await page.send();
            expect(await focused()).toBe(expected);
        }
        await browserPage.keyboard.press('Enter');
        expect(await page.posted()).toContainEqual({ kind: 'reveal', step: 'pick' });
        await browserPage.keyboard.press('Escape');
        expect(await focused()).toBeNull();
        await browserPage.keyboard.press('f');
        await page.send();
        expect(await page.view()).toEqual(before);
    });
});

describe('other states', { timeout: 30_000 }, () => {
    it('keeps the last good picture with the reasons, and marks the cycle', async () => {
        const page = await openOrder({ width: 700 });
        const view = await page.view();
        const reasons = ['A cycle: choose → checkout → choose', '<b>not markup</b>'];
        await page.send({
            kind: 'update',
            update: followUp(ORDER, { status: { kind: 'stale', reasons, cycleSteps: ['choose', 'checkout'] } }),
        });
        expect(await page.page.locator('.stale-banner li').allTextContents()).toEqual(reasons);
        expect(await page.page.locator('.journey-cycle').count()).toBe(2);
        expect(await page.page.locator('.journey-card').count()).toBe(8);
        expect(await page.view()).toEqual(view);

        await page.send({ kind: 'update', update: followUp({ ...ORDER, sequence: 2 }, { status: { kind: 'live' } }) });
        expect(await page.page.locator('.stale-banner').count()).toBe(0);
        expect(await page.page.locator('.journey-cycle').count()).toBe(0);
    });

    it('is not blank where there never was a good picture', async () => {
        const page = await open();
        await page.send({
            kind: 'update',
            update: {
                ...EMPTY,
                journeys: ORDER.journeys,
                selected: 0,
                status: { kind: 'stale', reasons: ['“vist” is not declared'], cycleSteps: [] },
            },
        });
        expect(await page.page.locator('body').textContent()).toContain('“vist” is not declared');
        expect(await page.page.getByRole('heading', { name: 'No picture yet' }).count()).toBe(1);
    });

    it('shows how to begin', async () => {
        const page = await open();
        await page.send({ kind: 'update', update: EMPTY });
        expect(await page.page.locator('pre').textContent()).toBe(FIRST_JOURNEY);
        await page.page.getByRole('button', { name: 'Insert a first journey' }).click();
        expect(await page.posted()).toContainEqual({ kind: 'begin' });
        const hint = {
            ...EMPTY,
            sequence: 2,
            journeys: [{ name: 'Loan', label: null }],
            selected: 0,
            status: { kind: 'empty' as const, hasJourney: true },
        };
        await page.send({ kind: 'update', update: hint });
        expect(await page.page.locator('.page h1').textContent()).toBe('“Loan” has no steps yet');
        await page.send({ kind: 'update', update: { ...ORDER, sequence: 3 } });
        expect(await page.page.locator('.journey-card').count()).toBe(8);
    });

    it('switches between journeys, each with its own view', async () => {
        const page = await open();
        const journeys = [...ORDER.journeys, { name: 'Generated', label: 'Another' }];
        await page.send({ kind: 'update', update: { ...ORDER, journeys } });
        await page.page.locator('.journey-canvas').focus();
        await page.page.keyboard.press('0');
        await page.page.keyboard.press('ArrowDown');
        await page.send();
        const view = await page.view();
        await page.page.getByLabel('Journey', { exact: true }).selectOption({ label: 'Another' });
        expect(await page.posted()).toContainEqual({ kind: 'chooseJourney', index: 1 });
        await page.send({ kind: 'update', update: { ...completeUpdate(generatedNetwork(12), 2), journeys, selected: 1 } });
        expect(await page.page.locator('.journey-card').count()).toBe(12);
        await page.send({ kind: 'update', update: { ...ORDER, sequence: 3, journeys } });
        expect(await page.view()).toEqual(view);
    });

    it('shows a fault of the drawing as a message, and draws again with the next update', async () => {
        const page = await open();
        const outline = { ...ORDER.outline!, links: { from: [0], to: [99], type: ['FS' as const] } };
        await page.send({ kind: 'update', update: { ...ORDER, outline } });
        expect(await page.page.locator('.page h1').textContent()).toBe('The picture could not be drawn');
        await page.page.getByRole('button', { name: 'Draw again' }).click();
        expect((await page.posted()).filter((message) => message.kind === 'ready')).toHaveLength(2);
        await page.send({ kind: 'update', update: { ...ORDER, sequence: 2 } });
        expect(await page.page.locator('.journey-card').count()).toBe(8);
    });
});
