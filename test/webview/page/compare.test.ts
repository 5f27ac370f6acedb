import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pageSession } from '../support/page-session.ts';
import type { PageOptions, PreviewPage } from '../support/preview-page.ts';
import { served } from '../support/reports.ts';
import { savedWith } from '../support/saved-with.ts';

const ORDER = readFileSync('examples/online-order.journey', 'utf8');
const TODAY = '2027-01-12';

const session = pageSession();

async function open(text: string, options: PageOptions = {}) {
    const page = await session.open(null, { ...options, state: savedWith('compare') });
    const sent = await served(text, TODAY);
    await page.send({ kind: 'update', update: sent.update }, { kind: 'report', report: sent.reports.compare });
    return { page, ...sent, main: page.page.getByRole('main') };
}

async function choose(page: PreviewPage, ...titles: string[]): Promise<void> {
    for (const title of titles) {
        await page.page.locator('.compare-view .choice span', { hasText: title }).click();
        await page.send();
    }
}

const transforms = (page: PreviewPage) =>
    page.page
        .locator('.compare-pane .journey-canvas > g:first-child')
        .evaluateAll((all) => all.map((each) => each.getAttribute('transform')));

describe('the view Compare', { timeout: 60_000 }, () => {
    it('has the figures of both states, their critical paths, and what changes, each a way to the text', async () => {
        const { page, main, reports } = await open(ORDER);
        const row = (name: string) => main.locator('.compare-figures tr', { hasText: name }).locator('td').allInnerTexts();
        expect(await row('Expected duration')).toEqual(['4,402 min', '3,935 min', '−468 min']);
        expect(await row('Whole journey ≤ 4 d')).toEqual(['73 % ✕', '91.1 % ✓', expect.stringMatching(/^\+17\.\d points$/)]);
        expect(await main.locator('.compare-paths dt').allInnerTexts()).toEqual(['Critical path as it is', 'Critical path to be']);
        const changes = main.locator('.compare-changes li');
        expect(await changes.evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset.change))).toEqual([
            'removed',
            'changed',
            'changed',
            'added',
        ]);
        await changes.first().getByRole('button').click();
        await changes.last().getByRole('button').click();
        expect(await page.posted()).toContainEqual({ kind: 'reveal', step: 'register' });
        // The step to be added is found by its place: the journey does not have it yet.
        const range = reports.compare.added[0];
        expect(ORDER.split('\n')[range.start.line]).toContain('adds touchpoint address');
        expect(await page.posted()).toContainEqual({ kind: 'revealRange', range });
    });

    it('leaves improvements out that one does not want, in figures and in pictures', async () => {
        const { page, main, reports } = await open(ORDER);
        const { improvements } = reports.compare.comparison!;
        const list = page.page.locator('.improvement-list');
        await page.page.getByRole('button', { name: 'All improvements' }).click();
        expect(await list.locator('input:checked').count()).toBe(improvements.length);
        await list.getByRole('checkbox').first().click();
        const [left] = improvements;
        expect((await page.posted()).at(-1)).toEqual({ kind: 'wantReport', report: 'compare', without: [left.name] });
        const without = (await served(ORDER, TODAY, 1, [left.name])).reports.compare;
        await page.send({ kind: 'report', report: without });
        const made = without.comparison!.improvements.filter(({ isMade }) => isMade).length;
        expect(made).toBeLessThan(improvements.length);
        expect(await list.locator('input:checked').count()).toBe(made);
        expect(await main.locator('h2').first().innerText()).toBe(`As it is, and with ${made} of ${improvements.length} improvements`);
        const duration = await main.locator('.compare-figures tr', { hasText: 'Expected duration' }).locator('td').nth(1).innerText();
        expect(duration).not.toBe('3,935 min');
        await page.page.keyboard.press('Escape');
        await choose(page, 'Timeline', 'To be');
        expect(await page.page.locator('.compare-pane h2').innerText()).toBe(`To be: ${duration}`);
        await page.send({ kind: 'wantPicture', format: 'svg' });
        const picture = { view: 'compare', without: [left.name] };
        expect((await page.posted()).at(-1)).toEqual({ kind: 'exportPicture', format: 'svg', picture });
        await page.page.locator('.improvement-choice > button').click();
        await list.getByRole('button', { name: 'All' }).click();
        expect((await page.posted()).at(-1)).toEqual({ kind: 'wantReport', report: 'compare', without: [] });
    });

    it('shows both networks in one layout: the switch keeps the place, and what changes is marked', async () => {
        const { page } = await open(ORDER);
        await choose(page, 'Network', 'As it is');
        const cards = page.page.locator('.compare-pane .journey-card');
        await cards.first().waitFor();
        await page.page.locator('.journey-canvas').press('f');
        await page.send();
        expect(await page.card('address').count()).toBe(0);
        expect(await page.page.locator('.compare-pane .compare-mark').count()).toBe(3);
        const before = await page.card('delivery').boundingBox();
        const camera = await transforms(page);
        await choose(page, 'To be');
        expect(await page.card('address').count()).toBe(1);
        expect(await page.page.locator('.compare-pane .compare-mark.compare-added').count()).toBe(1);
        expect(await page.card('delivery').boundingBox()).toEqual(before);
        expect(await transforms(page)).toEqual(camera);
        await page.card('address').click();
        expect((await page.posted()).at(-1)?.kind).toBe('revealRange');
    });

    it.each(['Network', 'Timeline', 'Map'])('shows both states of the %s side by side, and moves them together', async (picture) => {
        const { page } = await open(ORDER, { width: 1400 });
        await choose(page, picture, 'Both');
        const panes = page.page.locator('.compare-pane');
        await panes.nth(1).locator('[data-step]').first().waitFor();
        expect(await panes.locator('h2').allInnerTexts()).toEqual(['As it is: 4,402 min', 'To be: 3,935 min']);
        const boxes = await panes.evaluateAll((all) => all.map((pane) => pane.getBoundingClientRect().top));
        expect(boxes[0]).toBe(boxes[1]);
        const shown = () =>
            picture === 'Timeline'
                ? panes.evaluateAll((all) => all.map((pane) => pane.querySelector('.timeline-axis')?.textContent))
                : transforms(page);
        const before = await shown();
        await panes.first().locator('.journey-canvas').press('+');
        await expect.poll(shown).not.toContain(before[0]);
        await expect.poll(async () => new Set(await shown()).size).toBe(1);
        expect(await panes.first().locator('.compare-removed').count()).toBe(await panes.nth(1).locator('.compare-removed').count());
    });

    it('puts both below each other in a narrow panel', async () => {
        const { page } = await open(ORDER, { width: 420 });
        await choose(page, 'Timeline', 'Both');
        const lefts = await page.page.locator('.compare-pane').evaluateAll((all) => all.map((pane) => pane.getBoundingClientRect().left));
        expect(lefts).toEqual([0, 0]);
    });

    it('says how to begin without improvements, and why nothing can be compared', async () => {
        const { page, main, update } = await open('journey J { task a estimate 1 2 3 h }');
        await main.getByText('No improvements yet').waitFor();
        const { reports } = await served('journey J { task a estimate 1 h improvement x { after x } }', TODAY);
        await page.send({ kind: 'update', update }, { kind: 'report', report: reports.compare });
        await main.getByText('The improvements of J wait for each other.').waitFor();
    });
});
