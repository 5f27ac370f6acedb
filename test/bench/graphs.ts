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

/** Activities at most before and after each activity, and how many have none before or none after them, in PSPLIB's sets. */
const PROGEN = { degree: 3, ends: 3 };

/**
 * A random network like those of PSPLIB's sets j30 to j120, made as the program ProGen makes them: each activity gets a predecessor and
 * a successor anywhere before and after it, then come further links, none of them redundant, until there are `complexity` links for
 * each activity; those of the common start and end count [Kolisch, Sprecher and Drexl, "Characterization and generation of a general
 * class of resource-constrained project scheduling problems" (1995)]. The sets have complexities of 1.5, 1.8 and 2.1.
 */
export function psplibLikeGraph(activities: number, complexity: number, seed: number): LayoutGraph {
    const random = createRandom(seed * 15485863 + activities * 100 + Math.round(10 * complexity));
    const whole = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
    const links: [number, number][] = [];
    const before: number[][] = Array.from({ length: activities + 1 }, () => []);
    const after: number[][] = Array.from({ length: activities + 1 }, () => []);
    const reaches = (from: number, to: number): boolean => from === to || after[from].some((next) => next <= to && reaches(next, to));
    const redundant = (from: number, to: number) =>
        reaches(from, to) ||
        // A link beside which there would be another way, once this one is there.
        before[to].some((other) => reaches(other, from)) ||
        after[from].some((other) => reaches(to, other)) ||
        links.some(([a, b]) => a !== from && b !== to && reaches(a, from) && reaches(to, b));
    const connect = (from: number, to: number): boolean => {
        if (after[from].length === PROGEN.degree || before[to].length === PROGEN.degree || redundant(from, to)) return false;
        links.push([from, to]);
        after[from].push(to);
        before[to].push(from);
        return true;
    };
    const { ends } = PROGEN;
    for (let to = ends + 1; to <= activities; to++) {
        for (let trial = 0; trial < activities && !connect(whole(1, Math.min(to - 1, activities - ends)), to); trial++);
    }
    for (let from = activities - ends; from >= 1; from--) {
        for (let trial = 0; trial < activities && after[from].length === 0; trial++)
            connect(from, whole(Math.max(from, ends) + 1, activities));
    }
    const wanted = complexity * (activities + 2) - 2 * ends;
    for (let trial = 0; links.length < wanted && trial < 100 * activities; trial++) {
        const from = whole(1, activities - ends);
        connect(from, whole(Math.max(from, ends) + 1, activities));
    }
    const end = activities + 1;
    for (let node = 1; node <= activities; node++) {
        if (before[node].length === 0) links.push([0, node]);
        if (after[node].length === 0) links.push([node, end]);
    }
    return graphOf(activities + 2, links);
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
