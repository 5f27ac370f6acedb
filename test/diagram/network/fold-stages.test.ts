import { describe, expect, it } from 'vitest';
import { foldLinkFigures, foldStages, foldStepFigures } from '../../../src/diagram/network/fold-stages.ts';
import type { LinkFigures, PictureOutline, StepFigures } from '../../../src/diagram/network/picture-model.ts';

/** a → b, c → d; a and d outside every stage, b and c in one of them; and e alone in another. */
const outline: PictureOutline = {
    journey: 'J',
    label: null,
    unit: 'h',
    stages: [
        { name: 'Middle', label: 'In the middle' },
        { name: 'Single', label: null },
    ],
    steps: [...'abcde'].map((name) => ({
        id: name,
        name,
        label: null,
        kind: 'touchpoint',
        truth: null,
        stage: 'bc'.includes(name) ? 0 : name === 'e' ? 1 : -1,
    })),
    links: { from: [0, 0, 1, 1, 2, 0], to: [1, 2, 2, 3, 3, 3], type: ['FS', 'SS', 'FS', 'FS', 'FF', 'SS'] },
};

function figures(start: number, finish: number, slack: number): StepFigures {
    return {
        expected: finish - start,
        standardDeviation: 1,
        earliestStart: start,
        earliestFinish: finish,
        latestStart: start + slack,
        latestFinish: finish + slack,
        totalSlack: slack,
        freeSlack: slack,
        critical: slack === 0,
        estimated: true,
    };
}

describe('folding stages', () => {
    it('leaves everything as it is where none is folded, or none that has two steps', () => {
        for (const folded of [new Set<string>(), new Set(['Single', 'Elsewhere'])]) {
            const result = foldStages(outline, folded);
            expect(result.outline.steps).toEqual(outline.steps);
            expect(result.outline.links).toEqual(outline.links);
            expect([...result.place]).toEqual([0, 1, 2, 3, 4]);
        }
    });

    it('puts one card where the first step stood, and joins the links at its border', () => {
        const { outline: folded, place, members, joined } = foldStages(outline, new Set(['Middle']));
        expect(folded.steps.map(({ name, label, stage, folded: size }) => [name, label, stage, size])).toEqual([
            ['a', null, -1, undefined],
            ['Middle', 'In the middle', 0, 2],
            ['d', null, -1, undefined],
            ['e', null, 1, undefined],
        ]);
        expect([...place]).toEqual([0, 1, 1, 2, 3]);
        expect(members).toEqual([[0], [1, 2], [3], [4]]);
        // a to the stage, the stage to d, and a start-to-start link that the stage has nothing to do with.
        expect(folded.links).toEqual({ from: [0, 1, 0], to: [1, 2, 2], type: ['FS', 'FS', 'SS'] });
        expect(joined).toEqual([[0, 1], [3, 4], [5]]);
    });

    it('keeps parallel links between steps that are not folded', () => {
        const doubled = { ...outline, links: { from: [0, 0], to: [3, 3], type: ['SS' as const, 'FF' as const] } };
        expect(foldStages(doubled, new Set(['Middle'])).outline.links).toEqual({ ...doubled.links, to: [2, 2] });
    });

    it('spans the steps in its figures, and is critical where one of them is', () => {
        const folded = foldStages(outline, new Set(['Middle']));
        const rows = [figures(0, 1, 0), figures(1, 4, 0), { ...figures(1, 2, 5), estimated: false }, figures(4, 9, 0), figures(0, 2, 7)];
        const [first, stage, , last] = foldStepFigures(folded, rows);
        expect(first).toBe(rows[0]);
        expect(last).toBe(rows[4]);
        expect(stage).toMatchObject({ expected: 3, earliestStart: 1, earliestFinish: 4, latestStart: 1, latestFinish: 7, totalSlack: 0 });
        expect(stage).toMatchObject({ critical: true, estimated: false });
    });

    it('tells of joined links whether one is critical, and of the others what they told', () => {
        const folded = foldStages(outline, new Set(['Middle']));
        const links: LinkFigures[] = [0, 1, 2, 3, 4, 5].map((lag) => ({ lag, critical: lag === 1 }));
        expect(foldLinkFigures(folded, links)).toEqual([{ lag: 0, critical: true }, { lag: 0, critical: false }, links[5]]);
    });
});
