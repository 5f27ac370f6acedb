import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { followUp } from '../support/compose.ts';
import { pageSession } from '../support/page-session.ts';
import type { PreviewPage } from '../support/preview-page.ts';
import { served } from '../support/reports.ts';
import { savedWith } from '../support/saved-with.ts';

const ORDER = readFileSync('examples/online-order.journey', 'utf8');
const TODAY = '2027-01-12';

const session = pageSession();

async function open(text: string) {
    const page = await session.open(null, { state: savedWith('plan') });
    const sent = await served(text, TODAY);
    await page.send({ kind: 'update', update: sent.update }, { kind: 'report', report: sent.reports.plan });
    return { page, ...sent, main: page.page.getByRole('main') };
}

const section = ({ page }: PreviewPage, name: string) =>
    page.locator('.report-page > section', { has: page.getByRole('heading', { name }) });

describe('the view Plan', { timeout: 60_000 }, () => {
    it('shows the levelled plan beside the unconstrained one, and names the team that is over its capacity', async () => {
        const { main } = await open(ORDER);
        await main.getByRole('heading', { name: 'When it is done' }).waitFor();
        const text = await main.innerText();
        expect(text).toContain('The team shop is over its capacity: up to 4 of 3 would be needed at once');
        expect(await main.locator('.plan-work').count()).toBe(4);
        expect(await main.locator('.plan-work .plan-unlevelled').count()).toBe(4);
        // showShipping takes (5 + 4·8 + 15)/6 = 8.67 d and goes before labelFree: together they are critical.
        const critical = main.locator('.plan-work', { has: main.page().locator('.plan-bar.journey-critical') });
        expect(await critical.evaluateAll((rows) => rows.map((row) => (row as SVGElement).dataset.improvement))).toEqual([
            'showShipping',
            'labelFree',
        ]);
        expect(await main.locator('.plan-team-over').textContent()).toContain('over capacity: up to 4');
    });

    it('ranks the improvements with reasons, and leads from each row, dot and item to the text', async () => {
        const { page, main, reports } = await open(ORDER);
        const items = main.locator('.plan-ranks li');
        await items.first().waitFor();
        expect(await items.count()).toBe(4);
        expect(await items.nth(1).innerText()).toMatch(/Show the shipping cost.*a quick win: saves 1\.67 min, raises targets by/);
        await items.first().getByRole('button').click();
        await main.locator('.plan-dot').nth(1).focus();
        await page.page.keyboard.press('Enter');
        await main.locator('.plan-work[data-improvement="honest"]').click();
        const jumps = (await page.posted()).flatMap((message) => (message.kind === 'revealRange' ? message.range.start.line : []));
        const lineOf = (name: string) => ORDER.split('\n').findIndex((line) => line.includes(`improvement ${name}`));
        expect(jumps).toEqual([lineOf('guest'), lineOf('showShipping'), lineOf('honest')]);
        expect(reports.plan.places.map(({ start }) => start.line)).toContain(jumps[0]);
    });

    it('finds the cheapest set that keeps every promise, and the best for what may be spent', async () => {
        const { page, main } = await open(ORDER);
        const cheapest = section(page, 'The cheapest way');
        await cheapest.locator('.plan-set li').first().waitFor();
        expect(await cheapest.innerText()).toContain('showShipping, honest and labelFree: cost 47,000');
        expect(await cheapest.innerText()).toContain('Nothing better exists');
        const whole = cheapest.locator('tbody tr', { hasText: 'Whole journey ≤ 4 d' });
        expect(await whole.locator('td').allInnerTexts()).toEqual([
            expect.stringMatching(/^73 % ✕$/),
            expect.stringMatching(/^91\.1 % ✓$/),
        ]);
        await main.getByLabel('Cost at most').fill('15000');
        const best = section(page, 'The best for');
        await best.locator('.plan-set li').first().waitFor();
        expect(await best.locator('.plan-set li').allInnerTexts()).toEqual(['Measures and photos that tell the truth']);
        // What was typed is found again.
        await page.send({ kind: 'showView', view: 'table' });
        await page.send({ kind: 'showView', view: 'plan' });
        expect(await main.getByLabel('Cost at most').inputValue()).toBe('15000');
        await main.getByLabel('Cost at most').fill('');
        await best.locator('.plan-set').waitFor({ state: 'detached' });
    });

    it('says how to begin where there are no improvements', async () => {
        const { main } = await open('journey J { task a estimate 1 2 3 h }');
        await main.getByText('No improvements yet').waitFor();
        expect(await main.innerText()).toContain('improvement shorter');
    });

    it('says so where improvements wait for each other, and where the journey has no schedule', async () => {
        const { main, page, update } = await open(
            'journey J { task a estimate 1 h improvement x { after y estimate 1 d } improvement y { after x } }',
        );
        await main.getByText('wait for each other').waitFor();
        const { reports } = await served('journey J { task a estimate 1 h improvement x { changes a estimate 1 h estimate 1 d } }', TODAY);
        reports.plan.plan!.journey.links.push({ from: 0, to: 0, type: 'FS', lag: { optimistic: 0, mostLikely: 0, pessimistic: 0 } });
        await page.send({ kind: 'update', update: followUp(update, {}) }, { kind: 'report', report: reports.plan });
        await main.getByText('cannot be computed now').waitFor();
        expect(await main.locator('.plan-work').count()).toBe(1);
    });

    it('is drawn in a narrow panel', async () => {
        const page = await session.open(null, { state: savedWith('plan'), width: 380 });
        const { update, reports } = await served(ORDER, TODAY);
        await page.send({ kind: 'update', update }, { kind: 'report', report: reports.plan });
        await page.page.locator('.plan-ranks li').first().waitFor();
        await page.page.locator('.plan-outcome').waitFor();
        const wide = await page.page.evaluate(() =>
            [...document.querySelectorAll('.report-page > section > *')]
                .filter((part) => part.getBoundingClientRect().right > innerWidth)
                .map(({ className }) => String(className)),
        );
        expect(wide).toEqual([]);
    });
});
