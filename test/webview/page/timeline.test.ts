import { describe, expect, it } from 'vitest';
import type { PreviewUpdate } from '../../../src/protocol/preview.ts';
import { completeUpdate, followUp } from '../support/compose.ts';
import { pageSession } from '../support/page-session.ts';
import type { PageOptions, PreviewPage } from '../support/preview-page.ts';
import { generatedNetwork, onlineOrder } from '../support/sample-networks.ts';
import { savedWith } from '../support/saved-with.ts';

const ORDER = completeUpdate(onlineOrder());

const session = pageSession();

async function open(update: PreviewUpdate = ORDER, options: PageOptions = {}): Promise<PreviewPage> {
    const page = await session.open(update, { state: savedWith('timeline'), ...options });
    await page.send();
    return page;
}

/** Where a step's bar is on the screen. */
async function bar(page: PreviewPage, step: string) {
    return page.page.locator(`.timeline-bar[data-step="${step}"] .timeline-bar-outline`).evaluate((element) => {
        // Without the line around it.
        const { x, y, width, height } = (element as SVGPathElement).getBBox();
        const { e, f } = (element as SVGPathElement).getScreenCTM()!;
        return { x: x + e, y: y + f, width, height };
    });
}

async function name(page: PreviewPage, step: string) {
    return (await page.page.locator(`.timeline-name[data-step="${step}"]`).boundingBox())!;
}

const focused = (page: PreviewPage) => page.page.evaluate(() => (document.activeElement as SVGElement | null)?.dataset.step ?? null);

async function zoomAt(page: PreviewPage, x: number, y: number, delta: number) {
    await page.page.mouse.move(x, y);
    await page.page.keyboard.down('Control');
    await page.page.mouse.wheel(0, delta);
    await page.page.keyboard.up('Control');
    await page.send();
}

