import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PictureOutline, StepFigures } from '../../../src/diagram/network/picture-model.ts';
import { type BarBox, barBox, barOutline } from '../../../src/diagram/timeline/bar-shape.ts';
import { deadlinesOf, shownExtent } from '../../../src/diagram/timeline/deadlines.ts';
import { linkRoute } from '../../../src/diagram/timeline/link-route.ts';
import { layOutTimeline, ROW_HEIGHT, rowsBetween, STAGE_ROW_HEIGHT, USUAL_OPTIONS } from '../../../src/diagram/timeline/timeline-layout.ts';
import { LINK_TYPES } from '../../../src/pert/network.ts';
import type { TargetFigure } from '../../../src/protocol/preview.ts';

function step(name: string, stage: number): PictureOutline['steps'][number] {
    return { id: name, name, label: null, kind: 'task', truth: null, stage };
}

/** Earliest start, latest start; everything lasts 2. */
function figures(early: number, late = early): StepFigures {
    return {
        expected: 2,
        standardDeviation: 0,
        earliestStart: early,
        earliestFinish: early + 2,
        latestStart: late,
        latestFinish: late + 2,
        totalSlack: late - early,
        freeSlack: 0,
        critical: early === late,
        estimated: true,
    };
}

const OUTLINE: PictureOutline = {
    journey: 'J',
    label: null,
    unit: 'h',
    stages: [
        { name: 'First', label: null },
        { name: 'Empty', label: null },
        { name: 'Last', label: null },
    ],
    steps: [step('b', 0), step('a', 0), step('lone', -1), step('c', 2)],
    links: { from: [], to: [], type: [] },
};
const STEPS = [figures(4, 9), figures(0), figures(1, 1), figures(6)];

describe('rows', () => {
    it('stand below the heading of their stage, in text order', () => {
        const { steps, stages, tops, height } = layOutTimeline(OUTLINE, STEPS, USUAL_OPTIONS);
        expect(steps).toEqual([0, 1, 2, 3]);
        expect(stages.map(({ stage }) => stage)).toEqual([0, -1, 2]);
        expect(Array.from(tops)).toEqual([
            STAGE_ROW_HEIGHT,
            STAGE_ROW_HEIGHT + ROW_HEIGHT,
            2 * STAGE_ROW_HEIGHT + 2 * ROW_HEIGHT,
            3 * STAGE_ROW_HEIGHT + 3 * ROW_HEIGHT,
        ]);
        expect(height).toBeGreaterThanOrEqual(3 * STAGE_ROW_HEIGHT + 4 * ROW_HEIGHT);
    });

    it('are ordered by time within their stages, in the schedule that is shown', () => {
        const late = { schedule: 'late', order: 'time' } as const;
        expect(layOutTimeline(OUTLINE, STEPS, { ...late, schedule: 'early' }).steps).toEqual([1, 0, 2, 3]);
        const swapped = [figures(4, 5), figures(0, 9), STEPS[2], STEPS[3]];
        expect(layOutTimeline(OUTLINE, swapped, late).steps).toEqual([0, 1, 2, 3]);
        expect(layOutTimeline(OUTLINE, swapped, { ...late, schedule: 'early' }).steps).toEqual([1, 0, 2, 3]);
    });

    it('have no headings in a journey without stages', () => {
        const outline = { ...OUTLINE, stages: [], steps: OUTLINE.steps.map((each) => ({ ...each, stage: -1 })) };
        const { stages, tops } = layOutTimeline(outline, null, USUAL_OPTIONS);
        expect(stages).toEqual([]);
        expect(Array.from(tops)).toEqual([0, 1, 2, 3].map((row) => row * ROW_HEIGHT));
    });

    it('tell the span of a stage in the schedule that is shown', () => {
        expect(layOutTimeline(OUTLINE, STEPS, USUAL_OPTIONS).stages[0].span).toEqual({ start: 0, finish: 6 });
        expect(layOutTimeline(OUTLINE, STEPS, { schedule: 'late', order: 'text' }).stages[0].span).toEqual({ start: 0, finish: 11 });
        expect(layOutTimeline(OUTLINE, null, USUAL_OPTIONS).stages[0].span).toBeNull();
    });

    it('between two heights are found', () => {
        const layout = layOutTimeline(OUTLINE, STEPS, USUAL_OPTIONS);
        for (let top = -50; top < layout.height + 50; top += 7) {
            const { first, last } = rowsBetween(layout, top, top + 60);
            const seen = layout.steps.filter((i) => layout.tops[i] + ROW_HEIGHT > top && layout.tops[i] < top + 60);
            expect(layout.steps.slice(first, last)).toEqual(seen);
        }
    });
});

