import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { REPORT_KINDS } from '../../../../src/protocol/reports.ts';
import { violationsOf } from '../../support/axe.ts';
import { faintWordsOf } from '../../support/contrast.ts';
import { pageSession } from '../../support/page-session.ts';
import { served } from '../../support/reports.ts';
import { savedWith } from '../../support/saved-with.ts';
import { simulatedUpdate, triedNetwork } from '../../support/simulated-update.ts';

const session = pageSession();
const EXAMPLE = readFileSync('examples/online-order.journey', 'utf8');

describe('axe-core finds no violation in any theme, and drawn words stand out', { timeout: 120_000 }, () => {
    it('in the charts of a simulation', async () => {
        const page = await session.open(null, { state: savedWith('uncertainty') });
        const text = EXAMPLE.replace(/^journey \w+[^{]*\{/m, '$& start 2027-03-01T09:00');
        await page.send({ kind: 'update', update: await simulatedUpdate(text) }, { kind: 'network', network: await triedNetwork(text) });
        await page.send({ kind: 'cursor', step: 'delivery' });
        expect(await page.page.locator('.uncertainty-chart').count()).toBe(4);
        await page.page.getByText('Figures of the chart').click();
        expect(await page.page.getByRole('columnheader', { name: 'and are done by' }).isVisible()).toBe(true);
        expect(await page.page.getByRole('slider', { name: 'Pessimistic' }).isDisabled()).toBe(false);
        expect(await violationsOf(page)).toEqual([]);
        expect(await faintWordsOf(page)).toEqual([]);
    });

    it.each(REPORT_KINDS)('in the report %s', async (kind) => {
        const page = await session.open(null, { state: savedWith(kind) });
        const { update, reports } = await served(EXAMPLE, '2027-06-01');
        await page.send({ kind: 'update', update }, { kind: 'report', report: reports[kind] });
        await page.page.locator('.report-page h2').first().waitFor();
        expect(await violationsOf(page)).toEqual([]);
        expect(await faintWordsOf(page)).toEqual([]);
    });

    it.each(['Network', 'Timeline', 'Map'])('in both states of the %s', async (picture) => {
        const page = await session.open(null, { state: savedWith('compare') });
        const { update, reports } = await served(EXAMPLE, '2027-06-01');
        await page.send({ kind: 'update', update }, { kind: 'report', report: reports.compare });
        for (const title of [picture, 'Both']) await page.page.locator('.compare-view .choice span', { hasText: title }).click();
        await page.page.locator('.compare-pane [data-step]').first().waitFor();
        expect(await violationsOf(page)).toEqual([]);
        expect(await faintWordsOf(page)).toEqual([]);
    });
});