describe('timeline', { timeout: 30_000 }, () => {
    it('draws each step as long as it lasts, beginning when it starts', async () => {
        const page = await open();
        // By hand, in minutes: pick 150 from 20.83 on, delivery 3,360 from 170.83 on.
        expect(await page.page.locator('.zoom-scale').textContent()).toBe('100 %');
        const [pick, delivery] = [await bar(page, 'pick'), await bar(page, 'delivery')];
        expect(delivery.width / pick.width).toBeGreaterThan(3360 / 150 - 3);
        expect(delivery.width / pick.width).toBeLessThan(3360 / 150 + 3);
        expect(delivery.x - pick.x).toBeGreaterThan(0);
        expect(Math.abs(delivery.x - (pick.x + pick.width))).toBeLessThan(4);
        expect(await page.page.locator('.journey-canvas .timeline-slack').count()).toBe(1);
        expect(await page.page.locator('.journey-canvas .timeline-deadline-line').count()).toBe(4);
        expect(await page.page.locator('.journey-canvas .timeline-bar.journey-critical').count()).toBe(7);
    });

    it('follows the figures', async () => {
        const page = await open();
        const before = await bar(page, 'fraud');
        const start = 4 * 10;
        const values = ORDER.steps!.values.slice(start, start + 10)
            .with(2, 1000)
            .with(3, 1054);
        await page.send({ kind: 'update', update: followUp(ORDER, { steps: { rows: [4], values } }) });
        expect((await bar(page, 'fraud')).x).toBeGreaterThan(before.x + 100);
    });

    it('shows the latest schedule instead of the earliest', async () => {
        const page = await open();
        const early = await bar(page, 'fraud');
        await page.page.getByText('Late', { exact: true }).click();
        await page.send();
        const late = await bar(page, 'fraud');
        expect(late.x).toBeGreaterThan(early.x + 5);
        // It ends where the step that waits for it begins.
        expect(Math.abs(late.x + late.width - (await bar(page, 'delivery')).x)).toBeLessThan(4);
    });

    it('puts the rows in order of time', async () => {
        const update = completeUpdate({
            ...onlineOrder(),
            stages: [],
            steps: onlineOrder().steps.map((step) => ({ ...step, stage: null })),
        });
        const figures = update.steps!.values;
        // The last step of the text starts before all others.
        figures.splice(7 * 10 + 2, 2, -1, -1);
        const page = await open(update);
        expect((await name(page, 'done')).y).toBeGreaterThan((await name(page, 'visit')).y);
        await page.page.getByText('Time', { exact: true }).click();
        await page.send();
        expect((await name(page, 'done')).y).toBeLessThan((await name(page, 'visit')).y);
    });

    it('zooms in time around the pointer, with the names in their place', async () => {
        const page = await open();
        const { x, y, width } = await bar(page, 'delivery');
        const label = await name(page, 'delivery');
        await zoomAt(page, x, y, -240);
        const after = await bar(page, 'delivery');
        expect(after.width).toBeGreaterThan(1.2 * width);
        expect(Math.abs(after.x - x)).toBeLessThan(3);
        expect(after.y).toBeCloseTo(y, 0);
        expect(await name(page, 'delivery')).toEqual(label);
        await page.page.mouse.wheel(120, 0);
        await page.send();
        expect((await bar(page, 'delivery')).x).toBeLessThan(after.x - 60);
        expect(await name(page, 'delivery')).toEqual(label);
    });

    it('zooms from years to milliseconds', async () => {
        const update = completeUpdate({ ...onlineOrder(), unit: 'y' });
        const page = await open(update);
        const labels = () => page.page.locator('.timeline-tick-label').allTextContents();
        expect((await labels()).some((label) => label.endsWith(' y'))).toBe(true);
        for (let i = 0; i < 60; i++) await page.page.getByRole('button', { name: 'Zoom in' }).click();
        await page.send();
        expect((await labels()).some((label) => /(d|h|min|s)$/.test(label))).toBe(true);
        await page.page.getByRole('button', { name: 'Show all' }).click();
        await page.send();
        expect(await page.page.locator('.zoom-scale').textContent()).toBe('100 %');
    });

    it('drags, without revealing the step that the drag began on', async () => {
        const page = await open();
        await page.page.getByRole('button', { name: 'Zoom in' }).click();
        await page.send();
        const before = await bar(page, 'delivery');
        await page.page.mouse.move(before.x + 50, before.y + 5);
        await page.page.mouse.down();
        await page.page.mouse.move(before.x - 10, before.y + 5, { steps: 4 });
        await page.page.mouse.up();
        await page.send();
        expect((await bar(page, 'delivery')).x).toBeCloseTo(before.x - 60, 0);
        expect((await page.posted()).filter(({ kind }) => kind === 'reveal')).toEqual([]);
    });

    it('has dates where the journey is tied to the calendar', async () => {
        const network = { ...onlineOrder(), anchor: { side: 'start' as const, instant: Date.UTC(2027, 2, 1) } };
        const page = await open(completeUpdate(network));
        expect(await page.page.locator('.timeline-span-label').allTextContents()).toEqual(expect.arrayContaining(['Mon 1 March 2027']));
        expect(await page.page.locator('.timeline-tick-label').allTextContents()).toContain('12:00');
    });

    it('reveals a clicked bar or name in the text, and marks it', async () => {
        const page = await open();
        await page.page.locator('.timeline-bar[data-step="pick"]').click();
        const revealed = async () => (await page.posted()).slice(1);
        await expect.poll(revealed).toEqual([{ kind: 'reveal', step: 'pick' }]);
        await page.page.locator('.timeline-name[data-step="fraud"]').click();
        await expect.poll(revealed).toEqual([
            { kind: 'reveal', step: 'pick' },
            { kind: 'reveal', step: 'fraud' },
        ]);
        await page.send();
        expect(await page.page.locator('.timeline-name.journey-selected').getAttribute('data-step')).toBe('fraud');
        expect(await page.page.locator('.journey-related').count()).toBe(2);
    });

    it('draws what is seen of a thousand steps, and goes with the text cursor', async () => {
        const page = await open(completeUpdate(generatedNetwork(1000)));
        expect(await page.page.locator('.timeline-name').count()).toBeLessThan(40);
        await page.send({ kind: 'cursor', step: 'step700' });
        const { y } = await name(page, 'step700');
        expect(y).toBeGreaterThan(100);
        expect(y).toBeLessThan(680);
        expect(await page.posted()).toEqual([{ kind: 'ready' }]);
        expect(await page.page.locator('.timeline-name').count()).toBeLessThan(40);
        await page.page.mouse.move(600, 400);
        await page.page.mouse.wheel(0, 100_000);
        await page.send();
        expect(await page.page.locator('.timeline-name[data-step="step999"]').count()).toBe(1);
    });

    it('is operated with the keyboard', async () => {
        const page = await open();
        const { keyboard } = page.page;
        await page.page.locator('.journey-canvas').focus();
        await keyboard.press('Tab');
        expect(await focused(page)).toBe('visit');
        for (const [key, step] of [
            ['ArrowDown', 'choose'],
            ['ArrowRight', 'checkout'],
            ['ArrowRight', 'pick'],
            ['ArrowLeft', 'checkout'],
            ['ArrowUp', 'choose'],
        ]) {
            await keyboard.press(key);
            await page.send();
            expect(await focused(page)).toBe(step);
        }
        await keyboard.press('Enter');
        expect(await page.posted()).toContainEqual({ kind: 'reveal', step: 'choose' });
        await keyboard.press('Escape');
        expect(await focused(page)).toBeNull();
    });

    it('is there with one step, with none that lasts, and before there is a schedule', async () => {
        const network = onlineOrder();
        const one = { ...network, steps: network.steps.slice(0, 1), links: [], targets: [] };
        const page = await open(completeUpdate(one));
        expect(await page.page.locator('.journey-canvas .timeline-bar').count()).toBe(1);
        const nothing = { ...one, steps: [{ ...one.steps[0], estimate: null }] };
        await page.send({ kind: 'update', update: completeUpdate(nothing, 2) });
        expect(await page.page.locator('.journey-canvas .timeline-bar-open').count()).toBe(1);
        expect(await page.page.locator('.timeline-tick').count()).toBeGreaterThan(1);
    });

    it('keeps time and place over updates and over another view', async () => {
        const page = await open();
        const { x, y } = await bar(page, 'delivery');
        await zoomAt(page, x, y, -240);
        const before = await bar(page, 'delivery');
        await page.page.getByRole('tab', { name: 'Table' }).click();
        await page.page.getByRole('tab', { name: 'Timeline' }).click();
        await page.send();
        expect(await bar(page, 'delivery')).toEqual(before);
        await page.send({ kind: 'update', update: { ...ORDER, sequence: 2 } });
        expect(await bar(page, 'delivery')).toEqual(before);
    });
});
