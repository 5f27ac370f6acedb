import { describe, expect, it } from 'vitest';
import { MOST_SELECTED, type ViewId } from '../../../src/protocol/preview.ts';
import { completeUpdate } from '../support/compose.ts';
import { pageSession } from '../support/page-session.ts';
import type { PreviewPage, Theme } from '../support/preview-page.ts';
import { onlineOrder } from '../support/sample-networks.ts';
import { savedWith } from '../support/saved-with.ts';

const ORDER = completeUpdate(onlineOrder());

const session = pageSession();
let page: PreviewPage;

async function open(view: ViewId, theme: Theme = 'vscode-light'): Promise<void> {
    page = await session.open(ORDER, { state: savedWith(view), theme });
}

interface Place {
    x: number;
    y: number;
}

/** The bars of the timeline, the cards of the other views. */
const STEP: Partial<Record<ViewId, string>> = {
    network: '.journey-card',
    timeline: '.timeline-plot .timeline-bar',
    map: '.map-card[tabindex]',
};
const VIEWS = Object.keys(STEP) as ViewId[];

/** A place `by` pixels outside the upper left (-1) or the lower right (1) corner of a step. */
async function corner(view: ViewId, step: string, side: -1 | 1, by = 3): Promise<Place> {
    const outline = page.page.locator(`${STEP[view]}[data-step="${step}"] path[class$="outline"]`).first();
    const { x, y, width, height } = (await outline.boundingBox())!;
    return side < 0 ? { x: x - by, y: y - by } : { x: x + width + by, y: y + height + by };
}

async function drag(from: Place, to: Place, keys: string[] = ['Shift'], release = true): Promise<void> {
    const { keyboard, mouse } = page.page;
    for (const key of keys) await keyboard.down(key);
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
    await mouse.move(to.x, to.y, { steps: 3 });
    if (release) await mouse.up();
    for (const key of keys) await keyboard.up(key);
    await page.send();
}

const marked = async () => {
    const steps = await page.page
        .locator('[data-step][aria-current="true"]')
        .evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset.step!));
    return [...new Set(steps)].sort();
};
const wanted = async () => (await page.posted()).flatMap((message) => (message.kind === 'selectInText' ? [message.steps] : []));
const frame = () => page.page.locator('.selection-frame');

