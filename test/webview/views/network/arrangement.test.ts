import { describe, expect, it } from 'vitest';
import { applyUpdate } from '../../../../webview/store/preview-state.ts';
import { Arrangement } from '../../../../webview/views/network/arrangement.ts';
import { drawnBox, stillServes, visibleIn } from '../../../../webview/views/network/culling.ts';
import { completeUpdate } from '../../support/compose.ts';
import { generatedNetwork, onlineOrder } from '../../support/sample-networks.ts';

function previewOf(network = onlineOrder()) {
    const { outline, links, drawing } = applyUpdate(null, completeUpdate(network))!;
    return { outline: outline!, links: links!, drawing };
}

describe('arrangement', () => {
    it('stays the same object while only figures and labels change', () => {
        const { outline, links, drawing } = previewOf();
        const arrangement = new Arrangement();
        const first = arrangement.update(drawing, outline, links);
        const criticalElsewhere = links.map((link) => ({ ...link, critical: !link.critical }));
        const renamed = { ...outline, steps: outline.steps.map((step) => ({ ...step, label: 'Same size' })) };
        expect(arrangement.update(drawing, outline, criticalElsewhere)).toBe(first);
        expect(arrangement.update(drawing, renamed, links)).toBe(first);
    });

    it('has new edges for another kind of step on the same layout', () => {
        const { outline, links, drawing } = previewOf();
        const arrangement = new Arrangement();
        const first = arrangement.update(drawing, outline, links);
        const other = { ...outline, steps: outline.steps.map((step, i) => (i === 1 ? { ...step, kind: 'milestone' as const } : step)) };
        const second = arrangement.update(drawing, other, links);
        expect(second).not.toBe(first);
        expect(second.layout).toBe(first.layout);
    });

    it('is computed anew when the network changed', () => {
        const { outline, links, drawing } = previewOf();
        const arrangement = new Arrangement();
        const first = arrangement.update(drawing, outline, links);
        const cut = { ...outline, links: { from: [0], to: [1], type: ['FS' as const] } };
        expect(arrangement.update(drawing, cut, [links[0]]).layout).not.toBe(first.layout);
    });
});

describe('culling', () => {
    const { outline, links, drawing } = previewOf(generatedNetwork(300));
    const geometry = new Arrangement().update(drawing, outline, links);
    const { layout, size } = geometry;
    const seen = { left: 0, top: 0, right: 1200, bottom: 800 };

    it('has exactly the cards that touch the box, and those that are always wanted', () => {
        const touching = layout.ids.flatMap((_, i) => {
            const apart = layout.x[i] >= 1200 || layout.x[i] + size.width <= 0 || layout.y[i] >= 800 || layout.y[i] + size.height <= 0;
            return apart ? [] : [i];
        });
        const visible = visibleIn(geometry, seen, [299])!;
        expect(visible.steps).toEqual([...touching, 299]);
        expect(visible.steps.length).toBeLessThan(150);
    });

    it('has the links whose line crosses the box, though both their cards are elsewhere', () => {
        const { links: visible } = visibleIn(geometry, seen, [])!;
        layout.edges.forEach((corners, i) => {
            const inside = corners.some((x, c) => c % 2 === 0 && x > 0 && x < 1200 && corners[c + 1] > 0 && corners[c + 1] < 800);
            if (inside) {
                expect(visible).toContain(i);
            }
        });
    });

    it('draws more than is seen, so that small movements need nothing new', () => {
        const drawn = drawnBox(seen);
        expect(stillServes(drawn, { left: 100, top: -100, right: 1300, bottom: 700 })).toBe(true);
        expect(stillServes(drawn, { left: 1000, top: 0, right: 2200, bottom: 800 })).toBe(false);
        expect(stillServes(drawn, { left: 500, top: 300, right: 700, bottom: 400 })).toBe(false);
    });
});
