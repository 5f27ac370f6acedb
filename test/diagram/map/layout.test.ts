import { describe, expect, it } from 'vitest';
import { emotionCurve, emotionHeight, monotoneSlopes } from '../../../src/diagram/map/emotion-curve.ts';
import { mapColumns } from '../../../src/diagram/map/map-columns.ts';
import { layOutMap } from '../../../src/diagram/map/map-layout.ts';
import type { Drawing } from '../../../src/diagram/standalone/drawing.ts';
import { drawingFrom } from '../../render/drawings.ts';

function layout({ outline, steps, experience }: Drawing, hints = false) {
    return layOutMap(outline, steps, experience, hints);
}

async function columnsOf(text: string) {
    const { outline, steps } = await drawingFrom(text);
    const { column, count } = mapColumns(outline, steps);
    return { at: Object.fromEntries(outline.steps.map(({ name }, i) => [name, column[i]])), count };
}

const SHOP = `journey Shop {
    unit h
    channel web channel shop channel phone
    team sales team store
    stage Find {
        touchpoint look on web, shop owner sales emotion 4 estimate 1
        touchpoint ask after look on web, phone owner sales estimate 1
    }
    stage Buy {
        moment pay after ask on shop owner store emotion 2 estimate 1 {
            pain "Queue" severity 2 frequency 50%
            pain "No cash" severity 5 frequency 10%
            expect "Quick"
        }
        task book after pay owner sales estimate 1
        wait ready after book estimate 8
        moment take after ready estimate 1
    }
}`;

describe('columns of a journey map', () => {
    it('follow time within a stage, and the text between stages', async () => {
        const { at, count } = await columnsOf(`journey J {
            stage One { touchpoint late after early estimate 1 h touchpoint early estimate 1 h }
            stage Two { touchpoint first estimate 1 h }
        }`);
        expect(at).toEqual({ early: 0, late: 1, first: 2 });
        expect(count).toBe(3);
    });

    it('put backstage work below what happens at the same time, and after what it depends on', async () => {
        const { at } = await columnsOf(`journey J {
            touchpoint order estimate 1 h
            touchpoint mail after order estimate 1 h
            task check after order estimate 3 h
            task pack after check estimate 1 h
            wait delivery after pack estimate 9 h
        }`);
        expect(at).toEqual({ order: 0, mail: 1, check: 1, pack: 2, delivery: 3 });
    });

    it('keep a place for a stage without steps, and for steps outside the stages', async () => {
        const { at, count } = await columnsOf(`journey J {
            touchpoint before estimate 1 h
            stage Empty { }
            stage Full { touchpoint inside estimate 1 h }
            stage Last { }
        }`);
        expect(at).toEqual({ before: 0, inside: 2 });
        expect(count).toBe(4);
    });
});

describe('lanes of a journey map', () => {
    it('are there for channels, for steps without one, and for what is written', async () => {
        const drawing = await drawingFrom(SHOP);
        const { lanes, height } = layout(drawing);
        expect(
            lanes.map(({ kind, channel }) => (kind === 'channel' ? (drawing.experience.channels[channel]?.name ?? 'none') : kind)),
        ).toEqual(['web', 'shop', 'phone', 'none', 'visibility', 'backstage', 'emotion', 'pains', 'gains', 'teams', 'time']);
        for (const [i, lane] of lanes.entries()) expect(lane.top).toBe(i === 0 ? 0 : lanes[i - 1].top + lanes[i - 1].height);
        expect(height).toBe(lanes.at(-1)!.top + lanes.at(-1)!.height);
    });

    it('are left out of a file where nothing is written, and say in the panel what to write', async () => {
        const drawing = await drawingFrom('journey J { touchpoint a estimate 1 h }');
        expect(layout(drawing).lanes.map(({ kind }) => kind)).toEqual(['channel', 'time']);
        const { lanes } = layout(drawing, true);
        expect(lanes.filter(({ empty }) => empty).map(({ kind }) => kind)).toEqual([
            'stages',
            'channels',
            'emotion',
            'pains',
            'gains',
            'teams',
        ]);
    });

    it('hold each step once where its channels are neighbours, and once more where they are not', async () => {
        const { cards, cardOf, lanes } = layout(await drawingFrom(SHOP));
        const [web, shop, phone, none] = lanes;
        const parts = (step: number) => cards.filter((card) => card.step === step);
        const inside = (card: { y: number; height: number }, first: typeof web, last: typeof web) =>
            card.y > first.top && card.y + card.height < last.top + last.height;
        expect(parts(0)).toHaveLength(1);
        expect(inside(parts(0)[0], web, shop)).toBe(true);
        expect(parts(0)[0].y + parts(0)[0].height).toBeGreaterThan(shop.top);
        expect(parts(1)).toHaveLength(2);
        expect(inside(parts(1)[0], web, web) && inside(parts(1)[1], phone, phone)).toBe(true);
        expect(cardOf[1]).toBe(parts(1)[0]);
        const backstage = lanes.find(({ kind }) => kind === 'backstage')!;
        expect(inside(parts(3)[0], backstage, backstage)).toBe(true);
        expect(inside(parts(4)[0], none, none)).toBe(true);
    });

    it('never lay one card over another', async () => {
        for (const text of [SHOP, SHOP.replaceAll('after ask', ''), SHOP.replaceAll(/task/g, 'touchpoint')]) {
            const { cards } = layout(await drawingFrom(text));
            for (const [i, a] of cards.entries()) {
                for (const b of cards.slice(i + 1)) {
                    const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
                    expect(apart).toBe(true);
                }
            }
        }
    });
});

