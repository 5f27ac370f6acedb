import { describe, expect, it } from 'vitest';
import { violationsOf } from '../support/axe.ts';
import { completeUpdate, followUp } from '../support/compose.ts';
import { pageSession } from '../support/page-session.ts';
import type { PreviewPage } from '../support/preview-page.ts';
import { generatedNetwork, onlineOrder } from '../support/sample-networks.ts';

/** Stages Awareness: visit; Consideration: choose; Purchase: checkout, pick, fraud; Support: delivery, unbox, done. */
const ORDER = completeUpdate(onlineOrder());
const PURCHASE = 'stage 2 Purchase';

const session = pageSession();

const stageCard = (page: PreviewPage) => page.page.locator(`[data-card="${PURCHASE}"]`);
const cards = (page: PreviewPage) =>
    page.page
        .locator('.journey-card')
        .evaluateAll((list) => list.map((card) => (card as SVGGElement).dataset.card ?? (card as SVGGElement).dataset.step));
const fold = (page: PreviewPage, stage: string) => page.page.getByRole('button', { name: `Fold the stage ${stage}` });
const unfold = (page: PreviewPage, stage: string) => page.page.getByRole('button', { name: `Open the stage ${stage}` });
const focused = (page: PreviewPage) =>
    page.page.evaluate(() => {
        const { card, step } = (document.activeElement as SVGElement | null)?.dataset ?? {};
        return card ?? step;
    });

declare global {
    interface Window {
        glides: { card: string | undefined; milliseconds: number; from: string; to: string }[];
    }
}

/** Writes down which cards glide, from where to where, from now on: a test that looked for glides under way might come too late. */
async function noteGlides({ page }: PreviewPage): Promise<void> {
    await page.evaluate(() => {
        window.glides = [];
        const animate = SVGGElement.prototype.animate;
        SVGGElement.prototype.animate = function (keyframes, options) {
            const animation = animate.call(this, keyframes, options);
            const frames = (animation.effect as KeyframeEffect).getKeyframes();
            const { card, step } = this.dataset;
            window.glides.push({
                card: card ?? step,
                milliseconds: Number(animation.effect?.getComputedTiming().endTime),
                from: String(frames[0].transform),
                to: String(frames[frames.length - 1].transform),
            });
            return animation;
        };
    });
}

/** The cards that have glided somewhere. */
const glided = ({ page }: PreviewPage) => page.evaluate(() => window.glides.filter(({ from, to }) => from !== to).map(({ card }) => card));

async function openFolded(): Promise<PreviewPage> {
    const page = await session.open(ORDER);
    await fold(page, 'Purchase').click();
    await page.send();
    return page;
}

