import { describe, expect, it } from 'vitest';
import type { MarkupContent } from 'vscode-languageserver';
import type { ViewId } from '../../../src/protocol/preview.ts';
import { open as openText } from '../../language/services/support.ts';
import { violationsOf } from '../support/axe.ts';
import { completeUpdate, followUp } from '../support/compose.ts';
import { pageSession } from '../support/page-session.ts';
import type { PreviewPage } from '../support/preview-page.ts';
import { onlineOrder } from '../support/sample-networks.ts';
import { savedWith } from '../support/saved-with.ts';

const ORDER = completeUpdate(onlineOrder());

/** What the text's hover says of a step with everything in it, among it what must stay text. */
const TEXT = `journey Shop "A shop" {
  unit min
  target 90% within 20 min
  stage Before "Before \\u{7C} buying" {
    /** Where it <b>begins</b>, & *how*. */
    touchpoint pick "Pick & <i>pack</i> \`x\`" estimate 1 3 10 target 95% within 1 min
    task browse estimate 2
  }
  moment pay "Pay" after pick, browse estimate 4 min
}`;

async function hoverText(): Promise<string> {
    const { services, document, params } = await openText(TEXT.replace('pick "', '|pick "'));
    const found = await services.lsp.HoverProvider?.getHoverContent(document, params);
    if (!found) throw new Error('There is no hover.');
    return (found.contents as MarkupContent).value;
}

const session = pageSession();
let page: PreviewPage;

async function open(view: ViewId): Promise<void> {
    page = await session.open(ORDER, { state: savedWith(view) });
}

const card = () => page.page.getByRole('dialog', { name: 'About Pick and pack' });
const asked = async () => (await page.posted()).filter(({ kind }) => kind === 'askHover').length;

/** Answers the next question for the hover, as the editor does. */
async function answer(text: string | null, questions = 1): Promise<void> {
    await expect.poll(asked).toBe(questions);
    await page.send({ kind: 'hover', step: 'pick', text });
}

const PLACES: [ViewId, string][] = [
    ['network', '.journey-card[data-step="pick"]'],
    ['timeline', '.timeline-bar[data-step="pick"]'],
    ['timeline', '.timeline-name[data-step="pick"]'],
    ['map', '.map-card[data-step="pick"]'],
    ['table', 'tr[data-step="pick"] th'],
];

describe('a hover card', { timeout: 60_000 }, () => {
    it.each(PLACES)(
        'in the view %s comes where the pointer rests on %s, can be pointed at, and goes when the pointer has left',
        async (view, place) => {
            await open(view);
            await page.page.locator(place).first().hover();
            await answer('**Pick** `pick` — task');
            await expect.poll(() => card().textContent()).toBe('Pick pick — task');
            const { x, y, width, height } = (await card().boundingBox())!;
            await page.page.mouse.move(x + width / 2, y + height / 2);
            await page.page.waitForTimeout(500);
            expect(await card().count()).toBe(1);
            await page.page.mouse.move(3, 3);
            await expect.poll(() => card().count()).toBe(0);
            expect((await page.posted()).some(({ kind }) => kind === 'reveal')).toBe(false);
        },
    );

    it('goes with Escape, and the pointer must leave the step before it comes again', async () => {
        await open('network');
        await page.card('pick').hover();
        await answer('x');
        await expect.poll(() => card().count()).toBe(1);
        await page.page.keyboard.press('Escape');
        await expect.poll(() => card().count()).toBe(0);
        await page.page.waitForTimeout(700);
        expect([await card().count(), await asked()]).toEqual([0, 1]);
    });

    it('comes with a key, takes the focus so that it is read, and gives it back', async () => {
        await open('timeline');
        await page.page.locator('.timeline-name[data-step="pick"]').focus();
        await page.page.keyboard.press('i');
        await answer('**Pick** `pick` — task');
        await expect.poll(() => page.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('About Pick and pack');
        await page.page.keyboard.press('Escape');
        await expect.poll(() => card().count()).toBe(0);
        expect(await page.page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.step)).toBe('pick');
    });

    it('tells nothing where the text says nothing', async () => {
        await open('network');
        await page.card('pick').hover();
        await answer(null);
        await page.page.waitForTimeout(100);
        expect(await page.page.locator('.hover-card').count()).toBe(0);
    });

    it('does not come while something is dragged or the pointer only passes', async () => {
        await open('network');
        await page.whileTimeStands(async () => {
            const { clock, mouse } = page.page;
            await page.card('pick').hover();
            await clock.runFor(400);
            await mouse.move(5, 300);
            await clock.runFor(5000);
            expect(await asked()).toBe(0);
            await page.card('pick').hover();
            await clock.runFor(600);
            expect(await asked()).toBe(1);
        });
    });

    it('goes with the text', async () => {
        await open('network');
        await page.card('pick').hover();
        await answer('old');
        await expect.poll(() => card().textContent()).toBe('old');
        await page.send({ kind: 'update', update: followUp(ORDER, {}) });
        await answer('new', 2);
        await expect.poll(() => card().textContent()).toBe('new');
    });

    it('shows no second tooltip', async () => {
        await open('network');
        await page.card('pick').hover();
        const titles = () =>
            page.page.evaluate(() => {
                const names: (string | null)[] = [];
                for (let at = document.querySelector(':hover:not(:has(:hover))'); at; at = at.parentElement) {
                    const title = Array.from(at.children).find(({ localName }) => localName === 'title');
                    if (title) names.push(title.textContent);
                }
                return names;
            });
        // The nearest one counts.
        expect((await titles())[0]).toBe('');
        await page.page.mouse.move(5, 300);
        expect(await page.card('pick').locator('title').count()).toBe(1);
    });

    it('has no fault that axe-core finds in any theme', async () => {
        await open('network');
        await page.card('pick').hover();
        await answer(await hoverText());
        await expect.poll(() => card().count()).toBe(1);
        expect(await violationsOf(page)).toEqual([]);
        expect(await card().count()).toBe(1);
    });

    it('shows the hover of the text: words, figures and code, and nothing of it as markup', async () => {
        await open('network');
        await page.card('pick').hover();
        await answer(await hoverText());
        await expect.poll(() => card().count()).toBe(1);
        const text = (await card().textContent()) ?? '';
        expect(text).toContain('Pick & <i>pack</i> `x` pick — touchpoint in Before | buying');
        expect(text).toContain('Where it <b>begins</b>, & *how*.');
        expect(text).not.toMatch(/\*\*|\\|&amp;|:--/);
        expect(await card().locator('b, i, em, a, img, script').count()).toBe(0);
        const rows = await card()
            .locator('tr')
            .evaluateAll((all) => all.map((row) => Array.from(row.children, (cell) => cell.textContent)));
        expect(rows).toContainEqual(['Estimate', '1 · 3 · 10 min']);
        expect(rows).toContainEqual(['Expected', '3.83 ± 1.5 min']);
        expect(rows).toContainEqual(['Critical', 'yes']);
        expect(await card().locator('strong').first().textContent()).toBe('Pick & <i>pack</i> `x`');
        expect(await card().locator('li').first().textContent()).not.toMatch(/^-/);
        expect(await card().locator('code').first().textContent()).toBe('pick');
    });
});
