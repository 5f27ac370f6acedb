import { describe, expect, it } from 'vitest';
import type { JourneyExperience } from '../../../src/pert/experience/experience.ts';
import type { PreviewUpdate } from '../../../src/protocol/preview.ts';
import { violationsOf } from '../support/axe.ts';
import { completeUpdate, followUp, plainExperience } from '../support/compose.ts';
import { pageSession } from '../support/page-session.ts';
import type { PageOptions, PreviewPage, Theme } from '../support/preview-page.ts';
import { generatedNetwork, onlineOrder } from '../support/sample-networks.ts';
import { savedWith } from '../support/saved-with.ts';

const NETWORK = onlineOrder();

/** Channels 0 web, 1 door; teams 0 shop, 1 warehouse. Steps: visit choose checkout pick fraud delivery unbox done. */
function lived(): JourneyExperience {
    const plain = plainExperience(NETWORK);
    const steps = plain.steps.map((step) => ({ ...step }));
    steps[0].channels = [0];
    steps[0].emotion = 4;
    steps[1].channels = [0];
    Object.assign(steps[2], { channels: [0], owner: 0, emotion: 2, pains: [{ text: 'Late costs', severity: 4, frequency: 0.35 }] });
    steps[3].owner = 1;
    steps[4].owner = 0;
    Object.assign(steps[6], { channels: [1], emotion: 5, gains: ['As in the photo'], expects: ['All is there'] });
    return {
        channels: [
            { name: 'web', label: 'Web shop' },
            { name: 'door', label: 'Doorstep' },
        ],
        teams: [
            { name: 'shop', label: 'Web shop team' },
            { name: 'warehouse', label: 'Warehouse' },
        ],
        steps,
    };
}

const ORDER = completeUpdate(NETWORK, 1, { kind: 'live' }, lived());

const session = pageSession();

function open(update: PreviewUpdate = ORDER, options: PageOptions = {}): Promise<PreviewPage> {
    return session.open(update, { state: savedWith('map'), width: 1300, height: 800, ...options });
}

const box = async (page: PreviewPage, selector: string) => (await page.page.locator(`.journey-canvas ${selector}`).first().boundingBox())!;
const card = (page: PreviewPage, step: string) => box(page, `.map-card[data-step="${step}"] .journey-card-outline`);
const head = (page: PreviewPage, text: string) => page.page.locator('.map-head', { hasText: text }).first().boundingBox();
const focused = (page: PreviewPage) => page.page.evaluate(() => (document.activeElement as SVGElement | null)?.dataset.step ?? null);

