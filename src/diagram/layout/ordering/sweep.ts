import { type LayerOrder, renumber } from './layer-order.ts';

/** How items with equal barycentres are treated: kept, or reversed, which lets a sweep leave a plateau. */
export type TieRule = 'keep' | 'reverse';

/** Layers up to this size are sorted by insertion. */
const SMALL = 40;
/** Positions, their fractions and indices fit a double exactly up to 2^21 items in a layer. */
const FRACTIONS = 1024;
const INDICES = 0x200000;

/**
 * One pass over the layers first … last: sorts each by the barycentres of its items' neighbours in the layer before (direction 1) or
 * after it (−1). Items without such neighbours keep their places [Sugiyama, Tagawa, Toda 1981; Gansner et al. 1993].
 */
export function sweep(order: LayerOrder, first: number, last: number, direction: 1 | -1, ties: TieRule, scratch: SweepScratch): void {
    if (direction > 0)
        for (let layer = first; layer <= last; layer++) sortLayer(order, layer, order.leftStart, order.leftNeighbour, ties, scratch);
    else for (let layer = last; layer >= first; layer--) sortLayer(order, layer, order.rightStart, order.rightNeighbour, ties, scratch);
}

/** Room to work in, made once for an order. */
export interface SweepScratch {
    key: Float64Array;
    item: Int32Array;
    place: Int32Array;
    /** Per layer, with one more at both ends: whether it or a neighbour has changed. */
    dirty: Uint8Array;
}

export function createSweepScratch(order: LayerOrder): SweepScratch {
    let widest = 1;
    for (let layer = 0; layer < order.graph.layerCount; layer++) widest = Math.max(widest, order.start[layer + 1] - order.start[layer]);
    return {
        key: new Float64Array(widest),
        item: new Int32Array(widest),
        place: new Int32Array(widest),
        dirty: new Uint8Array(order.graph.layerCount + 2),
    };
}

function sortLayer(order: LayerOrder, layer: number, rows: Int32Array, neighbour: Int32Array, ties: TieRule, scratch: SweepScratch): void {
    const first = order.start[layer];
    const size = order.start[layer + 1] - first;
    if (size < 2) return;
    const { key, item, place } = scratch;
    const { items, position } = order;
    let count = 0;
    for (let k = 0; k < size; k++) {
        const v = items[first + k];
        const degree = rows[v + 1] - rows[v];
        if (degree === 0) continue;
        let sum = 0;
        for (let i = rows[v]; i < rows[v + 1]; i++) sum += position[neighbour[i]];
        item[count] = v;
        place[count] = k;
        key[count++] = sum / degree;
    }
    if (count < 2) return;
    if (count <= SMALL) insertionSort(key, item, count, ties);
    else sortPacked(key, item, count, ties);
    for (let k = 0; k < count; k++) items[first + place[k]] = item[k];
    renumber(order, layer);
}

function insertionSort(key: Float64Array, item: Int32Array, count: number, ties: TieRule): void {
    for (let k = 1; k < count; k++) {
        const value = key[k];
        const moved = item[k];
        let j = k - 1;
        while (j >= 0 && (key[j] > value || (ties === 'reverse' && key[j] === value))) {
            key[j + 1] = key[j];
            item[j + 1] = item[j];
            j--;
        }
        key[j + 1] = value;
        item[j + 1] = moved;
    }
}

/** One number holds the barycentre and, as the lesser part, the index: these sort natively. */
function sortPacked(key: Float64Array, item: Int32Array, count: number, ties: TieRule): void {
    for (let k = 0; k < count; k++) key[k] = Math.round(key[k] * FRACTIONS) * INDICES + (ties === 'keep' ? k : count - 1 - k);
    key.subarray(0, count).sort();
    const items = item.slice(0, count);
    for (let k = 0; k < count; k++) {
        const index = key[k] % INDICES;
        item[k] = items[ties === 'keep' ? index : count - 1 - index];
    }
}
