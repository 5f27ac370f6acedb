import { describe, expect, it } from 'vitest';
import { type DrawnPart, GradualDrawing } from '../../../../webview/views/network/gradual-drawing.ts';

const range = (first: number, last: number) => Array.from({ length: last - first }, (_, i) => first + i);
const visible = (first: number, last: number) => ({ steps: range(first, last), links: range(first, last) });

/** Draws frame after frame until nothing is left. */
function allFrames(draw: () => DrawnPart): DrawnPart[] {
    const frames = [draw()];
    while (frames[frames.length - 1].more && frames.length < 1000) {
        frames.push(draw());
    }
    return frames;
}

describe('drawing a part at a time', () => {
    it('draws all in the end, few cards in each frame, and keeps those that are still seen', () => {
        const drawing = new GradualDrawing();
        expect(drawing.atOnce(visible(0, 50), 'full')).toMatchObject({ ...visible(0, 50), sketched: [], more: false });
        const frames = allFrames(() => drawing.next(visible(25, 125), 'full', []));
        expect(frames.length).toBeGreaterThan(2);
        frames.forEach((frame, i) => {
            const before = i === 0 ? range(25, 50) : frames[i - 1].steps;
            expect(frame.steps).toEqual(expect.arrayContaining(before));
            expect(frame.steps.length - before.length).toBeLessThanOrEqual(16);
            // No link is missing: those that are not drawn are sketched.
            expect([...frame.links, ...frame.sketched].toSorted((a, b) => a - b)).toEqual(range(25, 125));
        });
        expect(frames.at(-1)).toMatchObject({ steps: range(25, 125), sketched: [], more: false });
    });

    it('changes the detail of cards little by little, after the new ones', () => {
        const drawing = new GradualDrawing();
        drawing.atOnce(visible(0, 60), 'full');
        const first = drawing.next(visible(0, 64), 'labels', []);
        expect(first.steps).toEqual(range(0, 64));
        expect(range(60, 64).map(first.detailOf)).toEqual(['labels', 'labels', 'labels', 'labels']);
        expect(first.detailOf(59)).toBe('full');
        const last = allFrames(() => drawing.next(visible(0, 64), 'labels', [])).at(-1)!;
        expect(range(0, 64).every((step) => last.detailOf(step) === 'labels')).toBe(true);
    });

    it('draws at once what has the focus', () => {
        const drawing = new GradualDrawing();
        drawing.atOnce(visible(0, 10), 'full');
        expect(drawing.next(visible(0, 500), 'full', [499]).steps).toContain(499);
    });

    it('sketches all links from afar', () => {
        const drawing = new GradualDrawing();
        drawing.atOnce(visible(0, 10), 'labels');
        expect(drawing.next(visible(0, 10), 'blocks', [])).toMatchObject({ links: range(0, 10), sketched: [] });
    });
});
