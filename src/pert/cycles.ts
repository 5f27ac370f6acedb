/** Strongly connected steps, and one short cycle through each set of them. */

import type { Graph } from './graph.ts';
import { groupByComponent, stronglyConnected } from './strong-components.ts';

/** Link visits granted to a small component, and per link to a large one, for finding a shorter cycle than the first. */
const SMALL_BUDGET = 50_000;
const BUDGET_PER_LINK = 8;

/**
 * One short cycle for each strongly connected set, as link indices in order of travel from the cycle's first step (the
 * one with the lowest index); the cycles are ordered by that step. The shortest cycle of a small set, a short one of a
 * large set: the work is in proportion to the graph. A link from a step to itself is a cycle of one.
 */
export function findCycles(graph: Graph): number[][] {
    const { component, count } = stronglyConnected(graph);
    const members = groupByComponent(component, count);
    const search = new CycleSearch(graph, component);
    const cycles: { first: number; links: number[] }[] = [];
    for (let c = 0; c < count; c++) {
        const nodes = members.nodes.subarray(members.offsets[c], members.offsets[c + 1]);
        const cycle = search.shortCycle(nodes);
        if (cycle) {
            cycles.push(cycle);
        }
    }
    return cycles.sort((a, b) => a.first - b.first).map((cycle) => cycle.links);
}

/** Breadth-first searches from the nodes of a component back to themselves; the scratch arrays serve all of them. */
class CycleSearch {
    private readonly graph: Graph;
    private readonly component: Int32Array;
    private readonly queue: Int32Array;
    private readonly depth: Int32Array;
    private readonly stamp: Int32Array;
    /** The node and the link by which a search first came to a node. */
    private readonly previous: Int32Array;
    private readonly via: Int32Array;
    private searches = 0;
    private visits = 0;

    constructor(graph: Graph, component: Int32Array) {
        this.graph = graph;
        this.component = component;
        this.queue = new Int32Array(graph.size);
        this.depth = new Int32Array(graph.size);
        this.stamp = new Int32Array(graph.size);
        this.previous = new Int32Array(graph.size);
        this.via = new Int32Array(graph.size);
    }

    /** A short cycle in the component made of these nodes, in ascending order; null if it has none. */
    shortCycle(nodes: Int32Array): { first: number; links: number[] } | null {
        const loop = this.selfLink(nodes);
        if (loop || nodes.length === 1) {
            return loop;
        }
        const budget = this.visits + Math.max(SMALL_BUDGET, BUDGET_PER_LINK * this.linksWithin(nodes));
        let best: number[] | null = null;
        for (let i = 0; i < nodes.length && (best === null || (best.length > 2 && this.visits < budget)); i++) {
            best = this.cycleThrough(nodes[i], best === null ? Number.POSITIVE_INFINITY : best.length) ?? best;
        }
        return best && this.fromLowest(best);
    }

    private selfLink(nodes: Int32Array): { first: number; links: number[] } | null {
        const { offsets, targets, links } = this.graph;
        for (const v of nodes) {
            for (let slot = offsets[v]; slot < offsets[v + 1]; slot++) {
                if (targets[slot] === v) {
                    return { first: v, links: [links[slot]] };
                }
            }
        }
        return null;
    }

    private linksWithin(nodes: Int32Array): number {
        let sum = 0;
        for (const v of nodes) {
            sum += this.graph.offsets[v + 1] - this.graph.offsets[v];
        }
        return sum;
    }

    /** Slots of a shortest cycle through the node, if it is shorter than the limit. */
    private cycleThrough(origin: number, limit: number): number[] | null {
        const { offsets, targets } = this.graph;
        const { queue, depth, stamp, previous, via, component } = this;
        const search = ++this.searches;
        queue[0] = origin;
        depth[origin] = 0;
        stamp[origin] = search;
        for (let head = 0, tail = 1; head < tail; head++) {
            const v = queue[head];
            if (depth[v] + 1 >= limit) {
                return null;
            }
            for (let slot = offsets[v], end = offsets[v + 1]; slot < end; slot++) {
                this.visits++;
                const w = targets[slot];
                if (w === origin) {
                    return this.walkBack(v, slot, origin);
                }
                if (stamp[w] !== search && component[w] === component[origin]) {
                    stamp[w] = search;
                    depth[w] = depth[v] + 1;
                    previous[w] = v;
                    via[w] = slot;
                    queue[tail++] = w;
                }
            }
        }
        return null;
    }

    private walkBack(last: number, closing: number, origin: number): number[] {
        const slots = [closing];
        for (let v = last; v !== origin; v = this.previous[v]) {
            slots.push(this.via[v]);
        }
        return slots.reverse();
    }

    /** Turns the cycle, given as slots, so that it begins at its lowest node, and names its links. */
    private fromLowest(slots: number[]): { first: number; links: number[] } {
        const { targets, links } = this.graph;
        let lowest = 0;
        for (let i = 1; i < slots.length; i++) {
            if (targets[slots[i]] < targets[slots[lowest]]) {
                lowest = i;
            }
        }
        const turned = [...slots.slice(lowest + 1), ...slots.slice(0, lowest + 1)];
        return { first: targets[slots[lowest]], links: turned.map((slot) => links[slot]) };
    }
}
