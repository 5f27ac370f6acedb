import { createCrossingCounter } from './crossings.ts';
import { walkRank } from './initial-order.ts';
import { type LayerOrder, restore, sortByRank } from './layer-order.ts';
import { createRandom } from './random.ts';
import { createSweepScratch, sweep } from './sweep.ts';
import { transpose } from './transpose.ts';

/** Steps of work, one for each item and segment a sweep touches, that all restarts share; a third of a millisecond each 10,000. */
const WORK = 4_000_000;
export const knobs = { starts: 4, patience: 3, sweeps: 12, innerPasses: 1, finalPasses: 20 };

/**
 * Orders each layer so that few edges cross: barycentre sweeps in both directions and swaps of neighbours, from several initial
 * orders; the best is kept. Deterministic.
 */
export function minimiseCrossings(order: LayerOrder): number {
    const count = createCrossingCounter(order);
    const scratch = createSweepScratch(order);
    const random = createRandom(1);
    const cost = order.graph.items + order.graph.left.length + 1;
    let budget = WORK;
    let best = Number.POSITIVE_INFINITY;
    const bestItems = order.items.slice();
    for (let start = 0; start < knobs.starts && best > 0 && (start === 0 || budget > 0); start++) {
        if (start < 2) sortByRank(order, walkRank(order, start));
        else sortByRank(order, Float64Array.from({ length: order.graph.items }, random));
        let local = Number.POSITIVE_INFINITY;
        let stale = 0;
        for (let k = 0; k < knobs.sweeps && stale < knobs.patience; k++) {
            sweep(order, k % 2 === 0 ? 1 : -1, k % 4 < 2 ? 'keep' : 'reverse', scratch);
            transpose(order, knobs.innerPasses);
            const crossings = count();
            budget -= 4 * cost;
            if (crossings < local) {
                local = crossings;
                stale = 0;
            } else stale++;
            if (crossings < best) {
                best = crossings;
                bestItems.set(order.items);
            }
            if (best === 0) break;
        }
    }
    restore(order, bestItems);
    return best - transpose(order, knobs.finalPasses);
}
