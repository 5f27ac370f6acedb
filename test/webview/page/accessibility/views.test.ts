import { describe, expect, it } from 'vitest';
import { type PreviewUpdate, VIEW_IDS } from '../../../../src/protocol/preview.ts';
import { violationsOf } from '../../support/axe.ts';
import { completeUpdate, followUp } from '../../support/compose.ts';
import { faintWordsOf } from '../../support/contrast.ts';
import { pageSession } from '../../support/page-session.ts';
import { onlineOrder } from '../../support/sample-networks.ts';
import { savedWith } from '../../support/saved-with.ts';

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

describe('axe-core finds no violation in any theme', { timeout: 120_000 }, () => {
    it.each(VIEW_IDS)('in the view %s, with a selected step, the legend, and a stale picture', async (view) => {
        const page = await session.open(null, { state: savedWith(view) });
        const update = journey();
        await page.send({ kind: 'update', update });
        await page.send({ kind: 'cursor', step: 'checkout' });
        expect(await violationsOf(page)).toEqual([]);
        await page.page.keyboard.press('Control+f');
        await page.page.keyboard.type('checkout');
        await page.send();
        expect(await violationsOf(page)).toEqual([]);
        await page.page.keyboard.press('Escape');
        if (view === 'network') {
            await page.card('fraud').hover();
            await page.page.waitForSelector('.journey-cards.journey-dimmed');
            expect(await violationsOf(page)).toEqual([]);
        }
        const legend = page.page.getByRole('button', { name: 'How to read the picture' });
        if ((await legend.count()) > 0) {
            await legend.click();
            expect(await violationsOf(page)).toEqual([]);
        }
        const status = { kind: 'stale' as const, reasons: ['A cycle: choose → checkout → choose'], cycleSteps: ['choose'] };
        await page.send({ kind: 'update', update: followUp(update, { status }) });
        expect(await violationsOf(page)).toEqual([]);
        if (view === 'network') {
            // It was judged when it had faded.
            expect(await page.page.locator('.journey-edges').evaluate((edges) => getComputedStyle(edges).opacity)).toBe('0.85');
        }
    });

    it('where there is nothing to draw', async () => {
        const page = await session.open();
        const status = { kind: 'empty' as const, hasJourney: false };
        await page.send({ kind: 'update', update: { ...journey(), outline: undefined, journeys: [], selected: -1, status } });
        expect(await violationsOf(page)).toEqual([]);
    });

    it('but finds colours that do not stand out, in the theme that has them', async () => {
        const page = await session.open(completeUpdate(onlineOrder()), { state: savedWith('table') });
        await page.page.evaluate(() => {
            const sheet = new CSSStyleSheet();
            sheet.insertRule('.vscode-dark h1 { color: #333 }');
            document.adoptedStyleSheets = [sheet];
        });
        const found = await violationsOf(page);
        expect(found.filter((line) => line.startsWith('vscode-dark: color-contrast'))).toHaveLength(found.length);
        expect(found.length).toBeGreaterThan(0);
    });
});

describe('drawn words stand out from what lies behind them, in every theme', { timeout: 120_000 }, () => {
    it.each(['network', 'timeline', 'map'] as const)('in the view %s, with a selected step', async (view) => {
        const page = await session.open(null, { state: savedWith(view) });
        await page.send({ kind: 'update', update: journey() });
        await page.send({ kind: 'cursor', step: 'checkout' });
        expect(await faintWordsOf(page)).toEqual([]);
    });

    it('which is seen where they do not', async () => {
        const page = await session.open(completeUpdate(onlineOrder()));
        await page.page.evaluate(() => {
            const sheet = new CSSStyleSheet();
            sheet.insertRule('.vscode-dark .journey-card text { fill: #333 !important }');
            document.adoptedStyleSheets = [sheet];
        });
        const found = await faintWordsOf(page);
        expect(found.length).toBeGreaterThan(10);
        expect(found.filter((line) => !line.startsWith('vscode-dark: '))).toEqual([]);
    });
});
