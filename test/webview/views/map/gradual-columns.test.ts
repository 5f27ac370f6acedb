import { describe, expect, it } from 'vitest';
import { layOutMap, noExperience } from '../../../../src/diagram/map/map-layout.ts';
import type { NetworkOutline } from '../../../../src/protocol/preview.ts';
import { GradualColumns } from '../../../../webview/views/map/gradual-columns.ts';

const range = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, i) => first + i);

/** A chain: a column for each step. */
function chain(count: number) {
    const outline: NetworkOutline = {
        journey: 'Chain',
        label: null,
        unit: 'min',
        stages: [],
        steps: range(0, count - 1).map((i) => ({ id: `s${i}`, name: `s${i}`, label: null, kind: 'touchpoint', truth: null, stage: -1 })),
        links: { from: range(0, count - 2), to: range(1, count - 1), type: range(0, count - 2).map(() => 'FS') },
    };
    return layOutMap(outline, null, noExperience(outline), false);
}

describe('drawing the columns of a map a part at a time', () => {
    const layout = chain(200);
    const limits = { budget: 60, isSeen: (column: number) => column >= 50 && column < 55 };

    it('has a column for each step', () => {
        expect(layout.columns.count).toBe(200);
    });

    it('draws all in the end, what is seen first, and takes away what is not', () => {
        const columns = new GradualColumns();
        columns.atOnce(layout, { first: 0, last: 20, bare: false });
        const wanted = { first: 15, last: 80, bare: false };
        const [drawn, counts] = [[] as number[][], [] as number[]];
        for (let more = true; more; ) {
            const part = columns.next(layout, wanted, limits);
            drawn.push(range(-5, 205).filter((column) => part.bareIn(column) !== null));
            counts.push(part.elements);
            more = part.more;
            expect(drawn.length).toBeLessThan(100);
        }
        expect(drawn[0]).toEqual(expect.arrayContaining([...range(15, 20), 50, 51]));
        expect(drawn.length).toBeGreaterThan(3);
        expect(Math.max(...counts)).toBeLessThan(60 + 9);
        expect(drawn.at(-1)).toEqual(range(15, 80));
    });

    it('changes the detail of columns little by little, and begins anew with another map', () => {
        const columns = new GradualColumns();
        columns.atOnce(layout, { first: 0, last: 60, bare: false });
        const wanted = { first: 0, last: 60, bare: true };
        const part = columns.next(layout, wanted, limits);
        expect(part.more).toBe(true);
        expect([part.bareIn(50), part.bareIn(40)]).toEqual([true, false]);
        const small = chain(3);
        columns.atOnce(small, { first: 0, last: 60, bare: true });
        expect(columns.next(small, wanted, limits)).toMatchObject({ more: false, elements: 0 });
    });
});
