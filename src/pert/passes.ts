/**
 * Forward and backward pass of the critical path method on a network in topological order.
 *
 * Steps neither stretch nor pause, so each link, whatever its type, asks for one thing: the start of its target at least
 * `weight` after the start of its source, where the weight is the lag, plus the source's duration if the link leaves its
 * finish, minus the target's duration if the link holds back its finish.
 */

import type { Topology } from './graph.ts';
import type { ActivityNetwork } from './network.ts';

/** Part of the duration within which times count as equal. */
export const RELATIVE_TOLERANCE = 1e-9;

/** The network's durations and links by rank and slot of its topology. */
export interface RankedNetwork {
    topology: Topology;
    /** Per rank: the step's duration. */
    expected: Float64Array;
    /** Per slot: start-to-start weight of the link. */
    weight: Float64Array;
}

export interface Passes {
    duration: number;
    /** {@link RELATIVE_TOLERANCE} × duration. */
    tolerance: number;
    /** Per rank. */
    earliestStart: Float64Array;
    latestStart: Float64Array;
    freeSlack: Float64Array;
    /** Per slot: 1 where the link has no slack in the earliest schedule. */
    driving: Uint8Array;
}

export function rankNetwork(network: ActivityNetwork, topology: Topology): RankedNetwork {
    const { size, order, offsets, targets, links } = topology;
    const { linkType, linkLag } = network;
    const expected = new Float64Array(size);
    for (let k = 0; k < size; k++) {
        expected[k] = network.expected[order[k]];
    }
    // Several short loops: scattered reads overlap in a loop that does nothing else.
    const weight = new Float64Array(links.length);
    for (let slot = 0; slot < links.length; slot++) {
        weight[slot] = linkLag[links[slot]];
    }
    for (let k = 0; k < size; k++) {
        const own = expected[k];
        for (let slot = offsets[k], end = offsets[k + 1]; slot < end; slot++) {
            const type = linkType[links[slot]];
            weight[slot] += ((type & 1) === 0 ? own : 0) - (type >= 2 ? expected[targets[slot]] : 0);
        }
    }
    return { topology, expected, weight };
}

export function runPasses(network: RankedNetwork): Passes {
    const { size, offsets, targets } = network.topology;
    const { expected, weight } = network;
    const earliestStart = new Float64Array(size);
    let duration = 0;
    for (let k = 0; k < size; k++) {
        const start = earliestStart[k];
        const finish = start + expected[k];
        if (finish > duration) {
            duration = finish;
        }
        for (let slot = offsets[k], end = offsets[k + 1]; slot < end; slot++) {
            const asked = start + weight[slot];
            if (asked > earliestStart[targets[slot]]) {
                earliestStart[targets[slot]] = asked;
            }
        }
    }
    const tolerance = RELATIVE_TOLERANCE * duration;
    const latestStart = new Float64Array(size);
    const freeSlack = new Float64Array(size);
    const driving = new Uint8Array(weight.length);
    for (let k = size - 1; k >= 0; k--) {
        const start = earliestStart[k];
        let latest = duration - expected[k];
        let free = latest - start;
        for (let slot = offsets[k], end = offsets[k + 1]; slot < end; slot++) {
            const target = targets[slot];
            const allowed = latestStart[target] - weight[slot];
            if (allowed < latest) {
                latest = allowed;
            }
            const slack = earliestStart[target] - (start + weight[slot]);
            if (slack < free) {
                free = slack;
            }
            if (slack <= tolerance) {
                driving[slot] = 1;
            }
        }
        latestStart[k] = latest;
        freeSlack[k] = free;
    }
    return { duration, tolerance, earliestStart, latestStart, freeSlack, driving };
}
