/** Lists critical paths, those of the largest variance first, without ever enumerating more than it lists. */

import type { CriticalPath } from './analysis.ts';
import type { CriticalGraph } from './critical-graph.ts';
import { Extender, leave } from './extender.ts';
import { exitPort, FINISH, type Port } from './ports.ts';
import { comparePrefixes, type Prefix } from './prefix.ts';

export const MAX_CRITICAL_PATHS = 100;
/** The paths together have at most this many steps, unless the first alone has more. */
export const MAX_LISTED_STEPS = 100_000;

/**
 * At most 100 critical paths, distinct as sequences of steps, by descending variance; ties in the order that
 * `compareSteps` gives at the first step where the paths part, which must not depend on the steps' numbering if the
 * result shall not.
 *
 * Best-first search: the dynamic programming behind `remaining` tells for every prefix exactly the best variance it can
 * still reach, so a prefix is extended only while it leads, and only as many prefixes are kept as paths are still wanted,
 * each of which is sure to yield at least one.
 */
export function listCriticalPaths(graph: CriticalGraph, compareSteps: (a: number, b: number) => number): CriticalPath[] {
    const compareNodes = (a: number, b: number) => compareSteps(graph.steps[a], graph.steps[b]);
    const frontier = new Frontier(MAX_CRITICAL_PATHS, compareNodes);
    const extender = new Extender(graph);
    for (const prefix of extender.beginnings()) {
        frontier.insert(prefix);
    }
    const paths: CriticalPath[] = [];
    let listed = 0;
    for (let prefix = frontier.takeBest(); prefix; prefix = frontier.takeBest()) {
        if (paths.length > 0 && listed + prefix.depth > MAX_LISTED_STEPS) {
            break;
        }
        if (prefix.complete) {
            const path = toPath(graph, prefix);
            path.variance = Math.min(path.variance, paths.at(-1)?.variance ?? Number.POSITIVE_INFINITY);
            listed += path.steps.length;
            paths.push(path);
            frontier.capacity--;
        } else {
            for (const longer of extender.extensions(prefix)) {
                frontier.insert(longer);
            }
        }
    }
    return paths;
}

/** The best prefixes, never more than there are paths still wanted. */
class Frontier {
    capacity: number;
    private readonly compareNodes: (a: number, b: number) => number;
    /** From the worst to the best. */
    private readonly prefixes: Prefix[] = [];

    constructor(capacity: number, compareNodes: (a: number, b: number) => number) {
        this.capacity = capacity;
        this.compareNodes = compareNodes;
    }

    takeBest(): Prefix | undefined {
        return this.capacity > 0 ? this.prefixes.pop() : undefined;
    }

    insert(prefix: Prefix): void {
        const { prefixes } = this;
        if (prefixes.length >= this.capacity && this.isBetter(prefixes[0], prefix)) {
            return;
        }
        let low = 0;
        for (let high = prefixes.length; low < high; ) {
            const middle = (low + high) >> 1;
            if (this.isBetter(prefix, prefixes[middle])) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        prefixes.splice(low, 0, prefix);
        if (prefixes.length > this.capacity) {
            prefixes.shift();
        }
    }

    private isBetter(a: Prefix, b: Prefix): boolean {
        return a.bound === b.bound ? comparePrefixes(a, b, this.compareNodes) < 0 : a.bound > b.bound;
    }
}

function toPath(graph: CriticalGraph, whole: Prefix): CriticalPath {
    const steps: number[] = [];
    const links: number[] = [];
    let variance = 0;
    let exit: Port = FINISH;
    let entry = leave(graph, whole.parent!, FINISH).entered;
    for (let prefix = whole.parent!; ; prefix = prefix.parent!) {
        steps.push(graph.steps[prefix.node]);
        if (entry !== exit) {
            variance += graph.variance[prefix.node];
        }
        const slot = prefix.slot[entry];
        if (slot < 0) {
            break;
        }
        links.push(graph.links[slot]);
        variance += graph.lagVariance[slot];
        exit = exitPort(graph.types[slot]);
        entry = prefix.before[entry] as Port;
    }
    return { steps: steps.reverse(), links: links.reverse(), variance };
}
