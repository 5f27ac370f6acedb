import { describe, expect, it } from 'vitest';
import type { JourneyExperience } from '../../../src/pert/experience/experience.ts';
import type { ViewId } from '../../../src/protocol/preview.ts';
import { completeUpdate, plainExperience } from '../support/compose.ts';
import { pageSession } from '../support/page-session.ts';
import type { PreviewPage } from '../support/preview-page.ts';
import { generatedNetwork } from '../support/sample-networks.ts';
import { savedWith } from '../support/saved-with.ts';

const session = pageSession();
const NETWORK = generatedNetwork(400);
const UPDATE = completeUpdate(NETWORK, 1, { kind: 'live' }, feltAndOwned());

/** Something in each lane of the map. */
function feltAndOwned(): JourneyExperience {
    const plain = plainExperience(NETWORK);
    return {
        ...plain,
        teams: ['sales', 'service'].map((name) => ({ name, label: null })),
        steps: plain.steps.map((step, i) => ({
            ...step,
            owner: i % 3 === 0 ? 0 : 1,
            emotion: i % 2 === 0 ? 1 + (i % 5) : null,
            gains: i % 4 === 0 ? ['It is quick'] : [],
        })),
    };
}

/** What is drawn in the panel: each part of a step as markup. */
function seen({ page }: PreviewPage): Promise<string[]> {
    return page.evaluate(() => {
        const panel = document.querySelector('.journey-canvas')!.getBoundingClientRect();
        const parts = Array.from(document.querySelectorAll<SVGGElement>('.journey-world [data-step], .journey-world [data-link]'));
        const inside = parts.filter((part) => {
            const { left, right, top, bottom } = part.getBoundingClientRect();
            return left > panel.left && right < panel.right && top > panel.top && bottom < panel.bottom;
        });
        // What the pointer rests on may have been given an empty title.
        return inside.map((part) => part.outerHTML.replaceAll('<title></title>', '')).sort();
    });
}

async function turnWheel({ page }: PreviewPage, dy: number, turns: number): Promise<void> {
    await page.keyboard.down('Control');
    for (let i = 0; i < turns; i++) {
        await page.mouse.wheel(0, dy);
    }
    await page.keyboard.up('Control');
}

describe.each<ViewId>(['network', 'map'])('zooming in the view %s of a long journey', (view) => {
    it('has drawn all that is seen once it rests, from afar and near', async () => {
        const page = await session.open(UPDATE, { state: savedWith(view) });
        const before = await seen(page);
        expect(before.length).toBeGreaterThan(10);
        await page.page.mouse.move(600, 350);
        await turnWheel(page, 12, 30);
        const sketches = page.page.locator('.journey-card-sketch');
        await expect.poll(() => sketches.count()).toBe(0);
        await expect.poll(() => page.page.locator('.journey-world text').count()).toBe(0);
        expect((await seen(page)).length).toBeGreaterThan(before.length);
        await turnWheel(page, -12, 30);
        await expect.poll(() => sketches.count()).toBe(0);
        await expect.poll(() => seen(page)).toEqual(before);
    });
});
