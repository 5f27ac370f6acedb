import { describe, expect, it } from 'vitest';
import { Pace } from '../../../../webview/views/frame/pace.ts';

/** The budget after frames on a machine that draws so many elements in a millisecond, all of its budget in each. */
function settled(perMillisecond: number, moving: boolean): number {
    const pace = new Pace();
    for (let frame = 0; frame < 60; frame++) {
        pace.took(pace.budget(moving), pace.budget(moving) / perMillisecond, moving);
    }
    return pace.budget(moving);
}

describe('the pace of drawing', () => {
    it('settles where a frame takes its time on any machine, and allows more at rest', () => {
        expect(settled(20, true) / 20).toBeCloseTo(1.5, 0);
        expect(settled(50, true) / 50).toBeCloseTo(1.5, 0);
        expect(settled(20, false) / 20).toBeCloseTo(5, 0);
    });

    it('never comes to a halt, and never draws without end', () => {
        expect(settled(0.01, true)).toBeGreaterThan(0);
        expect(settled(100_000, true)).toBeLessThan(1000);
    });

    it('learns nothing from a frame in which little was drawn', () => {
        const pace = new Pace();
        const before = pace.budget(true);
        pace.took(1, 30, true);
        expect(pace.budget(true)).toBe(before);
        pace.took(before, 30, true);
        expect(pace.budget(true)).toBeLessThan(before);
    });
});
