import { describe, expect, it } from 'vitest';
import type { JourneyNetwork, StepKind } from '../../../src/pert/network.ts';
import { completeUpdate } from '../support/compose.ts';
import { pageSession } from '../support/page-session.ts';
import { link, step } from '../support/sample-networks.ts';

const LABELS: Record<string, string[]> = {
    Latin: [
        'Visit',
        'Receive the confirmation of the order',
        'WWW MMM @@@ %%% WWW MMM',
        'illicit fjord',
        'ÄÖÜ ß ŵŷ Œuvre ǅ',
        'Überweisung prüfen',
    ],
    'one long word': ['Donaudampfschifffahrtselektrizitätenhauptbetriebswerk', 'W'.repeat(60), 'a-'.repeat(40)],
    'Cyrillic and Greek': ['Оформление заказа на сайте', 'Щёлкнуть по ссылке', 'ΠΑΡΑΓΓΕΛΙΑ ΜΩΨ', 'Πληρωμή με κάρτα'],
    'Chinese, Japanese, Korean': ['浏览商品并比较不同商家的价格和评价', 'ご注文内容の確認', '배송 예약 확인하기', '結帳'],
    'Indic and Thai': ['भुगतान की पुष्टि करें', 'क्षेत्रीय कार्यालय से संपर्क', 'বিল পরিশোধ', 'பணம் செலுத்து', 'ชำระเงินออนไลน์'],
    'Arabic and Hebrew': ['تأكيد الطلب عبر الموقع', 'אישור הזמנה באתר'],
    emoji: ['🛒 Basket 🎉🎉', '👩‍👩‍👧‍👦 Family plan 👍🏽', '🇩🇪🇫🇷🇯🇵🇧🇷🇮🇳🇺🇸', '😀'.repeat(30), '1️⃣ ☎️ Call'],
};

const KINDS: StepKind[] = ['touchpoint', 'moment', 'task', 'wait', 'milestone'];

/** Each label on a card of each kind, with figures of all lengths. */
function network(labels: readonly string[]): JourneyNetwork {
    const steps = labels.flatMap((label, l) =>
        KINDS.map((kind, k) => {
            const most = [1, 12.345, 987_654, 1e9 / 7][(l + k) % 4];
            return step(kind, `s${l}_${k}`, label, k % 2, kind === 'milestone' ? null : [most / 2, most, most * 3]);
        }),
    );
    const links = steps.slice(1).map((to, i) => link(steps, steps[i].name, to.name, i % 3 === 0 ? 'SS' : 'FS', i % 2 ? 1.25 : 0));
    const stages = labels.slice(0, 2).map((label, i) => ({ name: `Stage${i}`, label }));
    while (stages.length < 2) {
        stages.push({ name: 'Other', label: 'Other' });
    }
    return { name: 'J', label: labels[0], unit: 'min', stages, steps, links, targets: [] };
}

const session = pageSession();

/** Texts that reach beyond the outline of their card at their height, or beyond their stage's heading. */
function overflowing(): string[] {
    const faults: string[] = [];
    for (const card of document.querySelectorAll<SVGGElement>('.journey-card')) {
        const outline = card.querySelector<SVGPathElement>('.journey-card-outline')!;
        const body = card.querySelectorAll<SVGTextElement>('text:not(.journey-seal-text)');
        for (const text of body) {
            const box = text.getBBox();
            const glyph = card.querySelector<SVGGElement>('.journey-glyph');
            const middle = box.y + box.height / 2;
            const points = [new DOMPoint(box.x, middle), new DOMPoint(box.x + box.width, middle)];
            if (!points.every((point) => outline.isPointInFill(point))) {
                faults.push(`beyond its card: ${text.textContent}`);
            }
            const sign = glyph?.getBBox();
            const left = glyph?.transform.baseVal.consolidate()?.matrix.e ?? Number.NEGATIVE_INFINITY;
            if (sign && text.closest('.journey-label') && box.x < left + sign.width) {
                faults.push(`over its sign: ${text.textContent}`);
            }
        }
        const figures = Array.from(card.querySelectorAll<SVGTextElement>('.journey-figures text'), (text) => text.getBBox());
        for (let i = 0; i + 1 < figures.length; i++) {
            if (figures[i].y === figures[i + 1].y && figures[i].x + figures[i].width > figures[i + 1].x) {
                faults.push(`figures overlap on ${card.dataset.step}`);
            }
        }
        const seal = card.querySelector<SVGTextElement>('.journey-seal-text');
        const ground = card.querySelector<SVGRectElement>('.journey-seal-ground');
        if (seal && ground && seal.getBBox().width > ground.getBBox().width) {
            faults.push(`beyond its seal: ${seal.textContent}`);
        }
    }
    for (const label of document.querySelectorAll<SVGGElement>('.journey-edge-label')) {
        if (label.querySelector('text')!.getBBox().width > label.querySelector('rect')!.getBBox().width) {
            faults.push(`beyond its label: ${label.textContent}`);
        }
    }
    for (const heading of document.querySelectorAll<SVGGElement>('.journey-heading')) {
        const area = heading.querySelector<SVGRectElement>('.journey-heading-area')!.getBBox();
        for (const text of heading.querySelectorAll('text')) {
            const box = text.getBBox();
            if (box.x + box.width > area.width + 0.5) {
                faults.push(`beyond its stage: ${text.textContent}`);
            }
        }
    }
    return faults;
}

/** As many labels as the page draws without asking what is seen. */
const BATCH = 4;

describe.each(Object.entries(LABELS))('text in cards: %s', (_, labels) => {
    it('stays within them, with figures and in large type', { timeout: 30_000 }, async () => {
        const page = await session.open(null, { width: 800, height: 600 });
        for (let start = 0; start < labels.length; start += BATCH) {
            const batch = labels.slice(start, start + BATCH);
            await page.send({ kind: 'update', update: completeUpdate(network(batch), start + 1) });
            await page.page.locator('.journey-canvas').focus();
            await page.page.keyboard.press('0');
            await page.send();
            expect(await page.page.locator('.journey-figures').count()).toBe(batch.length * 4);
            expect(await page.page.evaluate(overflowing)).toEqual([]);
            for (let i = 0; i < 4; i++) {
                await page.page.keyboard.press('-');
            }
            await page.send();
            expect(await page.page.locator('.journey-figures').count()).toBe(0);
            expect(await page.page.locator('.journey-label').count()).toBe(batch.length * 5);
            expect(await page.page.evaluate(overflowing)).toEqual([]);
        }
        expect(page.faults).toEqual([]);
    });
});
