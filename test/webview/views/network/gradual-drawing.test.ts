import { describe, expect, it } from 'vitest';
import { type DrawnPart, type FrameLimits, GradualDrawing } from '../../../../webview/views/network/gradual-drawing.ts';

const range = (first: number, last: number) => Array.from({ length: last - first }, (_, i) => first + i);
const visible = (first: number, last: number) => ({ steps: range(first, last), links: range(first, last) });
const limits = (changes: Partial<FrameLimits> = {}): FrameLimits => ({ budget: 100, first: [], isSeen: () => true, ...changes });

/** Draws frame after frame until nothing is left. */
function allFrames(draw: () => DrawnPart): DrawnPart[] {
    const frames = [draw()];
    while (frames[frames.length - 1].more && frames.length < 1000) {
        frames.push(draw());
    }
    return frames;
}

describe('drawing a part at a time', () => {
    it('draws all in the end, few elements in each frame, and keeps what is still seen', () => {
        const drawing = new GradualDrawing();
        expect(drawing.atOnce(visible(0, 50), 'full')).toMatchObject({ ...visible(0, 50), sketched: [], more: false });
        const frames = allFrames(() => drawing.next(visible(25, 125), 'full', limits()));
        expect(frames.length).toBeGreaterThan(2);
        frames.forEach((frame, i) => {
            const before = i === 0 ? range(25, 50) : frames[i - 1].steps.filter((step) => step >= 25);
            expect(frame.steps).toEqual(expect.arrayContaining(before));
            // A card of 18 elements may be one too many.
            expect(frame.elements).toBeLessThan(100 + 18);
            // Nothing is missing: what is not drawn is sketched.
            expect(range(25, 125).filter((i) => !frame.steps.includes(i) && !frame.sketchedSteps.includes(i))).toEqual([]);
            expect(range(25, 125).filter((i) => !frame.links.includes(i) && !frame.sketched.includes(i))).toEqual([]);
        });
        expect(frames.at(-1)).toMatchObject({ ...visible(25, 125), sketched: [], sketchedSteps: [], more: false });
    });

    it('takes away a part at a time what is no longer seen', () => {
        const drawing = new GradualDrawing();
        drawing.atOnce(visible(0, 400), 'full');
        const frames = allFrames(() => drawing.next(visible(390, 400), 'full', limits()));
        const removed = frames.map((frame, i) => (i === 0 ? 400 : frames[i - 1].steps.length) - frame.steps.length);
        expect(Math.max(...removed)).toBeLessThan(30);
        expect(frames.at(-1)).toMatchObject({ ...visible(390, 400), more: false });
    });

    it('draws what is seen before what is around it', () => {
        const drawing = new GradualDrawing();
        drawing.atOnce(visible(0, 1), 'full');
        const isSeen = (step: number) => step >= 40 && step < 44;
        const [first] = allFrames(() => drawing.next(visible(0, 80), 'full', limits({ isSeen })));
        expect(first.steps).toEqual([0, 40, 41, 42, 43]);
    });

    it('changes the detail of cards little by little, after the new ones', () => {
        const drawing = new GradualDrawing();
        drawing.atOnce(visible(0, 60), 'full');
        const first = drawing.next(visible(0, 64), 'labels', limits({ budget: 28 }));
        expect(first.steps).toEqual(range(0, 64));
        expect(range(60, 64).map(first.detailOf)).toEqual(['labels', 'labels', 'labels', 'labels']);
        expect(first.detailOf(59)).toBe('full');
        const last = allFrames(() => drawing.next(visible(0, 64), 'labels', limits())).at(-1)!;
        expect(range(0, 64).every((step) => last.detailOf(step) === 'labels')).toBe(true);
    });

    it('draws at once what has the focus, and something with the smallest budget', () => {
        const drawing = new GradualDrawing();
        drawing.atOnce(visible(0, 10), 'full');
        expect(drawing.next(visible(0, 500), 'full', limits({ first: [499] })).steps).toContain(499);
        const last = allFrames(() => drawing.next(visible(0, 30), 'full', limits({ budget: 1 }))).at(-1);
        expect(last).toMatchObject({ ...visible(0, 30), more: false });
    });

    it('sketches all links from afar, and keeps a sketch as long as it serves', () => {
        const drawing = new GradualDrawing();
        drawing.atOnce(visible(0, 400), 'labels');
        const frames = allFrames(() => drawing.next(visible(0, 400), 'blocks', limits()));
        expect(frames.length).toBeGreaterThan(2);
        expect(frames.at(-1)).toMatchObject({ steps: range(0, 400), links: [], sketched: range(0, 400), more: false });
        expect(new Set(frames.map(({ sketched }) => sketched)).size).toBe(1);
    });
});
