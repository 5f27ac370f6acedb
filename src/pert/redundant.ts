/** Links that say nothing new. */

import { graphOf, sortTopologically } from './graph.ts';
import type { JourneyNetwork, NetworkLink } from './network.ts';
import { stronglyConnected } from './strong-components.ts';

/** Networks with more steps are not searched: the table of what follows what grows with the square of their number. */
export const REDUNDANCY_LIMIT = 5_000;

/**
 * Indices, ascending, of the links that can be left out: one written before with the same ends, type and lag, or one that
 * other finish-to-start links without lag imply because they lead from its source to its target (any type of link is, as
 * long as its own lag is never positive). All of them can be left out together. Links between steps on cycles are not
 * judged, and paths through such steps imply nothing.
 */
export function redundantLinks(network: JourneyNetwork, limit = REDUNDANCY_LIMIT): number[] {
    const size = network.steps.length;
    if (size > limit) {
        return [];
    }
    const { links } = network;
    const inCycle = cyclicSteps(links, size);
    const isCyclic = ({ from, to }: NetworkLink) => inCycle[from] === 1 && inCycle[to] === 1;
    const redundant = repetitions(links);
    const plain = links.map((_, i) => i).filter((i) => isPlain(links[i]) && inCycle[links[i].from] + inCycle[links[i].to] === 0);
    const follows = new Reachability(size);
    for (const i of follows.addAll(links, plain)) {
        redundant.add(i);
    }
    links.forEach((link, i) => {
        if (!isPlain(link) && link.lag.pessimistic <= 0 && follows.has(link.from, link.to)) {
            redundant.add(i);
        }
    });
    return [...redundant].filter((i) => !isCyclic(links[i])).sort((a, b) => a - b);
}

function isPlain({ type, lag }: NetworkLink): boolean {
    return type === 'FS' && lag.optimistic === 0 && lag.pessimistic === 0;
}

function repetitions(links: readonly NetworkLink[]): Set<number> {
    const seen = new Set<string>();
    const found = new Set<number>();
    links.forEach(({ from, to, type, lag }, i) => {
        const key = `${from} ${to} ${type} ${lag.optimistic} ${lag.mostLikely} ${lag.pessimistic}`;
        if (seen.has(key)) {
            found.add(i);
        }
        seen.add(key);
    });
    return found;
}

/** Per step: 1 where it stands on a cycle. */
function cyclicSteps(links: readonly NetworkLink[], size: number): Uint8Array {
    const graph = graphOf({ size, linkFrom: Int32Array.from(links, (l) => l.from), linkTo: Int32Array.from(links, (l) => l.to) });
    const { component, count } = stronglyConnected(graph);
    const members = new Int32Array(count);
    for (const c of component) {
        members[c]++;
    }
    const cyclic = Uint8Array.from(component, (c) => (members[c] > 1 ? 1 : 0));
    for (const { from, to } of links) {
        if (from === to) {
            cyclic[from] = 1;
        }
    }
    return cyclic;
}

/** Which step follows which along a set of links without cycles: one row of bits for each step. */
class Reachability {
    private readonly words: number;
    private readonly bits: Uint32Array;
    private readonly size: number;

    constructor(size: number) {
        this.size = size;
        this.words = Math.ceil(size / 32);
        this.bits = new Uint32Array(size * this.words);
    }

    has(from: number, to: number): boolean {
        return ((this.bits[from * this.words + (to >>> 5)] >>> (to & 31)) & 1) === 1;
    }

    /**
     * Takes in links given by their indices and returns those that a path of others implies [Goralčíková and Koubek, "A
     * reduct-and-closure algorithm for graphs", MFCS 1979]: of the links that leave a step, those to the topologically
     * nearest targets come first, so that whatever they lead to is known before a direct link to it is looked at.
     */
    addAll(links: readonly NetworkLink[], indices: readonly number[]): number[] {
        const linkFrom = Int32Array.from(indices, (i) => links[i].from);
        const linkTo = Int32Array.from(indices, (i) => links[i].to);
        const nodes = { size: this.size, linkFrom, linkTo };
        const topology = sortTopologically(nodes, graphOf(nodes));
        const implied: number[] = [];
        if (!topology) {
            return implied;
        }
        const { order, offsets, targets } = topology;
        for (let k = this.size - 1; k >= 0; k--) {
            const v = order[k];
            const row = Int32Array.from({ length: offsets[k + 1] - offsets[k] }, (_, i) => offsets[k] + i);
            row.sort((a, b) => targets[a] - targets[b]);
            for (const slot of row) {
                const target = order[targets[slot]];
                if (this.has(v, target)) {
                    implied.push(indices[topology.links[slot]]);
                } else {
                    this.include(v, target);
                }
            }
        }
        return implied;
    }

    private include(from: number, to: number): void {
        const { bits, words } = this;
        const row = from * words;
        const other = to * words;
        for (let w = 0; w < words; w++) {
            bits[row + w] |= bits[other + w];
        }
        bits[row + (to >>> 5)] |= 1 << (to & 31);
    }
}
