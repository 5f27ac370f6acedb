import { describe, expect, it } from 'vitest';
import { areSeenRowsDrawn, nextRows, ROW_HEIGHT, type RowWindow } from '../../../webview/views/table/row-window.ts';

/** Ten rows are seen. */
const HEIGHT = 10 * ROW_HEIGHT;
const at = (row: number) => row * ROW_HEIGHT;

/** The windows that follow each other until nothing changes any more. */
function settled(drawn: RowWindow, top: number, count: number): RowWindow[] {
    const all = [drawn];
    for (let next = drawn; ; ) {
        next = nextRows(next, top, HEIGHT, count);
        if (next.first === all.at(-1)!.first && next.last === all.at(-1)!.last) return all;
        all.push(next);
        if (all.length > 100) throw new Error('It does not come to rest.');
    }
}

describe('the rows of a table that are drawn', () => {
    it('are at once all that are seen, and then a few more in each frame', () => {
        const all = settled({ first: 0, last: 0 }, at(100), 1000);
        expect(all[1]).toEqual({ first: 100, last: 113 });
        for (const [i, { first, last }] of all.entries()) {
            if (i > 1) expect(all[i - 1].first - first + (last - all[i - 1].last)).toBeLessThanOrEqual(3);
        }
        expect(all.at(-1)).toEqual({ first: 93, last: 117 });
    });

    it('follow the table as it moves, without one that is missing', () => {
        for (const speed of [1, 3, 10, 47, -1, -5, -80]) {
            let drawn: RowWindow = { first: 493, last: 517 };
            let top = at(500);
            for (let frame = 0; frame < 6; frame++) {
                top += speed * ROW_HEIGHT * 0.9;
                const before = drawn;
                drawn = nextRows(drawn, top, HEIGHT, 1000);
                expect(areSeenRowsDrawn(drawn, top, HEIGHT, 1000)).toBe(true);
                // What is new lies in the margin, or is seen.
                const seen = Math.ceil((top + HEIGHT) / ROW_HEIGHT) - Math.floor(top / ROW_HEIGHT);
                expect(drawn.last - drawn.first).toBeLessThanOrEqual(seen + 14);
                if (Math.abs(speed) <= 3)
                    expect(Math.abs(drawn.last - before.last) + Math.abs(drawn.first - before.first)).toBeLessThanOrEqual(7);
            }
        }
    });

    it('are no others than there are', () => {
        expect(settled({ first: 0, last: 60 }, 0, 5).at(-1)).toEqual({ first: 0, last: 5 });
        expect(settled({ first: 0, last: 60 }, 0, 0).at(-1)).toEqual({ first: 0, last: 0 });
        expect(settled({ first: 0, last: 3 }, at(990), 1000).at(-1)).toEqual({ first: 983, last: 1000 });
        // The filter left fewer rows than the place that was scrolled to.
        expect(settled({ first: 983, last: 1000 }, at(990), 4).at(-1)).toEqual({ first: 4, last: 4 });
    });
});