describe('curve of emotions', () => {
    it('runs through the steps that have one, broken where others lie between', async () => {
        const { outline, steps, experience } = await drawingFrom(SHOP);
        const { marks, pieces } = emotionCurve(outline, experience, mapColumns(outline, steps));
        expect(marks.map(({ step, emotion }) => [outline.steps[step].name, emotion])).toEqual([
            ['look', 4],
            ['pay', 2],
            ['take', null],
        ]);
        // `ask` lies between.
        expect(pieces.map(({ broken }) => broken)).toEqual([true]);
        const felt = { ...experience, steps: experience.steps.with(1, { ...experience.steps[1], emotion: 3 }) };
        expect(emotionCurve(outline, felt, mapColumns(outline, steps)).pieces.map(({ broken }) => broken)).toEqual([false, false]);
    });

    it('is higher for better emotions, in equal steps', () => {
        const heights = [1, 2, 3, 4, 5].map(emotionHeight);
        const step = heights[0] - heights[1];
        expect(step).toBeGreaterThan(0);
        for (let i = 1; i < 4; i++) expect(heights[i] - heights[i + 1]).toBeCloseTo(step, 9);
    });

    it('never leaves the range of two neighbours', () => {
        let seed = 7;
        const random = () => {
            seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
            return seed / 2 ** 32;
        };
        for (let round = 0; round < 200; round++) {
            const points: { x: number; y: number }[] = [];
            for (let i = 0; i < 12; i++)
                points.push({ x: (points.at(-1)?.x ?? 0) + 1 + Math.floor(random() * 4), y: Math.floor(random() * 5) });
            const slopes = monotoneSlopes(points);
            for (let i = 0; i + 1 < points.length; i++) {
                const [a, b] = [points[i], points[i + 1]];
                const h = b.x - a.x;
                for (let t = 0; t <= 1; t += 0.05) {
                    // Bézier form of the cubic with these slopes at its ends.
                    const [p0, p1, p2, p3] = [a.y, a.y + (h * slopes[i]) / 3, b.y - (h * slopes[i + 1]) / 3, b.y];
                    const y = (1 - t) ** 3 * p0 + 3 * (1 - t) ** 2 * t * p1 + 3 * (1 - t) * t ** 2 * p2 + t ** 3 * p3;
                    expect(y).toBeGreaterThanOrEqual(Math.min(a.y, b.y) - 1e-9);
                    expect(y).toBeLessThanOrEqual(Math.max(a.y, b.y) + 1e-9);
                }
            }
        }
    });
});

describe('notes', () => {
    it('stand below their step, the worst pain first and marked', async () => {
        const { pains, gains, cardOf } = layout(await drawingFrom(SHOP));
        // 2 × 50 % = 1 is worse than 5 × 10 % = 0.5.
        expect(pains.notes.map(({ text, worst, severe, figures }) => ({ text, worst, severe, figures }))).toEqual([
            { text: 'Queue', worst: true, severe: false, figures: 'severity 2 × 50 % = 1' },
            { text: 'No cash', worst: false, severe: true, figures: 'severity 5 × 10 % = 0.5' },
        ]);
        expect(pains.notes.every(({ x }) => x === cardOf[2].x)).toBe(true);
        expect(pains.notes[1].y).toBeGreaterThanOrEqual(pains.notes[0].y + pains.notes[0].height);
        expect(gains.notes.map(({ kind, text }) => [kind, text])).toEqual([['expect', 'Quick']]);
    });

    it('count those for which there is no room', async () => {
        const many = Array.from({ length: 7 }, (_, i) => `pain "Pain ${i}" severity 3`).join('\n');
        const { pains } = layout(await drawingFrom(`journey J { touchpoint a estimate 1 h { ${many} } }`));
        expect(pains.notes.map(({ lines }) => lines[0])).toEqual(['Pain 0', 'Pain 1', 'Pain 2', 'and 4 more']);
    });
});

describe('teams', () => {
    it('hand over where a step depends on one of another team, numbered from left to right', async () => {
        const drawing = await drawingFrom(SHOP);
        const { teams } = layout(drawing);
        const name = (step: number) => drawing.outline.steps[step].name;
        expect(teams.owned.map(({ step }) => name(step))).toEqual(['look', 'ask', 'pay', 'book']);
        expect(teams.arrows.map(({ from, step, numbers }) => [from.map(name), name(step), numbers])).toEqual([
            [['ask'], 'pay', '1'],
            [['pay'], 'book', '2'],
        ]);
        expect(teams.count).toBe(2);
    });
});

it('lays out a thousand steps in a moment, however they are tied', async () => {
    const steps = Array.from(
        { length: 1000 },
        (_, i) => `touchpoint s${i} ${i > 0 ? `after s${i - 1}` : ''} on web emotion ${1 + (i % 5)} estimate 1 h`,
    );
    const drawing = await drawingFrom(`journey J { channel web ${steps.join('\n')} }`);
    const start = performance.now();
    const { cards } = layout(drawing);
    expect(performance.now() - start).toBeLessThan(1000);
    expect(cards.map(({ step }) => step)).toEqual(Array.from({ length: 1000 }, (_, i) => i));
});
