import { createCrossingCounter } from './crossings.ts';
import { walkRank } from './initial-order.ts';
import { type LayerOrder, sortByRank } from './layer-order.ts';
import { createRandom } from './random.ts';
import { refineWindows } from './refine-windows.ts';
import { createSweepScratch, sweep } from './sweep.ts';
import { transpose } from './transpose.ts';

const TRANSPOSE_PASSES = 2;
/**
 * Work spent on local search, in the units of `refineWindows`: for each item so much, and more in larger drawings, where there is more
 * to gain, up to a limit; and more in dense drawings, where many edges cross and trials succeed.
 */
const SEARCH_PER_ITEM = 75;
const SEARCH_GROWTH = 1 / 6;
const SEARCH_MOST = 600_000;
const SEARCH_FOR_CROSSINGS = 3000;
/** From so many crossings for each item on a drawing is dense. */
const DENSE = 2 / 3;
/** When so few crossings are left it is worth this much work to get rid of them. */
const FEW_CROSSINGS = 8;
const SEARCH_FOR_LAST = 20_000;

/**
 * Orders each layer so that few edges cross: from a depth-first walk, one barycentre sweep in each direction with swaps of neighbours,
 * then local search, which brings more than further sweeps in the same time. Deterministic.
 *
 * @returns the number of crossings
 */
export function minimiseCrossings(order: LayerOrder): number {
    const { layerCount, items } = order.graph;
    const scratch = createSweepScratch(order);
    const last = layerCount - 1;
    sortByRank(order, walkRank(order));
    sweep(order, 1, last, 1, 'keep', scratch);
    transpose(order, 0, last, TRANSPOSE_PASSES, scratch);
    sweep(order, 0, last - 1, -1, 'reverse', scratch);
    transpose(order, 0, last, 4 * TRANSPOSE_PASSES, scratch);
    const random = createRandom(1);
    const count = createCrossingCounter(order);
    const forItems = Math.min(SEARCH_MOST, items * (SEARCH_PER_ITEM + SEARCH_GROWTH * items));
    const left = count(0, last);
    const budget = left > DENSE * items ? forItems + SEARCH_FOR_CROSSINGS * Math.sqrt(left) : forItems;
    const crossings = refineWindows(order, budget, random, count, scratch);
    return crossings <= FEW_CROSSINGS ? refineWindows(order, SEARCH_FOR_LAST, random, count, scratch) : crossings;
}
