import { createCrossingCounter } from './crossings.ts';
import { walkRank } from './initial-order.ts';
import { type LayerOrder, restore, sortByRank } from './layer-order.ts';
import { createRandom } from './random.ts';
import { refineWindows } from './refine-windows.ts';
import { createSweepScratch, sweep } from './sweep.ts';
import { transpose } from './transpose.ts';

export const knobs = { patience: 3, sweeps: 12, innerPasses: 3, perItem: 300, flat: 2000, most: 1_500_000 };

/**
 * Orders each layer so that few edges cross: barycentre sweeps in both directions and swaps of neighbours from two initial orders, then
 * local search from the better one. Deterministic.
 *
 * @returns the number of crossings
 */
export function minimiseCrossings(order: LayerOrder): number {
    const { layerCount, items } = order.graph;
    const count = createCrossingCounter(order);
    const scratch = createSweepScratch(order);
    const last = layerCount - 1;
    let best = Number.POSITIVE_INFINITY;
    const bestItems = order.items.slice();
    for (let start = 0; start < 2 && best > 0; start++) {
        sortByRank(order, walkRank(order, start));
        let local = Number.POSITIVE_INFINITY;
        let stale = 0;
        for (let k = 0; k < knobs.sweeps && stale < knobs.patience && best > 0; k++) {
            const direction = k % 2 === 0 ? 1 : -1;
            sweep(order, direction > 0 ? 1 : 0, direction > 0 ? last : last - 1, direction, k % 4 < 2 ? 'keep' : 'reverse', scratch);
            transpose(order, 0, last, knobs.innerPasses);
            const crossings = count(0, last);
            stale = crossings < local ? 0 : stale + 1;
            local = Math.min(local, crossings);
            if (crossings >= best) continue;
            best = crossings;
            bestItems.set(order.items);
        }
    }
    restore(order, bestItems);
    best -= transpose(order, 0, last, 20);
    const budget = Math.min(knobs.most, knobs.flat + knobs.perItem * items);
    return refineWindows(order, best, budget, createRandom(1), count, scratch);
}
