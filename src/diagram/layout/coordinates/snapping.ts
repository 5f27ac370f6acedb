import { groupByKey } from '../adjacency.ts';
import type { Blocks } from './blocks.ts';
import type { Anchor } from './relaxation.ts';

const SNAP_ROUNDS = 3;

/** Moves single blocks to the weighted median of their springs as far as there is room: several short hops become straight. */
export function snap(blocks: Blocks, y: Float64Array, anchor?: Anchor): void {
    const { count, springA, springB, springOffset, springWeight, byBelow, byAbove, above, below, gap } = blocks;
    const ofA = groupByKey(springA, count);
    const ofB = groupByKey(springB, count);
    const target: number[] = [];
    const weight: number[] = [];
    for (let round = 0; round < SNAP_ROUNDS; round++) {
        for (let k = 0; k < count; k++) {
            const b = round % 2 === 0 ? k : count - 1 - k;
            target.length = 0;
            weight.length = 0;
            let total = 0;
            for (let i = ofA.start[b]; i < ofA.start[b + 1]; i++) {
                const s = ofA.edge[i];
                insert(target, weight, y[springB[s]] - springOffset[s], springWeight[s]);
                total += springWeight[s];
            }
            for (let i = ofB.start[b]; i < ofB.start[b + 1]; i++) {
                const s = ofB.edge[i];
                insert(target, weight, y[springA[s]] + springOffset[s], springWeight[s]);
                total += springWeight[s];
            }
            if (total === 0) continue;
            if (anchor && anchor.weight[b] > 0) {
                insert(target, weight, anchor.home[b], anchor.weight[b]);
                total += anchor.weight[b];
            }
            let low = Number.NEGATIVE_INFINITY;
            let high = Number.POSITIVE_INFINITY;
            for (let i = byBelow.start[b]; i < byBelow.start[b + 1]; i++)
                low = Math.max(low, y[above[byBelow.edge[i]]] + gap[byBelow.edge[i]]);
            for (let i = byAbove.start[b]; i < byAbove.start[b + 1]; i++)
                high = Math.min(high, y[below[byAbove.edge[i]]] - gap[byAbove.edge[i]]);
            y[b] = Math.min(high, Math.max(low, nearestMedian(target, weight, total, y[b])));
        }
    }
}

function insert(target: number[], weight: number[], value: number, w: number): void {
    let j = target.length;
    target.push(value);
    weight.push(w);
    while (j > 0 && target[j - 1] > value) {
        target[j] = target[j - 1];
        weight[j] = weight[j - 1];
        j--;
    }
    target[j] = value;
    weight[j] = w;
}

/** Any height between the lower and the upper median is best; the one nearest to where the block stands already. */
function nearestMedian(target: number[], weight: number[], total: number, current: number): number {
    let sum = 0;
    let k = 0;
    while (k < target.length - 1 && 2 * (sum + weight[k]) < total) sum += weight[k++];
    const lower = target[k];
    const upper = 2 * (sum + weight[k]) === total && k + 1 < target.length ? target[k + 1] : lower;
    return Math.min(upper, Math.max(lower, current));
}
