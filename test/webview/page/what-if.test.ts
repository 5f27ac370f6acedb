import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PreviewUpdate } from '../../../src/protocol/preview.ts';
import type { TriedNetwork } from '../../../src/protocol/what-if.ts';
import { followUp } from '../support/compose.ts';
import { pageSession } from '../support/page-session.ts';
import type { PreviewPage } from '../support/preview-page.ts';
import { savedWith } from '../support/saved-with.ts';
import { simulatedUpdate, triedNetwork } from '../support/simulated-update.ts';

/** 10 h by either way; the promise holds for 12 h. */
const TEXT = `journey J { unit h target 90% within 12 h
    task a "First" estimate 8 10 12 task b "Second" estimate 4 5 6 task c "Last" after a, b estimate 1 task open estimate tbd }`;

const session = pageSession();
let update: PreviewUpdate;
let network: TriedNetwork;
let page: PreviewPage;

beforeAll(async () => {
    update = await simulatedUpdate(TEXT);
    network = await triedNetwork(TEXT);
}, 60_000);

beforeEach(async () => {
    page = await session.open(update, { state: savedWith('uncertainty') });
});

const slider = (title: string) => page.page.getByRole('slider', { name: title });
const write = () => page.page.getByRole('button', { name: 'Write into the text' });
const row = (title: string) => page.page.locator('.what-if-outcome tr', { hasText: title }).locator('td').allInnerTexts();

async function moveTo(title: string, value: number): Promise<void> {
    await slider(title).evaluate((input: HTMLInputElement, to) => {
        input.value = String(to);
        input.dispatchEvent(new Event('input', { bubbles: true }));
    }, value);
    await page.send();
}

describe('what if', { timeout: 60_000 }, () => {
    it('asks for the network, and waits for it', async () => {
        expect((await page.posted()).filter(({ kind }) => kind === 'wantNetwork')).toHaveLength(1);
        expect(await slider('Most likely').isDisabled()).toBe(true);
        await page.send({ kind: 'network', network });
        expect(await slider('Most likely').isDisabled()).toBe(false);
        // What drives the duration comes first; what has no estimate cannot be tried.
        expect(await page.page.getByRole('combobox', { name: 'Step' }).locator('option').allTextContents()).toEqual([
            'First',
            'Second',
            'Last',
        ]);
        expect(await page.page.getByRole('combobox', { name: 'Step' }).inputValue()).toBe('a');
    });

    it('shows at once what becomes of the duration, the promises and the critical path', async () => {
        await page.send({ kind: 'network', network });
        expect(await row('Classical duration')).toEqual(['11 h', '–']);
        await moveTo('Most likely', 4);
        // (4 + 16 + 12) / 6 = 5.33; b takes 5, and c 1 more.
        expect(await row('Classical duration')).toEqual(['11 h', '6.33 h']);
        expect(await slider('Optimistic').inputValue()).toBe('4');
        await moveTo('Pessimistic', 4);
        expect(await row('Classical duration')).toEqual(['11 h', '6 h']);
        expect(await page.page.locator('.what-if-path').innerText()).toBe('Critical path: First → Last\nWhat if: Second → Last');
        await moveTo('Optimistic', 15);
        const [before, after] = await row('Whole journey ≤ 12 h');
        // Of the beta distribution of 8, 10, 12, which is B(3, 3), 10x³ − 15x⁴ + 6x⁵ at x = 3/4: 89.65 %. Φ(1 / (4/6)) = 93.3 %.
        expect(before).toMatch(/^(89(\.\d)?|90\.\d) % [✕✓] \(classical 93\.3 %\)$/);
        expect(after).toBe('0 % ✕ (classical 0 %)');
    });

    it('writes nothing by itself, and into the text of this version at a click', async () => {
        await page.send({ kind: 'network', network });
        expect(await write().isDisabled()).toBe(true);
        await slider('Pessimistic').focus();
        await page.page.keyboard.press('ArrowRight');
        await page.send();
        expect((await page.posted()).filter(({ kind }) => kind === 'edit')).toEqual([]);
        await write().click();
        const written = (await page.posted()).filter(({ kind }) => kind === 'edit');
        expect(written).toEqual([
            {
                kind: 'edit',
                edit: { kind: 'points', step: 'a', estimate: { optimistic: 8, mostLikely: 10, pessimistic: 12.5 }, version: 1 },
            },
        ]);
    });

    it('forgets what was tried when somebody writes, or at a click', async () => {
        await page.send({ kind: 'network', network });
        await moveTo('Most likely', 4);
        await page.page.getByRole('button', { name: 'Reset' }).click();
        await page.send();
        expect(await slider('Most likely').inputValue()).toBe('10');
        await moveTo('Most likely', 4);
        await page.send({ kind: 'update', update: followUp(update, {}) });
        expect(await slider('Most likely').inputValue()).toBe('10');
        expect(await write().isDisabled()).toBe(true);
    });
});
