import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PreviewUpdate } from '../../../src/protocol/preview.ts';
import { followUp } from '../support/compose.ts';
import { pageSession } from '../support/page-session.ts';
import type { PreviewPage } from '../support/preview-page.ts';
import { savedWith } from '../support/saved-with.ts';
import { simulatedUpdate } from '../support/simulated-update.ts';

/** Two alike meet before the end: see the classical 91 % and about 78 % by hand in the tests of `check --simulate`. */
const MEETING = `journey J "Meeting" { unit h target 90% within 14 h
    task a "First" estimate 8 10 12 task b "Second" estimate 8 10 12 task c "Sure" after a, b estimate 1 task d "Last" estimate 1 2 3 after c drop 25% }`;
/** The promise is for those who pay at once: nobody else keeps it. */
const FOR_SOME = `persona quick share 60% persona slow share 40%
    journey J { unit h target 50% within 3 h task a estimate 1 2 3 task b after a estimate 4 5 6 for slow }`;

const session = pageSession();
let meeting: PreviewUpdate;

beforeAll(async () => {
    meeting = await simulatedUpdate(MEETING);
}, 60_000);

function open(update: PreviewUpdate): Promise<PreviewPage> {
    return session.open(update, { state: savedWith('uncertainty') });
}

const cells = (page: PreviewPage, heading: string, row: number) =>
    page.page
        .locator('.uncertainty-page section', { has: page.page.getByRole('heading', { name: heading }) })
        .locator('tbody tr')
        .nth(row)
        .locator('th, td')
        .allInnerTexts();

