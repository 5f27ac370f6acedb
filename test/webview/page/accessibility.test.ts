import { readFileSync } from 'node:fs';
import axe, { type AxeResults, type RunOptions } from 'axe-core';
import { describe, expect, it } from 'vitest';
import { type PreviewUpdate, VIEW_IDS } from '../../../src/protocol/preview.ts';
import { REPORT_KINDS } from '../../../src/protocol/reports.ts';
import { completeUpdate, followUp } from '../support/compose.ts';
import { pageSession } from '../support/page-session.ts';
import type { PreviewPage, Theme } from '../support/preview-page.ts';
import { served } from '../support/reports.ts';
import { onlineOrder } from '../support/sample-networks.ts';
import { savedWith } from '../support/saved-with.ts';
import { simulatedUpdate, triedNetwork } from '../support/simulated-update.ts';

const THEMES: Theme[] = ['vscode-light', 'vscode-dark', 'vscode-high-contrast', 'vscode-high-contrast-light'];

/** A journey with everything in it that looks different: dates, a missing estimate, a lead, all states of targets. */
function journey(): PreviewUpdate {
    const network = onlineOrder();
    network.steps[4] = { ...network.steps[4], estimate: null };
    network.links[3] = { ...network.links[3], lag: { optimistic: -5, mostLikely: -5, pessimistic: -5 } };
    network.anchor = { side: 'start', instant: Date.UTC(2027, 2, 1, 9) };
    return {
        ...completeUpdate(network),
        journeys: [
            { name: 'OnlineOrder', label: 'Online order' },
            { name: 'Other', label: null },
        ],
    };
}

const session = pageSession();

/** Names, roles and structure are the same in every theme: what a theme changes are colours. */
const ofTheme = (theme: Theme): RunOptions =>
    theme === 'vscode-light' ? {} : { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

/** What axe-core finds on the page, in a line each. */
async function violationsOf(page: PreviewPage, options: RunOptions): Promise<string[]> {
    await page.page.evaluate(axe.source);
    const results = await page.page.evaluate(
        (chosen) => (window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(chosen),
        options,
    );
    return results.violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.any.map(({ message }) => message).join('; ')}`),
    );
}

describe.each(THEMES)('in the theme %s axe-core finds no violation', { timeout: 60_000 }, (theme) => {
    const violations = (page: PreviewPage) => violationsOf(page, ofTheme(theme));

    it.each(VIEW_IDS)('in the view %s, with a selected step, the legend, and a stale picture', async (view) => {
        const page = await session.open(null, { theme, state: savedWith(view) });
        const update = journey();
        await page.send({ kind: 'update', update });
        await page.send({ kind: 'cursor', step: 'checkout' });
        expect(await violations(page)).toEqual([]);
        await page.page.keyboard.press('Control+f');
        await page.page.keyboard.type('checkout');
        await page.send();
        expect(await violations(page)).toEqual([]);
        await page.page.keyboard.press('Escape');
        if (view === 'network') {
            await page.card('fraud').hover();
            await page.page.waitForSelector('.journey-cards.journey-dimmed');
            expect(await violations(page)).toEqual([]);
        }
        const legend = page.page.getByRole('button', { name: 'How to read the picture' });
        if ((await legend.count()) > 0) {
            await legend.click();
            expect(await violations(page)).toEqual([]);
        }
        const status = { kind: 'stale' as const, reasons: ['A cycle: choose → checkout → choose'], cycleSteps: ['choose'] };
        await page.send({ kind: 'update', update: followUp(update, { status }) });
        // The picture fades after a while; contrast is judged when it has.
        await page.page.waitForTimeout(700);
        expect(await violations(page)).toEqual([]);
    });

    it('in the charts of a simulation', async () => {
        const page = await session.open(null, {
            theme,
            state: savedWith('uncertainty'),
        });
        const example = readFileSync('examples/online-order.journey', 'utf8');
        const text = example.replace(/^journey \w+[^{]*\{/m, '$& start 2027-03-01T09:00');
        await page.send({ kind: 'update', update: await simulatedUpdate(text) }, { kind: 'network', network: await triedNetwork(text) });
        await page.send({ kind: 'cursor', step: 'delivery' });
        expect(await page.page.locator('.uncertainty-chart').count()).toBe(4);
        await page.page.getByText('Figures of the chart').click();
        expect(await page.page.getByRole('columnheader', { name: 'and are done by' }).isVisible()).toBe(true);
        expect(await page.page.getByRole('slider', { name: 'Pessimistic' }).isDisabled()).toBe(false);
        expect(await violations(page)).toEqual([]);
    });

    it.each(REPORT_KINDS)('in the report %s', async (kind) => {
        const page = await session.open(null, { theme, state: savedWith(kind) });
        const { update, reports } = await served(readFileSync('examples/online-order.journey', 'utf8'), '2027-06-01');
        await page.send({ kind: 'update', update }, { kind: 'report', report: reports[kind] });
        await page.page.locator('.report-page h2').first().waitFor();
        expect(await violations(page)).toEqual([]);
    });

    it.each(['Network', 'Timeline', 'Map'])('in both states of the %s', async (picture) => {
        const page = await session.open(null, { theme, state: savedWith('compare') });
        const { update, reports } = await served(readFileSync('examples/online-order.journey', 'utf8'), '2027-06-01');
        await page.send({ kind: 'update', update }, { kind: 'report', report: reports.compare });
        for (const title of [picture, 'Both']) await page.page.locator('.compare-view .choice span', { hasText: title }).click();
        await page.page.locator('.compare-pane [data-step]').first().waitFor();
        expect(await violations(page)).toEqual([]);
    });

    it('where there is nothing to draw', async () => {
        const page = await session.open(null, { theme });
        const status = { kind: 'empty' as const, hasJourney: false };
        await page.send({ kind: 'update', update: { ...journey(), outline: undefined, journeys: [], selected: -1, status } });
        expect(await violations(page)).toEqual([]);
    });
});
