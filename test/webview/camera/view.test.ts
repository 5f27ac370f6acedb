import { describe, expect, it } from 'vitest';
import { bringIntoView, detailAt, fitView, homeView, keepInReach, showsAll, visibleBox } from '../../../webview/camera/view.ts';

const PANEL = { width: 1000, height: 600 };

describe('fitting', () => {
    it.each([
        { width: 5000, height: 300 },
        { width: 300, height: 5000 },
        { width: 90_000, height: 4000 },
    ])('shows all of $width × $height', (picture) => {
        const view = fitView(picture, PANEL, 44);
        expect(showsAll(view, picture, PANEL, 44)).toBe(true);
        expect(view.k).toBeLessThan(1);
    });

    it('never blows a small picture up, and centres it', () => {
        const view = fitView({ width: 200, height: 100 }, PANEL, 100);
        expect(view).toEqual({ k: 1, x: 400, y: 300 });
    });

    it('survives a panel without size and a picture without steps', () => {
        const view = fitView({ width: 0, height: 0 }, { width: 0, height: 0 }, 44);
        expect(Object.values(view).every(Number.isFinite)).toBe(true);
        expect(view.k).toBeGreaterThan(0);
    });
});

describe('at home', () => {
    it('is all of a picture that can be read then', () => {
        const picture = { width: 1500, height: 400 };
        expect(homeView(picture, PANEL, 44, null)).toEqual(fitView(picture, PANEL, 44));
    });

    it('is the beginning of a larger one, or what has to be in sight', () => {
        const picture = { width: 9000, height: 400 };
        const start = homeView(picture, PANEL, 44, null);
        expect(start.k).toBeGreaterThan(0.6);
        expect(start.x).toBe(24);
        const anchor = { left: 5000, top: 100, right: 5200, bottom: 200 };
        const seen = visibleBox(homeView(picture, PANEL, 44, anchor), PANEL);
        expect(seen.left).toBeLessThan(anchor.left);
        expect(seen.right).toBeGreaterThan(anchor.right);
    });

    it('has the beginning of a very high picture in its middle', () => {
        const anchor = { left: 0, top: 7000, right: 200, bottom: 7100 };
        const seen = visibleBox(homeView({ width: 9000, height: 9000 }, PANEL, 0, anchor), PANEL);
        expect((seen.top + seen.bottom) / 2).toBeCloseTo(7050, -1);
    });
});

describe('bringing into view', () => {
    const view = { k: 0.5, x: 10, y: 60 };

    it('does not move for what is seen', () => {
        expect(bringIntoView(view, { left: 200, top: 100, right: 400, bottom: 200 }, PANEL, 44)).toBe(view);
    });

    it('moves by the least that does', () => {
        // The right edge lies at 2100 · 0.5 + 10 = 1060, 84 beyond the last that is kept free.
        const moved = bringIntoView(view, { left: 1900, top: 100, right: 2100, bottom: 200 }, PANEL, 44);
        expect(moved).toEqual({ k: 0.5, x: -74, y: 60 });
    });

    it('shows the beginning of what is larger than the panel', () => {
        const moved = bringIntoView(view, { left: 1000, top: 100, right: 9000, bottom: 200 }, PANEL, 44);
        expect(moved.x + 1000 * moved.k).toBe(24);
    });
});

describe('what is seen', () => {
    it('is the panel, seen from the picture', () => {
        expect(visibleBox({ k: 2, x: -100, y: 50 }, PANEL)).toEqual({ left: 50, top: -25, right: 550, bottom: 275 });
    });

    it('always has a corner of the picture in it', () => {
        const picture = { width: 400, height: 300 };
        for (const far of [-1e6, 1e6]) {
            const { x, y, k } = keepInReach({ k: 1, x: far, y: far }, picture, PANEL);
            expect(x + picture.width * k).toBeGreaterThan(0);
            expect(x).toBeLessThan(PANEL.width);
            expect(y + picture.height * k).toBeGreaterThan(0);
            expect(y).toBeLessThan(PANEL.height);
        }
    });

    it('has less detail from afar', () => {
        expect([1, 0.45, 0.1].map(detailAt)).toEqual(['full', 'labels', 'blocks']);
    });
});
