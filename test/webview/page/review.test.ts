import { describe, expect, it } from 'vitest';
import { followUp } from '../support/compose.ts';
import { pageSession } from '../support/page-session.ts';
import type { PreviewPage } from '../support/preview-page.ts';
import { served } from '../support/reports.ts';
import { savedWith } from '../support/saved-with.ts';
import { simulatedUpdate } from '../support/simulated-update.ts';

const TILL = `journey Till "At the till" {
    unit min
    team shop
    kpi cash "Paid without cash" { baseline 40% target 70% by 2027-01-31 actual 40% on 2027-01-02 actual 49% on 2027-01-11 }
    kpi smiles { target 5 }
    moment pay estimate 10 owner shop target 90% within 5 min
}
`;
const TODAY = '2027-01-12';
const QUIET = 'journey J { unit min task a estimate 1 2 3 }';

const session = pageSession();

const open = () => session.open(null, { state: savedWith('review') });

const wanted = async (page: PreviewPage) => (await page.posted()).filter(({ kind }) => kind === 'wantReport').length;

describe('the view Review', { timeout: 60_000 }, () => {
    it('lists by question what is wrong, and leads to each place in the text', async () => {
        const page = await open();
        const { update, reports } = await served(TILL, TODAY);
        await page.send({ kind: 'update', update }, { kind: 'report', report: reports.review });
        const main = page.page.getByRole('main');
        expect(await main.getByRole('heading').allInnerTexts()).toEqual(['Off target (2)', 'Unmeasured (2)', 'Promises', 'KPIs']);
        const item = main.getByRole('button', { name: /cash stands at 49 %/ });
        expect(await item.innerText()).toContain('line 4');
        await item.focus();
        await page.page.keyboard.press('Enter');
        const { range } = reports.review.groups[0].items[1];
        expect(range.start.line).toBe(3);
        expect(await page.posted()).toContainEqual({ kind: 'revealRange', range });
    });

    it('shows how each KPI stands, its trend, and what it needs to be measured', async () => {
        const page = await open();
        const { update, reports } = await served(TILL, TODAY);
        await page.send({ kind: 'update', update }, { kind: 'report', report: reports.review });
        const row = async (index: number) => page.page.locator('.kpis tbody tr').nth(index).locator('th, td').allInnerTexts();
        // From 40 % on the 2nd to 70 % on the 31st: on the 12th 50 % are expected.
        expect(await row(0)).toEqual([
            'Paid without cash',
            '40 %',
            '70 %',
            '2027-01-31',
            '49 %',
            '2027-01-11',
            '',
            '↗ better',
            'behind ✕',
            'complete',
            '–',
        ]);
        expect((await row(1)).slice(-2)).toEqual(['needs baseline, by', '–']);
        expect(await page.page.locator('.sparkline').count()).toBe(1);
    });

    it('asks when it is opened, and again once the typing rests, not at each key', async () => {
        const page = await open();
        const { update, reports } = await served(TILL, TODAY);
        await page.send({ kind: 'update', update });
        expect(await wanted(page)).toBe(1);
        await page.page.getByText('Reviewing the file…').waitFor();
        await page.send({ kind: 'report', report: reports.review });
        let last = update;
        for (let i = 0; i < 6; i++) {
            last = followUp(last, {});
            await page.send({ kind: 'update', update: last });
        }
        expect(await wanted(page)).toBe(1);
        // The last report stays in sight meanwhile.
        expect(await page.page.locator('.review-group').count()).toBe(2);
        await page.page.waitForFunction(
            () => (window as unknown as { hostLog: { kind: string }[] }).hostLog.filter(({ kind }) => kind === 'wantReport').length === 2,
        );
    });

    it('tells of each promise what becomes of it on both counts, and asks again once it is simulated', async () => {
        const page = await open();
        const { update, reports } = await served(TILL, TODAY);
        await page.send({ kind: 'update', update }, { kind: 'report', report: reports.review });
        const cells = () => page.page.locator('.promises tbody tr').first().locator('th, td').allInnerTexts();
        // It takes 10 min for certain, and 5 are promised.
        expect(await cells()).toEqual(['90 % within 5 min for pay', '0 % ✕', '–']);
        const { uncertainty } = await simulatedUpdate(TILL);
        await page.send({ kind: 'update', update: followUp(update, { version: 1, uncertainty: { ...uncertainty!, isDone: true } }) });
        await page.page.waitForFunction(
            () => (window as unknown as { hostLog: { kind: string }[] }).hostLog.filter(({ kind }) => kind === 'wantReport').length === 2,
        );
        const [promise] = reports.review.promises;
        const promises = [{ ...promise, simulated: { probability: 0.03, met: false } }];
        await page.send({ kind: 'report', report: { ...reports.review, promises } });
        expect(await cells()).toEqual(['90 % within 5 min for pay', '0 % ✕', '3 % ✕']);
    });

    it('asks for nothing while another view is shown', async () => {
        const page = await open();
        const { update, reports } = await served(TILL, TODAY);
        await page.send({ kind: 'update', update }, { kind: 'report', report: reports.review }, { kind: 'showView', view: 'table' });
        await page.send({ kind: 'update', update: followUp(update, {}) });
        await page.page.waitForTimeout(400);
        expect(await wanted(page)).toBe(1);
    });

    it('says so where nothing is wrong and no KPI is written', async () => {
        const page = await open();
        const { update, reports } = await served(QUIET, TODAY);
        await page.send({ kind: 'update', update }, { kind: 'report', report: reports.review });
        const text = await page.page.getByRole('main').innerText();
        expect(text).toContain('Nothing to see to');
        expect(text).toContain('kpi NAME');
    });

    it('shows no report on another journey', async () => {
        const page = await open();
        const { update } = await served(TILL, TODAY);
        const other = await served(QUIET, TODAY);
        await page.send({ kind: 'update', update }, { kind: 'report', report: other.reports.review });
        expect(await page.page.locator('.report-waiting').count()).toBe(1);
    });
});
