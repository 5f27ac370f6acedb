/** The part of a network between two steps, for targets that promise something `from A to B`. */

import type { ActivityNetwork, Moments } from './network.ts';
import { type RankedNetwork, RELATIVE_TOLERANCE } from './passes.ts';
import { entryPort, exitPort, FINISH, START } from './ports.ts';

/**
 * Expected duration and variance of spans. What precedes a step within the part between A and B is the same for every B
 * that follows, so one forward pass from A serves all spans that begin there; and so do the variances, as long as the
 * tolerances of two spans, which are in proportion to their durations, make the same links drive.
 */
export class Spans {
    private readonly network: ActivityNetwork;
    private readonly ranked: RankedNetwork;
    private readonly known = new Map<string, Moments | null>();
    /** Rank of the step of the last forward pass, the ranks it reaches in ascending order, and their earliest starts. */
    private origin = -1;
    private readonly reached: Int32Array;
    private reachedCount = 0;
    private readonly isReached: Uint8Array;
    private readonly earliestStart: Float64Array;
    /** Per state of a rank: the largest variance of a driving chain that arrives there. */
    private readonly arrival: Float64Array;
    private readonly heldBack: Uint8Array;
    /** The variances hold for tolerances from the first of these up to, but not including, the second. */
    private validFrom = 0;
    private validBelow = 0;

    constructor(network: ActivityNetwork, ranked: RankedNetwork) {
        const { size } = network;
        this.network = network;
        this.ranked = ranked;
        this.reached = new Int32Array(size);
        this.isReached = new Uint8Array(size);
        this.earliestStart = new Float64Array(size);
        this.arrival = new Float64Array(2 * size);
        this.heldBack = new Uint8Array(size);
    }

    /** From the start of one step to the finish of another; null where the second does not follow the first. */
    between(from: number, to: number): Moments | null {
        const key = `${from} ${to}`;
        let span = this.known.get(key);
        if (span === undefined) {
            const { rank } = this.ranked.topology;
            this.passFrom(rank[from]);
            span = this.isReached[rank[to]] === 1 ? this.arriveAt(rank[to]) : null;
            this.known.set(key, span);
        }
        return span;
    }

    private passFrom(origin: number): void {
        if (this.origin === origin) {
            return;
        }
        this.origin = origin;
        this.validFrom = this.validBelow = 0;
        const { size, offsets, targets } = this.ranked.topology;
        const { weight } = this.ranked;
        const { isReached, earliestStart } = this;
        isReached.fill(0);
        earliestStart.fill(0);
        isReached[origin] = 1;
        this.reachedCount = 0;
        for (let k = origin; k < size; k++) {
            if (isReached[k] === 1) {
                this.reached[this.reachedCount++] = k;
                for (let slot = offsets[k], end = offsets[k + 1]; slot < end; slot++) {
                    const target = targets[slot];
                    isReached[target] = 1;
                    earliestStart[target] = Math.max(earliestStart[target], earliestStart[k] + weight[slot]);
                }
            }
        }
    }

    private arriveAt(last: number): Moments {
        const { order } = this.ranked.topology;
        const duration = this.earliestStart[last] + this.ranked.expected[last];
        const tolerance = RELATIVE_TOLERANCE * duration;
        if (!(tolerance >= this.validFrom && tolerance < this.validBelow)) {
            this.chainVariances(tolerance);
        }
        const variance = Math.max(this.arrival[2 * last + START] + this.network.variance[order[last]], this.arrival[2 * last + FINISH]);
        return { expected: duration, variance: Math.max(0, variance) };
    }

    /** Dynamic programming over the driving links of everything reached. */
    private chainVariances(tolerance: number): void {
        const { offsets, targets, links, order } = this.ranked.topology;
        const { weight } = this.ranked;
        const { variance, linkType, linkLagVariance } = this.network;
        const { earliestStart, arrival, heldBack } = this;
        this.validFrom = 0;
        this.validBelow = Number.POSITIVE_INFINITY;
        arrival.fill(Number.NEGATIVE_INFINITY);
        heldBack.fill(0);
        for (let i = 0; i < this.reachedCount; i++) {
            const k = this.reached[i];
            if (this.isWithin(earliestStart[k], tolerance) && heldBack[k] === 0) {
                arrival[2 * k + START] = 0;
            }
            for (let slot = offsets[k], end = offsets[k + 1]; slot < end; slot++) {
                const target = targets[slot];
                if (this.isWithin(earliestStart[target] - (earliestStart[k] + weight[slot]), tolerance)) {
                    const type = linkType[links[slot]];
                    const across = exitPort(type) === FINISH ? START : FINISH;
                    const leaving = Math.max(arrival[2 * k + across] + variance[order[k]], arrival[2 * k + exitPort(type)]);
                    const state = 2 * target + entryPort(type);
                    arrival[state] = Math.max(arrival[state], leaving + linkLagVariance[links[slot]]);
                    if (entryPort(type) === START) {
                        heldBack[target] = 1;
                    }
                }
            }
        }
    }

    /** Whether a time counts as 0; narrows the range of tolerances for which all answers so far would be the same. */
    private isWithin(time: number, tolerance: number): boolean {
        if (time <= tolerance) {
            this.validFrom = Math.max(this.validFrom, time);
            return true;
        }
        this.validBelow = Math.min(this.validBelow, time);
        return false;
    }
}
