import type { LayoutGraph } from '../../src/diagram/layout/layout-types.ts';
import { createRandom } from '../../src/diagram/layout/ordering/random.ts';

/** Cards of the size the picture uses, roughly. */
export const CARD = { width: 180, height: 72 };

/** A layout graph from pairs of node indices, finish-to-start links throughout. */
export function graphOf(nodes: number, links: readonly (readonly [number, number])[]): LayoutGraph {
    return {
        ids: Array.from({ length: nodes }, (_, i) => `s${i}`),
        nodeWidth: CARD.width,
        nodeHeight: CARD.height,
        stage: new Int32Array(nodes).fill(-1),
        stageCount: 0,
        from: Int32Array.from(links, ([from]) => from),
        to: Int32Array.from(links, ([, to]) => to),
        fromStart: new Uint8Array(links.length),
        toFinish: new Uint8Array(links.length),
        labelWidth: new Float64Array(links.length),
    };
}

/**
 * A random network like those of project plans: every step follows one to three of the steps shortly before it, about 1.7 on average,
 * and now and then one from far back.
 */
export function pertLikeGraph(nodes: number, seed: number): LayoutGraph {
    const random = createRandom(seed * 7919 + nodes);
    const links: [number, number][] = [];
    const reach = 10;
    for (let node = 1; node < nodes; node++) {
        const draw = random();
        const count = draw < 0.45 ? 1 : draw < 0.85 ? 2 : 3;
        const chosen = new Set<number>();
        for (let k = 0; k < count; k++) {
            const distance = random() < 0.03 ? 1 + Math.floor(random() * 4 * reach) : 1 + Math.floor(random() * random() * 2 * reach);
            const from = node - distance;
            if (from >= 0) chosen.add(from);
        }
        for (const from of chosen) links.push([from, node]);
    }
    return graphOf(nodes, links);
}

/**
 * A random customer journey: stages in order, in each of them parallel branches, links from one stage to the next, now and then one
 * that skips stages, is start-to-start or finish-to-finish, has a label, or leads against the order of the stages.
 */
export function stagedGraph(nodes: number, stageCount: number, seed: number, backwardShare = 0.04): LayoutGraph {
    const random = createRandom(seed * 104729 + nodes);
    const links: [number, number][] = [];
    const stage = Int32Array.from({ length: nodes }, (_, i) => Math.min(stageCount - 1, Math.floor((i * stageCount) / nodes)));
    for (let node = 1; node < nodes; node++) {
        const count = random() < 0.65 ? 1 : 2;
        const chosen = new Set<number>();
        for (let k = 0; k < count; k++) chosen.add(Math.max(0, node - 1 - Math.floor(random() * random() * (random() < 0.1 ? 16 : 5))));
        for (const from of chosen) links.push([from, node]);
        if (random() < backwardShare) links.push([node, Math.floor(random() * node)]);
    }
    const graph = graphOf(nodes, links);
    graph.stage.set(stage);
    graph.stageCount = stageCount;
    for (let e = 0; e < links.length; e++) {
        const draw = random();
        if (draw < 0.1) graph.fromStart[e] = 1;
        else if (draw < 0.17) graph.toFinish[e] = 1;
        if (graph.fromStart[e] || graph.toFinish[e] || random() < 0.08) graph.labelWidth[e] = 24 + Math.floor(random() * 50);
    }
    return graph;
}
