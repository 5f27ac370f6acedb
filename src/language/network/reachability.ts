import { type Graph, graphOf, sortTopologically } from '../../pert/graph.ts';
import type { JourneyNetwork } from '../../pert/network.ts';

/** The steps and links of a journey as a graph. */
export function stepGraph({ steps, links }: JourneyNetwork): Graph {
    return graphOf({
        size: steps.length,
        linkFrom: Int32Array.from(links, ({ from }) => from),
        linkTo: Int32Array.from(links, ({ to }) => to),
    });
}

/** Whether dependencies lead from one step to another, or a step to itself. */
export function reaches(graph: Graph, from: number, to: number): boolean {
    return reachable(graph, from)[to] === 1;
}

/** 1 for each step to which dependencies lead from one, and for that one. */
export function reachable({ size, offsets, targets }: Graph, from: number): Uint8Array {
    const seen = new Uint8Array(size);
    const waiting = [from];
    for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
        if (seen[step] === 1) continue;
        seen[step] = 1;
        for (let slot = offsets[step]; slot < offsets[step + 1]; slot++) waiting.push(targets[slot]);
    }
    return seen;
}

/** Whether the steps wait for each other once more links are added. */
export function closesCycle({ steps, links }: JourneyNetwork, added: readonly { from: number; to: number }[]): boolean {
    const all = [...links, ...added];
    const nodes = {
        size: steps.length,
        linkFrom: Int32Array.from(all, ({ from }) => from),
        linkTo: Int32Array.from(all, ({ to }) => to),
    };
    return sortTopologically(nodes, graphOf(nodes)) === null;
}
