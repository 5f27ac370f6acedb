/**
 * Forward and backward pass of the critical path method on a network in topological order.
 *
 * Steps neither stretch nor pause, so each link, whatever its type, asks for one thing: the start of its target at least
 * `weight` after the start of its source, where the weight is the lag, plus the source's duration if the link leaves its
 * finish, minus the target's duration if the link holds back its finish.
 */

import type { Topology } from './graph.ts';
import type { ActivityNetwork } from './network.ts';
import { entryPort, exitPort, FINISH } from './ports.ts';

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
    const { order, links } = topology;
    const expected = new Float64Array(order.length);
    for (let k = 0; k < order.length; k++) {
        expected[k] = network.expected[order[k]];
    }
    const linkWeight = linkWeights(network);
    const weight = new Float64Array(links.length);
    for (let slot = 0; slot < links.length; slot++) {
        weight[slot] = linkWeight[links[slot]];
    }
    return { topology, expected, weight };
}

function linkWeights({ expected, linkFrom, linkTo, linkType, linkLag }: ActivityNetwork): Float64Array {
    const weights = new Float64Array(linkType.length);
    for (let i = 0; i < weights.length; i++) {
        const type = linkType[i];
        const before = exitPort(type) === FINISH ? expected[linkFrom[i]] : 0;
        const within = entryPort(type) === FINISH ? expected[linkTo[i]] : 0;
        weights[i] = before + linkLag[i] - within;
    }
    return weights;
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
            driving[slot] = Number(slack <= tolerance);
        }
        latestStart[k] = latest;
        freeSlack[k] = free;
    }
    return { duration, tolerance, earliestStart, latestStart, freeSlack, driving };
}
