/** Lists critical paths, those of the largest variance first, without ever enumerating more than it lists. */

import type { CriticalPath } from './analysis.ts';
import { entryPort, exitPort, FINISH, type Port, START } from './columns.ts';
import { type CriticalGraph, largestVariance } from './critical-graph.ts';
import { comparePrefixes, extend, type Prefix } from './prefix.ts';

export const MAX_CRITICAL_PATHS = 100;
/** The paths together have at most this many steps, unless the first alone has more. */
export const MAX_LISTED_STEPS = 100_000;

/** Part of the largest variance within which two paths count as tied. */
const TIE = 1e-12;

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

/** Extends prefixes by one step. */
class Extender {
    private readonly graph: CriticalGraph;
    /** Per node: the extension that leads to it, while the links of a prefix are gone through. */
    private readonly reached: (Prefix | undefined)[];
    private readonly quantum: number;

    constructor(graph: CriticalGraph) {
        this.graph = graph;
        this.quantum = TIE * largestVariance(graph);
        this.reached = new Array(graph.size);
    }

    beginnings(): Prefix[] {
        const root = extend(null, -1);
        const found: Prefix[] = [];
        for (let node = 0; node < this.graph.size; node++) {
            if (this.graph.begins[node] === 1) {
                const prefix = extend(root, node);
                prefix.arrival[START] = 0;
                prefix.bound = this.quanta(this.graph.remaining[2 * node + START]);
                found.push(prefix);
            }
        }
        return found;
    }

    /** Bounds are whole multiples of the smallest difference that counts, so that sums rounded differently tie. */
    private quanta(variance: number): number {
        return this.quantum > 0 ? Math.round(variance / this.quantum) : 0;
    }

    /** Every continuation of a prefix. The best of them inherits its bound, whatever rounding makes of it. */
    extensions(prefix: Prefix): Prefix[] {
        const { graph, reached } = this;
        const { node } = prefix;
        const found: Prefix[] = [];
        for (let slot = graph.offsets[node], end = graph.offsets[node + 1]; slot < end; slot++) {
            const target = graph.targets[slot];
            let longer = reached[target];
            if (!longer) {
                longer = extend(prefix, target);
                reached[target] = longer;
                found.push(longer);
            }
            this.arrive(longer, slot, prefix);
        }
        for (const longer of found) {
            const atStart = longer.arrival[START] + graph.remaining[2 * longer.node + START];
            const atFinish = longer.arrival[FINISH] + graph.remaining[2 * longer.node + FINISH];
            longer.bound = this.quanta(Math.max(atStart, atFinish));
            reached[longer.node] = undefined;
        }
        if (graph.ends[node] === 1) {
            const whole = extend(prefix, node, true);
            whole.bound = this.quanta(leave(graph, prefix, FINISH).variance);
            found.push(whole);
        }
        let best = 0;
        for (const longer of found) {
            best = Math.max(best, longer.bound);
        }
        for (const longer of found) {
            longer.bound = longer.bound >= best - 1 ? prefix.bound : Math.min(longer.bound, prefix.bound);
        }
        return found;
    }

    /** Notes that a link leads from a prefix to its extension; of parallel links of equal variance the lowest type counts. */
    private arrive(longer: Prefix, slot: number, prefix: Prefix): void {
        const { types, lagVariance } = this.graph;
        const entry = entryPort(types[slot]);
        const { variance, entered } = leave(this.graph, prefix, exitPort(types[slot]));
        const total = variance + lagVariance[slot];
        const known = longer.arrival[entry];
        if (total > known || (total === known && types[slot] < types[longer.slot[entry]])) {
            longer.arrival[entry] = total;
            longer.slot[entry] = slot;
            longer.before[entry] = entered;
        }
    }
}

/** Largest variance of a prefix up to the point where it leaves its last step, and the end by which it entered it. */
function leave(graph: CriticalGraph, prefix: Prefix, exit: Port): { variance: number; entered: Port } {
    const across: Port = exit === START ? FINISH : START;
    const through = prefix.arrival[across] + graph.variance[prefix.node];
    const past = prefix.arrival[exit];
    return past > through ? { variance: past, entered: exit } : { variance: through, entered: across };
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