describe('the view Uncertainty', { timeout: 60_000 }, () => {
    it('gives each promise on both counts, in the chart and in a table', async () => {
        const page = await open(meeting);
        const [promise, promised, simulated, classical] = await cells(page, 'What is promised', 0);
        expect([promise, promised]).toEqual(['Whole journey ≤ 14 h', '90 %']);
        expect(simulated).toMatch(/^7[6-9](\.\d)? % ✕$/);
        expect(classical).toMatch(/^9[01](\.\d)? % ✓$/);
        const flag = await page.page.locator('.uncertainty-flag-target').textContent();
        expect(flag).toContain(simulated.split(' ')[0]);
        expect(flag).toContain(classical.split(' ')[0]);
        expect(await page.page.locator('.uncertainty-percentile text').allTextContents()).toEqual(
            expect.arrayContaining(['P10', 'P50', 'P80', 'P90', 'P95'].map((name) => expect.stringMatching(`^${name} 1[0-9]`))),
        );
        expect(await page.page.locator('.uncertainty-bin').count()).toBeGreaterThan(20);
    });

    it('says in a sentence why both differ, and where', async () => {
        const page = await open(meeting);
        const sentence = await page.page.locator('.uncertainty-summary p').innerText();
        expect(sentence).toMatch(/wait for the slowest of the day, above all before “Sure” \(\+0\.4/);
    });

    it('ranks what drives the duration, and leads from there to the step', async () => {
        const page = await open(meeting);
        const rows = page.page.getByRole('group', { name: 'Steps by sensitivity' }).getByRole('button');
        // The certain step explains nothing; either of the two that are alike is critical for half of the customers.
        expect((await rows.allTextContents()).join()).not.toContain('Sure');
        await page.page.getByText('Criticality', { exact: true }).click();
        await page.send();
        const critical = page.page.getByRole('group', { name: 'Steps by criticality' }).getByRole('button');
        expect(await critical.first().textContent()).toMatch(/^(Sure|Last)100 %$/);
        await critical.filter({ hasText: 'First' }).focus();
        await page.page.keyboard.press('Enter');
        await page.send();
        expect(await page.posted()).toContainEqual({ kind: 'reveal', step: 'a' });
        expect(await page.page.locator('.uncertainty-row-selected').getAttribute('data-step')).toBe('a');
    });

    it('shows where customers leave', async () => {
        const page = await open(meeting);
        const steps = page.page.getByRole('group', { name: 'Steps at which customers leave' });
        expect(await steps.locator('.uncertainty-row').allTextContents()).toEqual(['Last100 %, −25 %', 'Complete the journey75 %']);
        expect(await page.page.getByRole('heading', { name: 'By stage' }).count()).toBe(0);
    });

    it('shows who is still there, by stage and by step in the order of travel', async () => {
        const page = await open(
            await simulatedUpdate(`journey J { unit h
                stage one "First stage" { task a "Fill in" estimate 1 2 3 drop 10% }
                stage two "Quiet stage" { task b "Wait" after a estimate 1 2 3 }
                stage three "Last stage" { task c "Sign" after b estimate 1 2 3 drop 50% chance 80% } }`),
        );
        // 90 % of all come to the last stage; 80 % of them sign, and half of these leave.
        const stages = page.page.getByRole('group', { name: 'Customers by stage' });
        expect(await stages.locator('.uncertainty-row').allTextContents()).toEqual([
            'First stage100 %, −10 %',
            'Quiet stage90 %',
            'Last stage90 %, −36 %',
            'Complete the journey54 %',
        ]);
        expect(await stages.getByRole('img').nth(2).getAttribute('aria-label')).toBe('Last stage: 90 % reach it, 36 % leave there');
        const widths = await stages.locator('.uncertainty-bar').evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute('width'))));
        expect(widths.map((width) => Math.round((100 * width) / (widths[0] / 0.9)))).toEqual([90, 90, 54, 54]);
        const steps = page.page.getByRole('group', { name: 'Steps at which customers leave' });
        expect(await steps.getByRole('button').allTextContents()).toEqual(['Fill in100 %, −10 %', 'Sign90 %, −36 %']);
        await steps.getByRole('button', { name: 'Sign: 90 % reach it, 36 % leave there' }).press('Enter');
        await page.send();
        expect(await page.posted()).toContainEqual({ kind: 'reveal', step: 'c' });
    });

    it.each([
        { anchor: 'start 2027-03-01T09:00', heading: 'and are done by', sentence: /^Finished by /, sign: 1 },
        { anchor: 'finish 2027-03-01T09:00', heading: 'and have to start by', sentence: /^To be in time for half .* start by /, sign: -1 },
    ])('gives percentiles as dates: $anchor', async ({ anchor, heading, sentence, sign }) => {
        const update = await simulatedUpdate(`journey J { unit h ${anchor} task a estimate 2 8 30 }`);
        const page = await open(update);
        const date = (duration: number) =>
            new Date(Math.round((Date.UTC(2027, 2, 1, 9) + sign * duration * 3_600_000) / 60_000) * 60_000)
                .toISOString()
                .slice(0, 16)
                .replace('T', ' ');
        const { p50, p80, p95 } = update.uncertainty!.percentiles;
        expect(await page.page.locator('.uncertainty-percentile text').allTextContents()).toContainEqual(
            expect.stringMatching(`^P80 \\d+(\\.\\d+)? h · ${date(p80)}$`),
        );
        const told = await page.page.locator('.uncertainty-summary p').nth(1).innerText();
        expect(told).toMatch(sentence);
        expect(told.match(/\d{4}-\S+ \d\d:\d\d/g)).toEqual([p50, p80, p95].map(date));
        await page.page.getByText('Figures of the chart').click();
        expect(await page.page.getByRole('columnheader', { name: heading }).count()).toBe(1);
        expect((await cells(page, 'How long it takes', 3))[2]).toBe(date(p50));
    });

    it('shows for whom a promise breaks', async () => {
        const page = await open(await simulatedUpdate(FOR_SOME));
        expect(await cells(page, 'For whom', 0)).toEqual(['quick', '60 %', '2 h', expect.any(String), '100 % ✓']);
        const [, , mean, , kept] = await cells(page, 'For whom', 1);
        expect([mean, kept]).toEqual([expect.stringMatching(/^(7|6\.99|7\.01) h$/), '0 % ✕']);
    });

    it('tells that it computes, keeps the figures of the text before, and takes in the new ones', async () => {
        const page = await open({ ...meeting, uncertainty: undefined });
        expect(await page.page.getByText('Simulating the first customers').count()).toBe(1);
        const first = followUp(meeting, { version: 1, uncertainty: { ...meeting.uncertainty!, isDone: false, progress: 0.25 } });
        await page.send({ kind: 'update', update: first });
        const progress = page.page.getByRole('progressbar');
        expect(await progress.evaluate((element: HTMLProgressElement) => element.value)).toBe(0.25);
        const edited = followUp(first, { version: 2 });
        await page.send({ kind: 'update', update: edited });
        expect(await page.page.locator('.uncertainty-outdated').count()).toBe(1);
        expect(await page.page.getByText('simulating…').count()).toBe(1);
        const next = followUp(edited, { version: 2, uncertainty: { ...meeting.uncertainty!, version: 2, iterations: 12_345 } });
        await page.send({ kind: 'update', update: next });
        expect(await page.page.locator('.uncertainty-runs [role="status"]').innerText()).toBe('12,345');
        expect(await page.page.locator('.uncertainty-outdated').count()).toBe(0);
        expect(await progress.isVisible()).toBe(false);
    });

    it('says so where a journey is not simulated, and where nothing is uncertain', async () => {
        const page = await open({ ...meeting, uncertainty: null });
        expect(await page.page.getByText('Not simulated').count()).toBe(1);
        await page.send({ kind: 'update', update: { ...(await simulatedUpdate('journey J { task a estimate 2 h }')), sequence: 5 } });
        expect(await page.page.locator('.uncertainty-summary p').innerText()).toMatch(/^Every customer needs the same time/);
        expect(await page.page.getByText('No step stands out').count()).toBe(1);
    });

    it('colours the cards of the network by criticality, in figures too', async () => {
        const page = await open(meeting);
        await page.page.getByRole('tab', { name: 'Network' }).click();
        expect(await page.page.locator('.journey-criticality').count()).toBe(0);
        const toggle = page.page.getByRole('button', { name: 'Colour by criticality' });
        await toggle.click();
        await page.send();
        expect(await toggle.getAttribute('aria-pressed')).toBe('true');
        const badge = (step: string) => page.card(step).locator('.journey-criticality text').textContent();
        const tint = (step: string) => page.card(step).locator('.journey-criticality-tint').getAttribute('fill-opacity').then(Number);
        // Either of two alike for half of the customers, what comes after them for all.
        expect([await badge('a'), await badge('b')]).toEqual(Array(2).fill(expect.stringMatching(/^(49|50|51) %$/)));
        expect(await badge('d')).toBe('100 %');
        expect(await tint('d')).toBeCloseTo(2 * (await tint('a')), 1);
        expect(await page.card('a').locator('title').textContent()).toMatch(/Critical for (49|50|51) % of the simulated customers$/);
        await toggle.click();
        await page.send();
        expect(await page.page.locator('.journey-criticality').count()).toBe(0);
    });

    it.each(['online-order', 'airline-trip', 'broadband-switch'])('cuts no text of its charts off: %s', async (name) => {
        const page = await open(await simulatedUpdate(readFileSync(`examples/${name}.journey`, 'utf8')));
        for (const width of [1100, 420]) {
            await page.page.setViewportSize({ width, height: 800 });
            await page.send();
            const outside = await page.page.evaluate(() =>
                Array.from(document.querySelectorAll('.uncertainty-chart text')).flatMap((text) => {
                    const { left, right } = text.getBoundingClientRect();
                    const around = text.closest('.uncertainty-view')!.getBoundingClientRect();
                    return left < around.left - 1 || right > around.right + 1 ? [text.textContent] : [];
                }),
            );
            expect(outside).toEqual([]);
        }
    });
});
