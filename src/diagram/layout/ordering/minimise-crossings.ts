import { createCrossingCounter } from './crossings.ts';
import { walkRank } from './initial-order.ts';
import { type LayerOrder, restore, sortByRank } from './layer-order.ts';
import { createRandom } from './random.ts';
import { refineWindows } from './refine-windows.ts';
import { createSweepScratch, sweep } from './sweep.ts';
import { transpose } from './transpose.ts';

const FINAL_PASSES = 20;
/** Sweeps from each of the initial orders, at most, and how many in a row may bring nothing. */
const SWEEPS = 12;
const PATIENCE = 3;
const TRANSPOSE_PASSES = 3;
/** Work spent on local search, in the units of `refineWindows`: in proportion to the drawing, up to a limit. */
const SEARCH_FLAT = 20_000;
const SEARCH_PER_ITEM = 100;
const SEARCH_MOST = 600_000;

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
        for (let k = 0; k < SWEEPS && stale < PATIENCE && best > 0; k++) {
            const direction = k % 2 === 0 ? 1 : -1;
            sweep(order, direction > 0 ? 1 : 0, direction > 0 ? last : last - 1, direction, k % 4 < 2 ? 'keep' : 'reverse', scratch);
            transpose(order, 0, last, TRANSPOSE_PASSES, scratch);
            const crossings = count(0, last);
            stale = crossings < local ? 0 : stale + 1;
            local = Math.min(local, crossings);
            if (crossings >= best) continue;
            best = crossings;
            bestItems.set(order.items);
        }
    }
    restore(order, bestItems);
    transpose(order, 0, last, FINAL_PASSES, scratch);
    const budget = Math.min(SEARCH_MOST, SEARCH_FLAT + SEARCH_PER_ITEM * items);
    return refineWindows(order, budget, createRandom(1), count, scratch);
}
