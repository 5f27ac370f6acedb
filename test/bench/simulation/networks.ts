/** Networks for measuring the simulation. */

import type { JourneyNetwork, NetworkLink, ThreePoint } from '../../../src/pert/network.ts';
import { pertLikeGraph } from '../graphs.ts';
import { generator } from './generator.ts';

/** A random network like those of project plans, with skewed estimates. */
export function pertLikeNetwork(size: number, seed: number): JourneyNetwork {
    const graph = pertLikeGraph(size, seed);
    return networkOf(
        size,
        Array.from(graph.from, (from, i) => [from, graph.to[i]] as const),
        seed,
    );
}

/** One step after the other. */
export function chainNetwork(size: number, seed: number): JourneyNetwork {
    return networkOf(
        size,
        Array.from({ length: size - 1 }, (_, i) => [i, i + 1] as const),
        seed,
    );
}

function networkOf(size: number, pairs: readonly (readonly [number, number])[], seed: number): JourneyNetwork {
    const random = generator(seed);
    const none: ThreePoint = { optimistic: 0, mostLikely: 0, pessimistic: 0 };
    return {
        name: `Bench${size}`,
        label: null,
        unit: 'h',
        stages: [],
        steps: Array.from({ length: size }, (_, i) => {
            const optimistic = 1 + 3 * random();
            const mostLikely = optimistic + 3 * random();
            const estimate = { optimistic, mostLikely, pessimistic: mostLikely + 8 * random() };
            return { name: `s${i}`, label: null, kind: 'task', stage: null, estimate, expansion: null, repeats: 0, participation: 1 };
        }),
        links: pairs.map(([from, to]): NetworkLink => ({ from, to, type: 'FS', lag: none })),
        targets: [],
    };
}
