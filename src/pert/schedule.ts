/** The schedule of a network: passes, slack, criticality and critical paths, in the network's own numbering. */

import type { CriticalPath, Schedule } from './analysis.ts';
import { type CriticalGraph, criticalGraph, largestVariance } from './critical-graph.ts';
import type { Topology } from './graph.ts';
import type { ActivityNetwork } from './network.ts';
import { type Passes, type RankedNetwork, rankNetwork, runPasses } from './passes.ts';

/** A schedule without its list of critical paths, and what it was made from: for listing them, and for parts of the network. */
export interface ScheduleFigures {
    figures: Omit<Schedule, 'criticalPaths'>;
    critical: CriticalGraph;
    ranked: RankedNetwork;
}

/**
 * Computes everything but the list of critical paths. Values within 1e-9 × duration of 0 are 0; a critical step's latest
 * times are its earliest. Linear in steps and links.
 */
export function computeSchedule(network: ActivityNetwork, topology: Topology): ScheduleFigures {
    const ranked = rankNetwork(network, topology);
    const passes = runPasses(ranked);
    const critical = criticalGraph(network, ranked, passes);
    const variance = largestVariance(critical);
    return {
        critical,
        ranked,
        figures: {
            duration: passes.duration,
            variance,
            standardDeviation: Math.sqrt(variance),
            expected: network.expected,
            stepVariance: network.variance,
            ...stepTimes(network, ranked, passes),
            ...linkFlags(network, topology, passes, critical),
        },
    };
}

function stepTimes(network: ActivityNetwork, { topology }: RankedNetwork, passes: Passes) {
    const { size, expected } = network;
    const { duration, tolerance } = passes;
    const earliestStart = byStep(passes.earliestStart, topology);
    const latestStart = byStep(passes.latestStart, topology);
    const freeSlack = byStep(passes.freeSlack, topology);
    const earliestFinish = new Float64Array(size);
    const latestFinish = new Float64Array(size);
    const totalSlack = new Float64Array(size);
    const critical = new Uint8Array(size);
    for (let v = 0; v < size; v++) {
        const slack = latestStart[v] - earliestStart[v];
        const start = earliestStart[v] > tolerance ? earliestStart[v] : 0;
        const finish = start + expected[v];
        earliestStart[v] = start;
        earliestFinish[v] = finish > tolerance ? finish : 0;
        if (slack > tolerance) {
            totalSlack[v] = slack;
            freeSlack[v] = freeSlack[v] > tolerance ? Math.min(freeSlack[v], slack) : 0;
            latestFinish[v] = Math.min(latestStart[v] + expected[v], duration);
        } else {
            critical[v] = 1;
            freeSlack[v] = 0;
            latestStart[v] = start;
            latestFinish[v] = earliestFinish[v];
        }
    }
    return { earliestStart, earliestFinish, latestStart, latestFinish, totalSlack, freeSlack, critical };
}

/** A column by rank turned into one by step. */
function byStep(column: Float64Array, { rank }: Topology): Float64Array {
    const turned = new Float64Array(column.length);
    for (let v = 0; v < turned.length; v++) {
        turned[v] = column[rank[v]];
    }
    return turned;
}

/**
 * Links without slack, and links on critical paths. Some critical path runs along every driving link between two critical
 * steps: a critical step that does not start at 0 has such a link before it, one that does not finish at the end has one
 * after it, and a path may leave a step by either end whichever way it came; so the link extends to a whole path.
 */
function linkFlags(network: ActivityNetwork, topology: Topology, passes: Passes, critical: CriticalGraph) {
    const driving = new Uint8Array(network.linkFrom.length);
    for (let slot = 0; slot < driving.length; slot++) {
        driving[topology.links[slot]] = passes.driving[slot];
    }
    const criticalLinks = new Uint8Array(network.linkFrom.length);
    for (let slot = 0; slot < critical.links.length; slot++) {
        criticalLinks[critical.links[slot]] = 1;
    }
    return { driving, criticalLinks };
}

/** Indices of the listed critical paths that contain the step. Empty for a step that is not critical. */
export function criticalPathsThrough({ criticalPaths, critical }: Schedule, step: number): number[] {
    const found: number[] = [];
    if (critical[step] === 1) {
        criticalPaths.forEach(({ steps }: CriticalPath, index) => {
            if (steps.includes(step)) {
                found.push(index);
            }
        });
    }
    return found;
}
