import { graphOf, type LinkedNodes, sortTopologically } from '../graph.ts';

/**
 * The longest chain of handovers: a path of dependencies along which work passes most often from the hands of one team into
 * those of another. Steps that nobody owns hand nothing over: what passes through them is still in the hands before.
 * @param owners the team of each step, -1 for none
 * @returns the owned steps at which the work changes hands, the first of them the one that it starts with; empty where it
 *   never does, or in a network with a cycle. Takes time in proportion to the links, times the teams.
 */
export function handoverChain(network: LinkedNodes, owners: ArrayLike<number>): number[] {
    const topology = sortTopologically(network, graphOf(network));
    if (!topology) return [];
    const best: Map<number, Chain>[] = Array.from({ length: network.size }, () => new Map());
    let longest: Chain | null = null;
    for (let rank = 0; rank < network.size; rank++) {
        const step = topology.order[rank];
        const chain = owners[step] < 0 ? null : taken(best[step], step, owners[step]);
        if (chain && chain.handovers > (longest?.handovers ?? 0)) longest = chain;
        const passed = chain ? [chain] : [...best[step].values()];
        for (let slot = topology.offsets[rank]; slot < topology.offsets[rank + 1]; slot++) {
            const into = best[topology.order[topology.targets[slot]]];
            for (const each of passed) {
                const known = into.get(each.owner);
                if (!known || known.handovers < each.handovers) into.set(each.owner, each);
            }
        }
    }
    const steps: number[] = [];
    for (let chain = longest; chain; chain = chain.before) steps.push(chain.step);
    return steps.reverse();
}

/** Up to a step: in whose hands the work is, and how often it has changed hands. */
interface Chain {
    owner: number;
    /** Where that team took it. */
    step: number;
    handovers: number;
    before: Chain | null;
}

/** The best chain that ends in the hands of a step's owner. `into` has at most one chain for each team. */
function taken(into: ReadonlyMap<number, Chain>, step: number, owner: number): Chain {
    let best: Chain = into.get(owner) ?? { owner, step, handovers: 0, before: null };
    for (const chain of into.values()) {
        if (chain.owner !== owner && chain.handovers + 1 > best.handovers) {
            best = { owner, step, handovers: chain.handovers + 1, before: chain };
        }
    }
    return best;
}
