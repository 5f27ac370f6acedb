/** Small networks for the tests of this folder. */

import fc from 'fast-check';
import type { JourneyNetwork, LinkType, NetworkLink, NetworkStep, NetworkTarget, ThreePoint } from '../../src/pert/network.ts';

export type Points = number | readonly [optimistic: number, mostLikely: number, pessimistic: number];

export function threePoint(points: Points): ThreePoint {
    const [optimistic, mostLikely, pessimistic] = typeof points === 'number' ? [points, points, points] : points;
    return { optimistic, mostLikely, pessimistic };
}

export function step(name: string, points: Points | null, more: Partial<NetworkStep> = {}): NetworkStep {
    const estimate = points === null ? null : threePoint(points);
    return { name, label: null, kind: 'task', stage: null, estimate, expansion: null, repeats: 0, participation: 1, ...more };
}

export function link(from: number, to: number, type: LinkType = 'FS', lag: Points = 0): NetworkLink {
    return { from, to, type, lag: threePoint(lag) };
}

export function network(steps: NetworkStep[], links: NetworkLink[], targets: NetworkTarget[] = []): JourneyNetwork {
    return { name: 'Test', label: null, unit: 'd', stages: [], steps, links, targets };
}

/** A row of a textbook's table: name, its predecessors' names, estimate. */
export type Row = readonly [name: string, after: string, points: Points];

/** A network of finish-to-start links from such a table. The names are single letters. */
export function fromTable(rows: readonly Row[], targets: NetworkTarget[] = []): JourneyNetwork {
    const index = new Map(rows.map(([name], i) => [name, i]));
    const links = rows.flatMap(([name, after]) => [...after].map((other) => link(index.get(other)!, index.get(name)!)));
    return network(
        rows.map(([name, , points]) => step(name, points)),
        links,
        targets,
    );
}

export function indexOf(journey: JourneyNetwork, name: string): number {
    return journey.steps.findIndex((candidate) => candidate.name === name);
}

export function names(journey: JourneyNetwork, steps: readonly number[]): string[] {
    return steps.map((i) => journey.steps[i].name);
}

/** Symmetric, so that the expected time is the whole number in the middle. */
const wholePoints = fc
    .tuple(fc.nat(4), fc.nat(3))
    .map(([middle, spread]): Points => [Math.max(0, middle - spread), middle, middle + Math.min(middle, spread)]);

/**
 * Acyclic networks of up to `size` steps with every type of link, lags and leads. Expected times are whole numbers, so
 * that sums are exact and ties are frequent.
 */
export function wholeNetworks(size: number): fc.Arbitrary<JourneyNetwork> {
    const anyLink = fc.record({
        ends: fc.tuple(fc.nat(size - 1), fc.nat(size - 1)),
        type: fc.constantFrom<LinkType[]>('FS', 'FS', 'SS', 'FF', 'SF'),
        lag: fc.oneof(
            fc.constant<Points>(0),
            fc.integer({ min: -4, max: 4 }).map((lag): Points => lag),
            fc.integer({ min: 1, max: 3 }).map((lag): Points => [lag - 1, lag, lag + 1]),
        ),
    });
    return fc
        .tuple(fc.array(wholePoints, { minLength: 1, maxLength: size }), fc.array(anyLink, { maxLength: 2 * size }))
        .map(([points, candidates]) => {
            const steps = points.map((estimate, i) => step(String.fromCharCode(97 + i), estimate));
            const links = candidates
                .filter(({ ends: [a, b] }) => a !== b && Math.max(a, b) < steps.length)
                .map(({ ends: [a, b], type, lag }) => link(Math.min(a, b), Math.max(a, b), type, lag));
            return network(steps, links);
        });
}

/** The same network with steps and links in another order: `order[i]` is the old index of the new step i. */
export function reordered(journey: JourneyNetwork, order: readonly number[], linkOrder: readonly number[]): JourneyNetwork {
    const place = new Map(order.map((old, now) => [old, now]));
    const links = linkOrder.map((i) => journey.links[i]);
    return {
        ...journey,
        steps: order.map((old) => journey.steps[old]),
        links: links.map((each) => ({ ...each, from: place.get(each.from)!, to: place.get(each.to)! })),
    };
}

/** A network with a random other order of it. */
export function withReordering(networks: fc.Arbitrary<JourneyNetwork>): fc.Arbitrary<[JourneyNetwork, JourneyNetwork]> {
    return networks.chain((journey) =>
        fc
            .tuple(shuffle(journey.steps.length), shuffle(journey.links.length))
            .map(([order, linkOrder]): [JourneyNetwork, JourneyNetwork] => [journey, reordered(journey, order, linkOrder)]),
    );
}

function shuffle(count: number): fc.Arbitrary<number[]> {
    const all = Array.from({ length: count }, (_, i) => i);
    return fc.shuffledSubarray(all, { minLength: count, maxLength: count });
}
