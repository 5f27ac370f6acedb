import type { WarmStart } from '../warm-start.ts';
import { createCrossingCounter } from './crossings.ts';
import { type LayerOrder, sortByRank } from './layer-order.ts';
import { createRandom } from './random.ts';
import { refineWindows } from './refine-windows.ts';
import { createSweepScratch } from './sweep.ts';
import { swapGain, transpose } from './transpose.ts';

/** Two cards that were there before change places only for at least this many crossings. */
const CARD_SWAP_GAIN = 3;
const PASSES = 6;
/** The order is searched afresh when there are this many times more crossings than after the last search … */
const DRIFT = 1.25;
/** … and this many more. */
const DRIFT_MORE = 4;
const SEARCH_PER_ITEM = 100;
const SEARCH_MOST = 400_000;

/**
 * Orders the layers as they were before, puts new items where they cause fewest crossings, and swaps neighbours if that pays.
 *
 * @returns the crossings, and those after the last thorough search
 */
export function orderFromWarmStart(order: LayerOrder, warm: WarmStart): { crossings: number; searched: number } {
    const last = order.graph.layerCount - 1;
    sortByRank(order, warm.height);
    for (let round = 0; round < 2; round++) for (let item = 0; item < order.graph.items; item++) if (warm.fresh[item]) sift(order, item);
    const scratch = createSweepScratch(order);
    const isOldCard = (item: number) => item < order.graph.nodes && !warm.fresh[item];
    transpose(order, 0, last, PASSES, scratch, (upper, lower) => (isOldCard(upper) && isOldCard(lower) ? CARD_SWAP_GAIN : 1));
    const count = createCrossingCounter(order);
    let crossings = count(0, last);
    if (crossings <= DRIFT * warm.crossings + DRIFT_MORE) return { crossings, searched: warm.crossings };
    const budget = Math.min(SEARCH_MOST, SEARCH_PER_ITEM * order.graph.items);
    crossings = refineWindows(order, budget, createRandom(1), count, scratch);
    return { crossings, searched: crossings };
}

/** Moves one item to the place in its layer that has fewest crossings; nearest to where it stands among equal ones. */
function sift(order: LayerOrder, item: number): void {
    const { items, position, start } = order;
    const layer = order.graph.layer[item];
    const first = start[layer];
    const size = start[layer + 1] - first;
    const home = position[item];
    let bestGain = 0;
    let best = home;
    for (const step of [-1, 1]) {
        let gain = 0;
        for (let k = home + step; k >= 0 && k < size; k += step) {
            gain += step < 0 ? swapGain(order, items[first + k], item) : swapGain(order, item, items[first + k]);
            if (gain <= bestGain) continue;
            bestGain = gain;
            best = k;
        }
    }
    const step = best < home ? -1 : 1;
    for (let k = home; k !== best; k += step) {
        items[first + k] = items[first + k + step];
        position[items[first + k]] = k;
    }
    items[first + best] = item;
    position[item] = best;
}