describe('bars', () => {
    it('are never too short to be seen, and never drawn farther out than renderers can count', () => {
        expect(barBox('task', false, 10, 10.001, 0, 800)).toMatchObject({ left: 10, right: 13 });
        const far = barBox('task', false, -1e12, 1e12, 0, 800);
        expect(far.right - far.left).toBeLessThan(10_000);
        for (const kind of ['touchpoint', 'moment', 'task', 'wait', 'milestone'] as const) {
            expect(barOutline(kind, far)).not.toMatch(/e\+|NaN/);
            expect(barOutline(kind, barBox(kind, true, 5, 5, 0, 800), 20)).not.toMatch(/NaN/);
        }
    });

    it('of milestones stand around their time', () => {
        const { left, right, finish } = barBox('milestone', false, 100, 100, 0, 800);
        expect([left + right, finish]).toEqual([200, 100]);
    });
});

describe('links', () => {
    const box = fc
        .record({ left: fc.integer({ min: 0, max: 500 }), width: fc.integer({ min: 3, max: 200 }), row: fc.integer({ min: 0, max: 9 }) })
        .map(({ left, width, row }): BarBox => {
            const right = left + width;
            return { left, right, finish: right, middle: row * ROW_HEIGHT + ROW_HEIGHT / 2, half: 6 };
        });

    it('run along rows and across them, from the right side of one bar to the right side of the other', () => {
        fc.assert(
            fc.property(fc.constantFrom(...LINK_TYPES), box, box, (type, from, to) => {
                fc.pre(from.middle !== to.middle);
                const { corners } = linkRoute(type, from, to);
                for (let i = 2; i < corners.length; i += 2) {
                    expect(corners[i] === corners[i - 2] || corners[i + 1] === corners[i - 1]).toBe(true);
                }
                const [x0, y0] = corners;
                const [x1, y1] = corners.slice(-2);
                const startsAtFinish = type === 'FS' || type === 'FF';
                if (y0 === from.middle) {
                    expect(x0).toBe(startsAtFinish ? from.right : from.left);
                } else {
                    // Downwards or upwards from the end of the bar.
                    expect(Math.abs(y0 - from.middle)).toBe(from.half);
                    expect(from.right - x0).toBeLessThan(7);
                }
                const endsAtFinish = type === 'FF' || type === 'SF';
                if (y1 === to.middle) {
                    expect(x1).toBe(endsAtFinish ? to.right : to.left);
                } else {
                    expect(Math.abs(y1 - to.middle)).toBe(to.half);
                    expect(x1).toBeGreaterThanOrEqual(to.left - 3);
                    expect(x1).toBeLessThanOrEqual(to.right + 3);
                }
            }),
        );
    });
});

describe('deadlines', () => {
    const target = (scope: Partial<TargetFigure>): TargetFigure => ({
        step: null,
        from: null,
        to: null,
        confidence: 0.9,
        within: 5,
        probability: 0.5,
        met: false,
        ...scope,
    });

    it('count from the start of the journey, or of the step that the promise begins with', () => {
        const layout = layOutTimeline(OUTLINE, STEPS, USUAL_OPTIONS);
        const targets = [target({}), target({ step: 'c' }), target({ from: 'b', to: 'c' }), target({ step: 'gone' })];
        const early = deadlinesOf(OUTLINE, STEPS, targets, layout, USUAL_OPTIONS);
        expect(early.map(({ time, row }) => [time, row])).toEqual([
            [5, null],
            [11, 3],
            [9, 0],
        ]);
        expect([early[2].top, early[2].bottom]).toEqual([layout.tops[0], layout.tops[3] + ROW_HEIGHT]);
        const late = deadlinesOf(OUTLINE, STEPS, targets, layout, { schedule: 'late', order: 'text' });
        expect(late[2].time).toBe(14);
    });

    it('are in sight with the whole journey, unless they are far away', () => {
        expect(shownExtent(10, [])).toBe(10);
        expect(shownExtent(10, [target({ within: 15 })])).toBe(15);
        expect(shownExtent(10, [target({ within: 500 }), target({ step: 'c', within: 12 })])).toBe(10);
        expect(shownExtent(0, [])).toBe(1);
    });
});
