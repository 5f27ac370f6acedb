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