describe('journey map', { timeout: 30_000 }, () => {
    it('puts the steps below their stages, in the lanes of their channels', async () => {
        const page = await open();
        const web = (await head(page, 'Web shop'))!;
        const checkout = await card(page, 'checkout');
        expect(checkout.y).toBeGreaterThan(web.y);
        expect(checkout.y + checkout.height).toBeLessThan(web.y + web.height);
        const backstage = (await head(page, 'Backstage'))!;
        const pick = await card(page, 'pick');
        expect(pick.y).toBeGreaterThan(backstage.y);
        expect(pick.x).toBeGreaterThan(checkout.x);
        // The heading begins where the first card of its stage does.
        const heading = await box(page, '.journey-heading:nth-child(3) .journey-heading-area');
        expect(checkout.x - heading.x).toBeGreaterThan(0);
        expect(checkout.x - heading.x).toBeLessThan(10);
    });

    it('draws emotions with the moments of truth on the curve, pains, gains, teams and time', async () => {
        const page = await open();
        const count = (selector: string) => page.page.locator(`.journey-canvas ${selector}`).count();
        expect(await count('.map-mark')).toBe(3);
        const [low, high] = [
            await box(page, '.map-mark[data-step="checkout"] .map-moment-ground'),
            await box(page, '.map-mark[data-step="unbox"] .map-moment-ground'),
        ];
        expect(low.y).toBeGreaterThan(high.y + 40);
        expect(await count('.map-curve')).toBe(2);
        expect(await page.page.locator('.map-note').allTextContents()).toEqual([
            expect.stringContaining('Late costs'),
            expect.stringContaining('All is there'),
            expect.stringContaining('As in the photo'),
        ]);
        // Checkout and fraud check belong to the shop, picking to the warehouse.
        expect(await page.page.locator('.map-handover-number').allTextContents()).toEqual(['1']);
        // By hand, in minutes: visit 3.83, choose 10.83, checkout 6.17, unbox 12.5 add value; of 150 + 54.17 + 3,360 more.
        expect(await page.page.locator('.map-head-time').textContent()).toContain('0.9 % adds value');
        const described = await page.page.locator('.map-lane-heads').getAttribute('aria-label');
        expect(described).toContain('Emotion from 2 of 5 at Checkout to 5 of 5 at Unboxing');
        expect(described).toContain('1 handover');
    });

    it('follows what is typed', async () => {
        const page = await open();
        const before = await box(page, '.map-mark[data-step="checkout"] .map-moment-ground');
        const better = { ...ORDER.experience!.steps[2], emotion: 5 };
        const experience = { ...ORDER.experience!, rows: [2], steps: [better] };
        await page.send({ kind: 'update', update: followUp(ORDER, { experience }) });
        expect((await box(page, '.map-mark[data-step="checkout"] .map-moment-ground')).y).toBeLessThan(before.y - 40);
        expect(await page.page.locator('.map-card[data-step="checkout"] title').textContent()).toContain('Emotion 5 of 5');
    });

    it('reveals a clicked card, mark or note in the text, and marks its step', async () => {
        const page = await open();
        await page.page.locator('.map-card[data-step="visit"]').click();
        const revealed = async () => (await page.posted()).slice(1);
        await expect.poll(revealed).toEqual([{ kind: 'reveal', step: 'visit' }]);
        await page.page.locator('.map-note-pain').click();
        await expect.poll(revealed).toEqual([
            { kind: 'reveal', step: 'visit' },
            { kind: 'reveal', step: 'checkout' },
        ]);
        await page.send();
        expect(await page.page.locator('.map-card.journey-selected').getAttribute('data-step')).toBe('checkout');
        expect(await page.page.locator('.map-column-selected').count()).toBe(1);
    });

    it('is operated with the keyboard', async () => {
        const page = await open();
        const { keyboard } = page.page;
        await page.page.locator('.journey-canvas').focus();
        await keyboard.press('Tab');
        expect(await focused(page)).toBe('visit');
        const seen = new Set(['visit']);
        for (const [key, step] of [
            ['ArrowRight', 'choose'],
            ['ArrowRight', 'checkout'],
            ['ArrowDown', 'pick'],
            ['ArrowRight', 'fraud'],
            ['ArrowUp', 'delivery'],
            ['ArrowRight', 'unbox'],
            ['ArrowRight', 'done'],
        ]) {
            await keyboard.press(key);
            await page.send();
            seen.add(String(await focused(page)));
            expect([key, await focused(page)]).toEqual([key, step]);
        }
        expect(seen.size).toBe(8);
        await keyboard.press('Enter');
        expect(await page.posted()).toContainEqual({ kind: 'reveal', step: 'done' });
        await keyboard.press('Escape');
        expect(await focused(page)).toBeNull();
    });

    it('keeps the names of lanes and stages in sight', async () => {
        const page = await open(ORDER, { width: 700, height: 400 });
        const [lane, stage, first] = [(await head(page, 'Web shop'))!, await box(page, '.journey-heading-line'), await card(page, 'visit')];
        await page.page.mouse.move(500, 250);
        await page.page.mouse.wheel(150, 60);
        await page.send();
        const moved = await card(page, 'visit');
        expect(moved.x).toBeCloseTo(first.x - 150, 0);
        expect((await head(page, 'Web shop'))!.x).toBe(lane.x);
        expect((await head(page, 'Web shop'))!.y).toBeCloseTo(lane.y - 60, 0);
        expect((await box(page, '.journey-heading-line')).y).toBe(stage.y);
    });

    it('draws what is seen of a thousand steps, and goes with the text cursor', async () => {
        const page = await open(completeUpdate(generatedNetwork(1000)));
        expect(await page.page.locator('.journey-canvas .map-card').count()).toBeLessThan(60);
        await page.send({ kind: 'cursor', step: 'step700' });
        await page.card('step700').waitFor();
        const { x, width } = await card(page, 'step700');
        expect(x).toBeGreaterThan(150);
        expect(x + width).toBeLessThan(1300);
        await expect.poll(() => page.page.locator('.journey-canvas .map-card').count()).toBeLessThan(60);
        expect(await page.posted()).toEqual([{ kind: 'ready' }]);
        await page.page.getByRole('button', { name: 'Show all' }).click();
        await expect.poll(() => page.page.locator('.journey-canvas .map-card').count()).toBe(1000);
        await expect.poll(() => page.page.locator('.map-card .journey-label').count()).toBe(0);
    });

    it('says what to write where it has nothing to show', async () => {
        const bare = { ...NETWORK, stages: [], steps: NETWORK.steps.map((step) => ({ ...step, stage: null })) };
        const page = await open(completeUpdate(bare));
        const hints = await page.page.locator('.map-hint').allTextContents();
        expect(hints).toHaveLength(6);
        for (const word of ['stage', 'channel', 'emotion', 'pain', 'gain', 'owner']) expect(hints.join('\n')).toContain(word);
        expect(await page.page.locator('.journey-canvas .map-card').count()).toBe(8);
    });

    it('has no fault that axe finds in any theme', async () => {
        expect(await violationsOf(await open(ORDER))).toEqual([]);
    });

    it.each<Theme>(['vscode-light', 'vscode-dark', 'vscode-high-contrast', 'vscode-high-contrast-light'])(
        'has text that stands out from what is behind it, in %s',
        async (theme) => {
            const page = await open(ORDER, { theme });
            const ratios = await page.page.evaluate(() => {
                const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
                const luminance = (colour: string) => {
                    canvas.clearRect(0, 0, 1, 1);
                    canvas.fillStyle = colour;
                    canvas.fillRect(0, 0, 1, 1);
                    const [r, g, b] = Array.from(canvas.getImageData(0, 0, 1, 1).data, (value) => {
                        const v = value / 255;
                        return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
                    });
                    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
                };
                const fill = (selector: string) => getComputedStyle(document.querySelector(selector)!).fill;
                /** WCAG 2.2: the lighter to the darker. */
                const ratio = (text: string, ground: string) => {
                    const [a, b] = [luminance(fill(text)), luminance(fill(ground))].sort((x, y) => y - x);
                    return (a + 0.05) / (b + 0.05);
                };
                return [
                    ratio('.map-head-words', '.map-head-ground'),
                    ratio('.map-time-text', '.journey-band-odd'),
                    ratio('.map-note-figures', '.map-note-ground'),
                    ratio('.map-owned-text', '.map-owned-bar'),
                    ratio('.map-handover-number', '.map-handover-ground'),
                    ratio('.map-moment-name', '.map-moment-seal'),
                    ratio('.map-mark-number', '.map-mark-ground'),
                ];
            });
            for (const value of ratios) expect(value).toBeGreaterThanOrEqual(4.5);
        },
    );
});
