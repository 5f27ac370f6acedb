/** Why a step has the slack that it has: the chains of links that decide when it can start and when it must. */

import type { Analysis, Schedule } from './analysis.ts';
import { threePointMoments } from './estimates.ts';
import { LINK_TYPES, type NetworkLink } from './network.ts';
import { entryPort, exitPort, FINISH } from './ports.ts';

/** Steps in the order of travel, and the links between them: one fewer than steps. */
export interface Chain {
    steps: number[];
    links: number[];
}

/** What the slack of a step hangs on. All times in the journey's unit. */
export interface Explanation {
    /** Ends with the step: each link decides when the step behind it starts, and the first step starts with the journey. */
    driving: Chain;
    /**
     * Begins with the step: the links that a delay travels along. For a critical step to a finish at the end of the journey;
     * else to the first critical step, which is the first that has to wait for what goes beyond the slack, or to the end.
     */
    following: Chain;
    /** The critical step that `following` leads to; null if it ends with the journey, and for a critical step. */
    meets: number | null;
    /** When `following` arrives in the earliest schedule: at the start of `meets`, or at the end of the journey. */
    arrival: number;
    /** When that start or end takes place. The difference is the step's total slack. */
    due: number;
    /**
     * The critical chain that the step's own would have to outlast: from where they part, or from a step that starts with the
     * journey, to `meets` or the end. Null for a critical step.
     */
    rival: Chain | null;
}

/** Explains one step's place in the schedule. Null without a schedule. Time in proportion to steps and links. */
export function explainStep(analysis: Analysis, step: number): Explanation | null {
    const { schedule } = analysis;
    if (!schedule || !(step >= 0 && step < analysis.network.steps.length)) {
        return null;
    }
    const { links } = analysis.network;
    const driving = chainTo(step, schedule, links);
    if (schedule.critical[step] === 1) {
        return {
            driving,
            following: criticalChainFrom(step, schedule, links),
            meets: null,
            arrival: schedule.duration,
            due: schedule.duration,
            rival: null,
        };
    }
    const { following, length } = tightChainFrom(step, schedule, links);
    const last = following.steps[following.steps.length - 1];
    const meets = schedule.critical[last] === 1 ? last : null;
    const end = meets ?? lastCritical(schedule);
    return {
        driving,
        following,
        meets,
        arrival: schedule.earliestStart[step] + length,
        due: meets === null ? schedule.duration : schedule.earliestStart[meets],
        rival: end === null ? null : withoutShared(chainTo(end, schedule, links), driving),
    };
}

/** From a step that starts with the journey, along links without slack; where a critical step ends it, along critical ones. */
function chainTo(step: number, schedule: Schedule, links: readonly NetworkLink[]): Chain {
    const incoming = adjacency(links, schedule.critical.length, 'to');
    const steps = [step];
    const travelled: number[] = [];
    for (let at = step; schedule.earliestStart[at] > 0; ) {
        const drivers = incoming.of(at).filter((link) => schedule.driving[link] === 1);
        const chosen = drivers.find((link) => schedule.critical[links[link].from] === 1) ?? drivers[0];
        if (chosen === undefined) {
            break;
        }
        at = links[chosen].from;
        steps.push(at);
        travelled.push(chosen);
    }
    return { steps: steps.reverse(), links: travelled.reverse() };
}

function criticalChainFrom(step: number, schedule: Schedule, links: readonly NetworkLink[]): Chain {
    const outgoing = adjacency(links, schedule.critical.length, 'from');
    const chain: Chain = { steps: [step], links: [] };
    for (let at = step; ; ) {
        const next = outgoing.of(at).find((link) => schedule.driving[link] === 1 && schedule.critical[links[link].to] === 1);
        if (next === undefined) {
            return chain;
        }
        at = links[next].to;
        chain.steps.push(at);
        chain.links.push(next);
    }
}

/** Along the links that leave the least slack, up to a critical step or the end; with the time from start to arrival. */
function tightChainFrom(step: number, schedule: Schedule, links: readonly NetworkLink[]): { following: Chain; length: number } {
    const outgoing = adjacency(links, schedule.critical.length, 'from');
    const following: Chain = { steps: [step], links: [] };
    let length = 0;
    for (let at = step; ; ) {
        let latest = schedule.duration - schedule.expected[at];
        let next: number | undefined;
        for (const link of outgoing.of(at)) {
            const allowed = schedule.latestStart[links[link].to] - weightOf(links[link], schedule);
            // Where a link and the end of the journey ask for the same, the link says more.
            if (next === undefined ? allowed <= latest : allowed < latest) {
                latest = allowed;
                next = link;
            }
        }
        if (next === undefined) {
            return { following, length: length + schedule.expected[at] };
        }
        length += weightOf(links[next], schedule);
        at = links[next].to;
        following.steps.push(at);
        following.links.push(next);
        if (schedule.critical[at] === 1) {
            return { following, length };
        }
    }
}

/** A critical step that finishes with the journey. */
function lastCritical({ criticalPaths }: Schedule): number | null {
    const path = criticalPaths[0]?.steps;
    return path ? path[path.length - 1] : null;
}

/** What is left of a chain behind the last step that it has in common with another one; that step stays. */
function withoutShared(chain: Chain, other: Chain): Chain {
    const shared = new Set(other.steps);
    let start = 0;
    for (let i = 0; i < chain.steps.length; i++) {
        if (shared.has(chain.steps[i])) {
            start = i;
        }
    }
    return { steps: chain.steps.slice(start), links: chain.links.slice(start) };
}

/** How much later than its source a link lets its target start. */
function weightOf({ from, to, type, lag }: NetworkLink, { expected }: Schedule): number {
    const code = LINK_TYPES.indexOf(type);
    const before = exitPort(code) === FINISH ? expected[from] : 0;
    const within = entryPort(code) === FINISH ? expected[to] : 0;
    return before + threePointMoments(lag).expected - within;
}

/** Links by the step at one of their ends, in their own order. */
function adjacency(links: readonly NetworkLink[], size: number, end: 'from' | 'to') {
    const offsets = new Int32Array(size + 1);
    for (const link of links) {
        offsets[link[end] + 1]++;
    }
    for (let v = 0; v < size; v++) {
        offsets[v + 1] += offsets[v];
    }
    const slots = new Int32Array(links.length);
    const next = offsets.slice();
    links.forEach((link, index) => {
        slots[next[link[end]]++] = index;
    });
    return { of: (step: number) => [...slots.subarray(offsets[step], offsets[step + 1])] };
}