describe('a frame drawn with Shift', { timeout: 60_000 }, () => {
    it.each(VIEWS)('selects the steps that it touches, and no others, in the view %s; nothing moves', async (view) => {
        await open(view);
        const before = await corner(view, 'visit', -1);
        await drag(await corner(view, 'visit', -1), await corner(view, 'choose', 1, -4));
        await expect.poll(marked).toEqual(['choose', 'visit']);
        // What is wholly in it is dealt with: the other one is only touched.
        expect(await wanted()).toEqual([['visit', 'choose']]);
        expect(await corner(view, 'visit', -1)).toEqual(before);
        expect(await frame().count()).toBe(0);
        expect(await page.page.evaluate(() => String(getSelection()))).toBe('');
        expect(await page.page.locator('.journey-canvas').evaluate((canvas) => canvas.matches(':focus:not(:focus-visible)'))).toBe(true);
        const kinds = (await page.posted()).map(({ kind }) => kind);
        expect(kinds).not.toContain('reveal');
    });

    it.each(VIEWS)('with Ctrl selects them beside those that are selected, in the view %s', async (view) => {
        await open(view);
        await page.send({ kind: 'cursor', step: 'fraud' });
        await drag(await corner(view, 'visit', -1), await corner(view, 'visit', 1), ['Shift', 'Control']);
        await expect.poll(marked).toEqual(['fraud', 'visit']);
        expect(await wanted()).toEqual([['fraud', 'visit']]);
        await drag(await corner(view, 'visit', -1), await corner(view, 'visit', 1));
        await expect.poll(marked).toEqual(['visit']);
    });

    it('is given up with Esc, and selects nothing where it touches nothing', async () => {
        await open('network');
        await page.send({ kind: 'cursor', step: 'fraud' });
        const [from, to] = [await corner('network', 'visit', -1), await corner('network', 'choose', 1)];
        await drag(from, to, ['Shift'], false);
        expect(await frame().count()).toBe(1);
        await page.page.keyboard.press('Escape');
        expect(await frame().count()).toBe(0);
        await page.page.mouse.up();
        await drag({ x: from.x, y: from.y - 4 }, { x: from.x + 60, y: from.y });
        expect(await marked()).toEqual(['fraud']);
        expect(await wanted()).toEqual([]);
        // A click afterwards is a click.
        await page.card('visit').click();
        await expect.poll(marked).toEqual(['visit']);
    });

    it('leaves dragging without Shift, and clicks with it, as they are', async () => {
        await open('network');
        const before = await page.view();
        const from = await corner('network', 'visit', -1);
        await drag(from, { x: from.x + 40, y: from.y + 30 }, []);
        expect(await page.view()).toEqual({ k: before.k, x: before.x + 40, y: before.y + 30 });
        await page.card('choose').click({ modifiers: ['Shift'] });
        await expect.poll(marked).toEqual(['choose']);
        const there = await corner('network', 'visit', -1);
        await page.page.mouse.click(there.x, there.y);
        await drag(there, { x: there.x + 2, y: there.y + 1 });
        expect(await marked()).toEqual(['choose']);
        expect(await wanted()).toEqual([]);
    });

    it('takes of a folded stage all its steps', async () => {
        await open('network');
        await page.card('pick').focus();
        await page.page.keyboard.press('s');
        const folded = page.page.locator('.journey-card[data-card]').first();
        await folded.waitFor();
        const { x, y, width, height } = (await folded.boundingBox())!;
        await drag({ x: x - 4, y: y - 4 }, { x: x + width + 4, y: y + height + 4 });
        expect(await wanted()).toEqual([['checkout', 'pick', 'fraud']]);
    });

    it('takes of the network only what is drawn', async () => {
        await open('network');
        const { x, y, width, height } = (await page.page.locator('.journey-canvas').boundingBox())!;
        const whole = [
            { x: x + 2, y: y + 60 },
            { x: x + width - 2, y: y + height - 2 },
        ] as const;
        await drag(...whole);
        expect((await wanted()).at(-1)).toContain('fraud');
        await page.page.keyboard.press('c');
        await page.send();
        await drag(...whole);
        expect((await wanted()).at(-1)!.toSorted()).toEqual(['checkout', 'choose', 'delivery', 'done', 'pick', 'unbox', 'visit']);
    });

    it.each<Theme>(['vscode-light', 'vscode-dark', 'vscode-high-contrast', 'vscode-high-contrast-light'])(
        'is seen on every ground in the theme %s',
        async (theme) => {
            await open('network', theme);
            await drag(await corner('network', 'visit', -1), await corner('network', 'choose', 1), ['Shift'], false);
            // WCAG 2.2, 1.4.11: three to one.
            const contrast = await frame().evaluate((element) => {
                const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
                const luminance = (colour: string) => {
                    canvas.fillStyle = colour;
                    canvas.fillRect(0, 0, 1, 1);
                    const [r, g, b] = Array.from(canvas.getImageData(0, 0, 1, 1).data, (value) => {
                        const share = value / 255;
                        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
                    });
                    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
                };
                const ground = getComputedStyle(document.querySelector('.journey-canvas')!).backgroundColor;
                const [light, dark] = [luminance(getComputedStyle(element).borderTopColor), luminance(ground)].sort((a, b) => b - a);
                return (light + 0.05) / (dark + 0.05);
            });
            expect(contrast).toBeGreaterThanOrEqual(3);
            await page.page.keyboard.press('Escape');
            await page.page.mouse.up();
        },
    );

    it('is told of in the legend', async () => {
        await open('network');
        await page.page.getByRole('button', { name: /legend|read/i }).click();
        expect(await page.page.locator('.legend-hint').textContent()).toMatch(/Shift and drag/);
    });
});

describe('a frame around more steps than the text has cursors for', { timeout: 60_000 }, () => {
    it('selects so many, and says how many are left out', async () => {
        const many = onlineOrder();
        const [first] = many.steps;
        while (many.steps.length < MOST_SELECTED + 30) many.steps.push({ ...first, name: `more${many.steps.length}` });
        page = await session.open(completeUpdate(many), { state: savedWith('network') });
        await page.page.locator('.journey-canvas').focus();
        await page.page.keyboard.press('f');
        await page.send();
        const { x, y, width, height } = (await page.page.locator('.journey-canvas').boundingBox())!;
        await drag({ x: x + 2, y: y + height - 2 }, { x: x + width - 2, y: y + 50 });
        const [steps] = await wanted();
        expect(new Set(steps).size).toBe(MOST_SELECTED);
        await expect.poll(() => page.page.locator('.notice').textContent()).toContain('30 are left out');
    });
});
