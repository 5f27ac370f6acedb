import { describe, expect, it } from 'vitest';
import { layoutGraph, sameGraph } from '../../../src/diagram/network/layout-graph.ts';
import type { PictureOutline } from '../../../src/diagram/network/picture-model.ts';

const SIZE = { width: 176, height: 92 };

function outline(changes: Partial<PictureOutline> = {}): PictureOutline {
    return {
        journey: 'J',
        label: null,
        unit: 'h',
        stages: [{ name: 'S', label: null }],
        steps: ['a', 'b', 'c', 'd'].map((name, i) => ({ id: name, name, label: null, kind: 'task', truth: null, stage: i === 3 ? -1 : 0 })),
        links: { from: [0, 0, 1, 2], to: [1, 2, 3, 3], type: ['FS', 'SS', 'FF', 'SF'] },
        ...changes,
    };
}

const none = { lag: 0, critical: false };

describe('graph for the layout', () => {
    it('leaves starts and enters finishes as the types of the links say', () => {
        const graph = layoutGraph(outline(), null, SIZE);
        expect(Array.from(graph.fromStart)).toEqual([0, 1, 0, 1]);
        expect(Array.from(graph.toFinish)).toEqual([0, 0, 1, 1]);
        expect(Array.from(graph.stage)).toEqual([0, 0, 0, -1]);
    });

    it('keeps room for labels only where there are some', () => {
        const graph = layoutGraph(outline(), [none, none, { lag: 2, critical: false }, none], SIZE);
        expect(graph.labelWidth[0]).toBe(0);
        expect(graph.labelWidth[2]).toBeGreaterThan(graph.labelWidth[1]);
    });

    it('is the same for other labels and for a lag of other digits, and another for another link', () => {
        const links = (lag: number) => [{ lag, critical: false }, none, none, none];
        const graph = layoutGraph(outline(), links(2), SIZE);
        const relabelled = outline({ label: 'Other', steps: outline().steps.map((step) => ({ ...step, label: 'Other' })) });
        expect(sameGraph(graph, layoutGraph(relabelled, links(2), SIZE))).toBe(true);
        expect(sameGraph(graph, layoutGraph(outline(), links(3), SIZE))).toBe(true);
        expect(sameGraph(graph, layoutGraph(outline(), links(0), SIZE))).toBe(false);
        expect(sameGraph(graph, layoutGraph(outline({ links: { from: [0], to: [1], type: ['FS'] } }), null, SIZE))).toBe(false);
    });
});
