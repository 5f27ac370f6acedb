/**
 * How long the analysis of large networks takes, from columns to figures: order, passes, slack, criticality and the largest
 * variance over the critical paths. `node test/bench/analysis.bench.ts` prints the medians in milliseconds as JSON.
 */

import { pathToFileURL } from 'node:url';
import { graphOf, sortTopologically } from '../../src/pert/graph.ts';
import type { ActivityNetwork } from '../../src/pert/network.ts';
import { computeSchedule } from '../../src/pert/schedule.ts';

export interface AnalysisBench {
    steps: number;
    links: number;
    /** Milliseconds, median of the warm runs: steps numbered in the order of travel, and numbered at random. */
    ordered: number;
    permuted: number;
}

export function benchAnalysis(): AnalysisBench[] {
    return [bench(100_000, 31), bench(1_000_000, 9)];
}

function bench(steps: number, runs: number): AnalysisBench {
    const ordered = randomNetwork(steps, 1);
    const permuted = permute(ordered, 2);
    return { steps, links: ordered.linkFrom.length, ordered: medianTime(ordered, runs), permuted: medianTime(permuted, runs) };
}

function medianTime(network: ActivityNetwork, runs: number): number {
    const times: number[] = [];
    for (let run = -5; run < runs; run++) {
        const begun = performance.now();
        const topology = sortTopologically(network, graphOf(network));
        if (!topology || !(computeSchedule(network, topology).figures.variance > 0)) {
            throw new Error('the benchmark network must have a schedule');
        }
        if (run >= 0) {
            times.push(performance.now() - begun);
        }
    }
    return Math.round(times.sort((a, b) => a - b)[runs >> 1] * 100) / 100;
}

/** Steps with two or three links each to one of the fifty before, a tenth of them with a lag or of another type. */
function randomNetwork(size: number, seed: number): ActivityNetwork {
    const random = generator(seed);
    const from: number[] = [];
    const to: number[] = [];
    for (let v = 1; v < size; v++) {
        for (let count = 2 + (random() < 0.5 ? 1 : 0); count > 0; count--) {
            from.push(Math.max(0, v - 1 - Math.floor(random() * 50)));
            to.push(v);
        }
    }
    const linkCount = from.length;
    return {
        size,
        expected: Float64Array.from({ length: size }, () => 1 + random() * 9),
        variance: Float64Array.from({ length: size }, () => random()),
        linkFrom: Int32Array.from(from),
        linkTo: Int32Array.from(to),
        linkType: Uint8Array.from({ length: linkCount }, () => (random() < 0.1 ? Math.floor(random() * 4) : 0)),
        linkLag: Float64Array.from({ length: linkCount }, () => (random() < 0.1 ? random() * 3 - 1 : 0)),
        linkLagVariance: new Float64Array(linkCount),
    };
}

/** The same network with steps and links in random order. */
function permute(network: ActivityNetwork, seed: number): ActivityNetwork {
    const random = generator(seed);
    const steps = shuffled(network.size, random);
    const links = shuffled(network.linkFrom.length, random);
    const place = new Int32Array(network.size);
    steps.forEach((original, now) => {
        place[original] = now;
    });
    return {
        size: network.size,
        expected: Float64Array.from(steps, (v) => network.expected[v]),
        variance: Float64Array.from(steps, (v) => network.variance[v]),
        linkFrom: Int32Array.from(links, (i) => place[network.linkFrom[i]]),
        linkTo: Int32Array.from(links, (i) => place[network.linkTo[i]]),
        linkType: Uint8Array.from(links, (i) => network.linkType[i]),
        linkLag: Float64Array.from(links, (i) => network.linkLag[i]),
        linkLagVariance: Float64Array.from(links, (i) => network.linkLagVariance[i]),
    };
}

function shuffled(count: number, random: () => number): Int32Array {
    const items = Int32Array.from({ length: count }, (_, i) => i);
    for (let i = count - 1; i > 0; i--) {
        const j = Math.floor(random() * (i + 1));
        [items[i], items[j]] = [items[j], items[i]];
    }
    return items;
}

/** mulberry32: a small seeded generator, so that every run measures the same networks. */
function generator(seed: number): () => number {
    let state = seed;
    return () => {
        state = (state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
    };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
    console.log(JSON.stringify(benchAnalysis(), null, 2));
}
