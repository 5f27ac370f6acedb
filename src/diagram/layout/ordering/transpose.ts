import type { LayerOrder } from './layer-order.ts';
import type { SweepScratch } from './sweep.ts';

/** Pairs of neighbour lists up to this size are compared directly, larger ones by merging. */
const DIRECT = 64;

/**
 * Crossings between the edges of two items of one layer on one side, when `upper` stands above `lower`, minus those when it stands
 * below.
 */
function excessCrossings(upper: number, lower: number, rows: Int32Array, neighbour: Int32Array, position: Int32Array): number {
    const a0 = rows[upper];
    const a1 = rows[upper + 1];
    const b0 = rows[lower];
    const b1 = rows[lower + 1];
    if (a0 === a1 || b0 === b1) return 0;
    if (a1 - a0 === 1 && b1 - b0 === 1) {
        const apart = position[neighbour[a0]] - position[neighbour[b0]];
        return apart > 0 ? 1 : apart < 0 ? -1 : 0;
    }
    let excess = 0;
    if ((a1 - a0) * (b1 - b0) <= DIRECT) {
        for (let i = a0; i < a1; i++) {
            const above = position[neighbour[i]];
            for (let j = b0; j < b1; j++) {
                const below = position[neighbour[j]];
                if (above > below) excess++;
                else if (above < below) excess--;
            }
        }
        return excess;
    }
    const upperEnds = neighbour
        .subarray(a0, a1)
        .map((item) => position[item])
        .sort();
    const lowerEnds = neighbour
        .subarray(b0, b1)
        .map((item) => position[item])
        .sort();
    let less = 0;
    let lessOrEqual = 0;
    for (const end of upperEnds) {
        while (less < lowerEnds.length && lowerEnds[less] < end) less++;
        while (lessOrEqual < lowerEnds.length && lowerEnds[lessOrEqual] <= end) lessOrEqual++;
        excess += less - (lowerEnds.length - lessOrEqual);
    }
    return excess;
}

/** What swapping the neighbours `upper` and `lower` of one layer saves in crossings; negative when it costs some. */
export function swapGain(order: LayerOrder, upper: number, lower: number): number {
    return (
        excessCrossings(upper, lower, order.leftStart, order.leftNeighbour, order.position) +
        excessCrossings(upper, lower, order.rightStart, order.rightNeighbour, order.position)
    );
}

/**
 * Swaps neighbouring items of the layers first … last as long as this saves crossings, at most `passes` times through them. Returns the
 * crossings saved.
 *
 * @param threshold gain that a swap must bring; a larger one for pairs that had better stay as they are
 */
export function transpose(
    order: LayerOrder,
    first: number,
    last: number,
    passes: number,
    scratch: SweepScratch,
    threshold?: (upper: number, lower: number) => number,
): number {
    const { start, items, position } = order;
    const { dirty } = scratch;
    let saved = 0;
    // A layer has nothing to offer as long as nothing has changed in it and beside it since it was looked at last.
    dirty.fill(1, first, last + 3);
    for (let pass = 0; pass < passes; pass++) {
        let improved = false;
        for (let layer = first; layer <= last; layer++) {
            if (!dirty[layer + 1]) continue;
            dirty[layer + 1] = 0;
            let changed = false;
            const end = start[layer + 1];
            for (let k = start[layer] + 1; k < end; k++) {
                const upper = items[k - 1];
                const lower = items[k];
                const gain = swapGain(order, upper, lower);
                if (gain <= 0 || (threshold !== undefined && gain < threshold(upper, lower))) continue;
                items[k - 1] = lower;
                items[k] = upper;
                position[lower]--;
                position[upper]++;
                saved += gain;
                changed = true;
            }
            if (!changed) continue;
            improved = true;
            dirty[layer] = 1;
            dirty[layer + 1] = 1;
            dirty[layer + 2] = 1;
        }
        if (!improved) break;
    }
    return saved;
}
