import type { CrossingCounter } from './crossings.ts';
import { type LayerOrder, renumber } from './layer-order.ts';
import { type SweepScratch, sweep } from './sweep.ts';
import { transpose } from './transpose.ts';

/** Layers that are shaken together: enough to move a link as a whole, few enough to be cheap. */
const SMALLEST_WINDOW = 3;
const LARGEST_WINDOW = 8;
const TRANSPOSE_PASSES = 2;
/** Trials for each layer without success after which the search ends. */
const PATIENCE = 12;

/**
 * Shakes a few neighbouring layers at a time, lets sweeps and swaps settle them again, and keeps the result unless it has more
 * crossings (iterated local search). Drawings are long and their layers short, so a trial costs far less than a restart.
 *
 * @param budget steps of work, about one for each item a trial visits
 * @returns how many crossings are left
 */
export function refineWindows(
    order: LayerOrder,
    budget: number,
    random: () => number,
    count: CrossingCounter,
    scratch: SweepScratch,
): number {
    const { graph, start, items } = order;
    const layers = graph.layerCount;
    const saved = items.slice();
    // Crossings between layer k − 1 and layer k.
    const inChannel = new Int32Array(layers + 1);
    const counted = new Int32Array(layers + 1);
    let crossings = 0;
    for (let channel = 1; channel < layers; channel++) crossings += inChannel[channel] = count(channel - 1, channel);
    let left = budget;
    let failures = 0;
    while (left > 0 && crossings > 0 && failures < PATIENCE * layers) {
        const size = SMALLEST_WINDOW + Math.floor(random() * (LARGEST_WINDOW - SMALLEST_WINDOW + 1));
        // A channel is the likelier, the more crossings it has; it lies somewhere in the window or at its border.
        let channel = 1;
        for (let rest = random() * crossings - inChannel[1]; rest >= 0 && channel < layers - 1; rest -= inChannel[channel]) channel++;
        const first = Math.max(0, channel - Math.floor(random() * (size + 1)));
        const last = Math.min(layers - 1, first + size - 1);
        let before = 0;
        for (let channel = first; channel <= last + 1; channel++) before += inChannel[channel];
        left -= size;
        failures++;
        if (before === 0) continue;
        left -= 12 * (start[last + 1] - start[first]);
        const noise = 0.3 + 0.8 * random();
        for (let layer = first; layer <= last; layer++) shake(order, layer, noise, random, scratch);
        const direction = random() < 0.5 ? 1 : -1;
        sweep(order, first, last, direction, 'keep', scratch);
        sweep(order, first, last, direction > 0 ? -1 : 1, 'keep', scratch);
        transpose(order, first, last, TRANSPOSE_PASSES, scratch);
        const firstChannel = Math.max(1, first);
        const lastChannel = Math.min(layers - 1, last + 1);
        let after = 0;
        for (let channel = firstChannel; channel <= lastChannel && after <= before; channel++)
            after += counted[channel] = count(channel - 1, channel);
        if (after <= before) {
            if (after < before) failures = 0;
            crossings -= before - after;
            saved.set(items.subarray(start[first], start[last + 1]), start[first]);
            for (let channel = firstChannel; channel <= lastChannel; channel++) inChannel[channel] = counted[channel];
        } else {
            for (let k = start[first]; k < start[last + 1]; k++) items[k] = saved[k];
            for (let layer = first; layer <= last; layer++) renumber(order, layer);
        }
    }
    return crossings;
}

/** Moves the items of a layer by up to `noise` of its size up or down. */
function shake(order: LayerOrder, layer: number, noise: number, random: () => number, scratch: SweepScratch): void {
    const first = order.start[layer];
    const size = order.start[layer + 1] - first;
    if (size < 2) return;
    const { key } = scratch;
    for (let k = 0; k < size; k++) {
        const value = k + noise * size * (random() - 0.5);
        const item = order.items[first + k];
        let j = k - 1;
        while (j >= 0 && key[j] > value) {
            key[j + 1] = key[j];
            order.items[first + j + 1] = order.items[first + j];
            j--;
        }
        key[j + 1] = value;
        order.items[first + j + 1] = item;
    }
    renumber(order, layer);
}
