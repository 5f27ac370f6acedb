import { describe, expect, it } from 'vitest';
import { layoutNetwork } from '../../../../src/diagram/layout/layout-network.ts';
import { layoutGraph } from '../../../../src/diagram/network/layout-graph.ts';
import { applyUpdate } from '../../../../webview/store/preview-state.ts';
import { neighbour } from '../../../../webview/views/network/neighbours.ts';
import { completeUpdate } from '../../support/compose.ts';
import { onlineOrder } from '../../support/sample-networks.ts';

describe('going from card to card', () => {
    const { outline, links } = applyUpdate(null, completeUpdate(onlineOrder()))!;
    const layout = layoutNetwork(layoutGraph(outline!, links, { width: 176, height: 92 }));
    const index = (name: string) => outline!.steps.findIndex((step) => step.name === name);
    const go = (name: string, direction: 'left' | 'right' | 'up' | 'down') => {
        const to = neighbour(outline!, links, layout, index(name), direction);
        return to === null ? null : outline!.steps[to].name;
    };

    it('follows dependencies, and the critical path where there is a choice', () => {
        expect(go('visit', 'right')).toBe('choose');
        expect(go('checkout', 'right')).toBe('pick');
        expect(go('delivery', 'left')).toBe('pick');
        expect(go('fraud', 'left')).toBe('checkout');
    });

    it('goes up and down within a column', () => {
        const [upper, lower] = layout.y[index('pick')] < layout.y[index('fraud')] ? ['pick', 'fraud'] : ['fraud', 'pick'];
        expect(go(upper, 'down')).toBe(lower);
        expect(go(lower, 'up')).toBe(upper);
    });

    it('stays at an end', () => {
        expect(go('visit', 'left')).toBeNull();
        expect(go('done', 'right')).toBeNull();
        expect(go('visit', 'up')).toBeNull();
    });
});
