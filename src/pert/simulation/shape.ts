/** What a journey's links allow to be done quicker, whatever is drawn; no figure differs by it. */

import type { Topology } from '../graph.ts';
import { entryPort, exitPort, FINISH } from '../ports.ts';
import type { LagModel } from './model.ts';

export interface Shape {
    /** By rank: 1 where all links out of the step are finish-to-start with certain lags. */
    plain: Uint8Array;
    /** Ranks of the steps that may finish last: another one starts no earlier than those that are left out finish. */
    last: Int32Array;
    /** By rank: the step that it always starts with the finish of, as its only predecessor without a lag; else −1. */
    follows: Int32Array;
}

export function shapeOf({ size, offsets, targets }: Topology, linkType: Uint8Array, lags: readonly LagModel[]): Shape {
    const plain = new Uint8Array(size).fill(1);
    const follows = new Int32Array(size).fill(-1);
    const incoming = new Int32Array(size);
    const last: number[] = [];
    for (let k = 0; k < size; k++) {
        let isLast = true;
        for (let slot = offsets[k]; slot < offsets[k + 1]; slot++) {
            const { pass, certain } = lags[slot];
            const to = targets[slot];
            incoming[to]++;
            if (exitPort(linkType[slot]) !== FINISH || entryPort(linkType[slot]) === FINISH || pass.kind !== 'certain') {
                plain[k] = 0;
                continue;
            }
            if (certain >= 0) isLast = false;
            if (certain === 0) follows[to] = k;
        }
        if (isLast) last.push(k);
    }
    for (let k = 0; k < size; k++) if (incoming[k] !== 1) follows[k] = -1;
    return { plain, last: Int32Array.from(last), follows };
}