describe('a folded stage', { timeout: 30_000 }, () => {
    it('is one card with its name, the number of its steps, its span and whether it is critical', async () => {
        const page = await openFolded();
        expect(await cards(page)).toEqual(['visit', 'choose', PURCHASE, 'delivery', 'unbox', 'done']);
        const card = stageCard(page);
        expect(await card.getAttribute('class')).toContain('journey-critical');
        const said = (await card.locator('title').first().textContent())!;
        expect(said).toContain('Purchase: stage of 3 steps');
        expect(said).toContain('Critical steps in it');
        // visit and choose take 3.833 + 10.833 min; checkout 6.167 min and pick 150 min.
        expect(said).toContain('Lasts 156 min');
        expect(await card.locator('.journey-seal-text').textContent()).toBe('3 steps');
        // One link in, one out, instead of one in, two within and two out.
        expect(await page.page.locator('.journey-edges .journey-edge').count()).toBe(5);
        await unfold(page, 'Purchase').click();
        await page.send();
        expect(await page.page.locator('.journey-card').count()).toBe(8);
    });

    it('cannot be had of a single step', async () => {
        const page = await session.open(ORDER);
        expect(await page.page.locator('.journey-fold').count()).toBe(2);
    });

    it('is folded and opened with the keyboard; the focus stays in it', async () => {
        const page = await session.open(ORDER);
        await page.send({ kind: 'cursor', step: 'pick' });
        await page.page.locator('.journey-canvas').focus();
        await page.page.keyboard.press('Tab');
        expect(await focused(page)).toBe('pick');
        await page.page.keyboard.press('s');
        await page.send();
        expect(await focused(page)).toBe(PURCHASE);
        await page.page.keyboard.press('ArrowRight');
        await page.send();
        expect(await focused(page)).toBe('delivery');
        await page.page.keyboard.press('ArrowLeft');
        await page.send();
        await page.page.keyboard.press('s');
        await page.send();
        expect(await focused(page)).toBe('checkout');
        await fold(page, 'Post-purchase support').focus();
        await page.page.keyboard.press('Enter');
        await page.send();
        expect(await page.page.locator('.journey-card').count()).toBe(6);
    });

    it('has its button in sight when that has the focus', async () => {
        const page = await session.open(completeUpdate(generatedNetwork(200, 6)));
        const button = fold(page, 'Stage5');
        expect((await button.boundingBox())!.x).toBeGreaterThan(1100);
        await button.focus();
        await page.send();
        const { x, width } = (await button.boundingBox())!;
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(1100);
    });

    it('opens at a double click; a click goes to its first step in the text', async () => {
        const page = await openFolded();
        await stageCard(page).click();
        await expect.poll(() => page.posted()).toContainEqual({ kind: 'reveal', step: 'checkout' });
        await stageCard(page).dblclick();
        await page.send();
        expect(await cards(page)).toContain('fraud');
    });

    it('stays folded while one types, and after a reload', async () => {
        const page = await openFolded();
        const network = onlineOrder();
        network.steps[3] = { ...network.steps[3], estimate: { optimistic: 60, mostLikely: 180, pessimistic: 300 } };
        const { base: _, ...parts } = completeUpdate(network);
        await page.send({ kind: 'update', update: { ...parts, ...followUp(ORDER, {}), steps: parts.steps, links: parts.links } });
        expect(await cards(page)).toContain(PURCHASE);
        expect(await stageCard(page).locator('title').first().textContent()).toContain('Lasts 186 min');
        await expect.poll(async () => JSON.stringify(await page.savedState())).toContain('"folded":["Purchase"]');
        const state = await page.savedState();
        await page.close();
        const again = await session.open(ORDER, { state });
        expect(await cards(again)).toContain(PURCHASE);
    });

    it('lights up when the cursor or the search goes to one of its steps', async () => {
        const page = await openFolded();
        await page.send({ kind: 'cursor', step: 'fraud' });
        expect(await stageCard(page).getAttribute('class')).toContain('journey-selected');
        await page.send({ kind: 'cursor', step: 'done' });
        expect(await stageCard(page).getAttribute('class')).not.toContain('journey-selected');
        await page.page.locator('.journey-canvas').focus();
        await page.page.keyboard.press('Control+f');
        await page.page.keyboard.type('Pick and');
        await page.send();
        expect(await stageCard(page).getAttribute('class')).toContain('journey-selected');
    });

    it('is none of the steps that can be edited or linked', async () => {
        const page = await openFolded();
        await stageCard(page).hover();
        expect(await page.page.locator('.link-handle').count()).toBe(0);
        await page.page.locator('.journey-canvas').focus();
        await page.page.keyboard.press('Tab');
        for (const key of ['ArrowRight', 'ArrowRight', 'e', 'l', 'Delete']) {
            await page.page.keyboard.press(key);
            await page.send();
        }
        expect(await focused(page)).toBe(PURCHASE);
        expect((await page.posted()).filter(({ kind }) => kind === 'edit' || kind === 'askWritten')).toEqual([]);
    });

    it('is accessible in every theme', async () => {
        expect(await violationsOf(await openFolded())).toEqual([]);
    });

    it('folds and opens as fast as one can follow: its cards glide into it and out of it', async () => {
        const page = await session.open(ORDER, { reducedMotion: false });
        await noteGlides(page);
        await fold(page, 'Purchase').click();
        await expect.poll(() => glided(page)).toContain(PURCHASE);
        await unfold(page, 'Purchase').click();
        await expect.poll(() => glided(page)).toEqual(expect.arrayContaining(['pick', 'fraud']));
        // None of them takes longer than the eye needs, and in the end all stand still.
        expect(await page.page.evaluate(() => Math.max(...window.glides.map(({ milliseconds }) => milliseconds)))).toBeLessThanOrEqual(150);
        await expect.poll(() => page.page.evaluate(() => document.getAnimations().length)).toBe(0);
    });

    it('makes large journeys small', async () => {
        const page = await session.open(completeUpdate(generatedNetwork(200, 6)));
        for (let stage = 1; stage <= 6; stage++) {
            await page.page.locator('.journey-canvas').focus();
            await page.page.keyboard.press('f');
            await page.send();
            await fold(page, `Stage${stage}`).click();
            await page.send();
        }
        expect(await page.page.locator('.journey-card').count()).toBe(6);
    });
});
