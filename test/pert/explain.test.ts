import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/pert/analyse.ts';
import { type Chain, type Explanation, explainStep } from '../../src/pert/explain.ts';
import type { JourneyNetwork } from '../../src/pert/network.ts';
import { fromTable, indexOf, link, names, network, step, wholeNetworks } from './networks.ts';

/** Names along the chains of one step's explanation. */
function explained(journey: JourneyNetwork, name: string) {
    const explanation = explainStep(analyse(journey), indexOf(journey, name));
    if (!explanation) throw new Error('no schedule');
    const text = (chain: Chain | null) => (chain ? names(journey, chain.steps).join('') : null);
    return {
        driving: text(explanation.driving),
        following: text(explanation.following),
        meets: explanation.meets === null ? null : journey.steps[explanation.meets].name,
        rival: text(explanation.rival),
        arrival: explanation.arrival,
        due: explanation.due,
    };
}

describe('a network by hand', () => {
    // a(2) → b(5) → e(1), a → c(1) → d(1) → e, and f(3) beside them: the duration is 8 along a, b, e.
    const journey = fromTable([
        ['a', '', 2],
        ['b', 'a', 5],
        ['c', 'a', 1],
        ['d', 'c', 1],
        ['e', 'bd', 1],
        ['f', '', 3],
    ]);

    test('a critical step: what comes before it, and what it holds up', () => {
        expect(explained(journey, 'b')).toEqual({ driving: 'ab', following: 'be', meets: null, rival: null, arrival: 8, due: 8 });
    });

    test('a step with slack: its way to the critical path, and the chain that it would have to outlast since they parted', () => {
        // By way of c and d one is at e after 2 + 1 + 1 = 4, by way of b after 7.
        expect(explained(journey, 'c')).toEqual({ driving: 'ac', following: 'cde', meets: 'e', rival: 'abe', arrival: 4, due: 7 });
    });

    test('a step that nothing follows is measured by the whole journey', () => {
        expect(explained(journey, 'f')).toEqual({ driving: 'f', following: 'f', meets: null, rival: 'abe', arrival: 3, due: 8 });
    });

    test('nothing is explained without a schedule', () => {
        const ring = network([step('a', 1), step('b', 1)], [link(0, 1), link(1, 0)]);
        expect(explainStep(analyse(ring), 0)).toBeNull();
        expect(explainStep(analyse(network([], [])), 0)).toBeNull();
    });
});

test('chains are made of links, begin and end where they should, and account for the slack', () => {
    fc.assert(
        fc.property(wholeNetworks(10), (journey) => {
            const analysis = analyse(journey);
            const schedule = analysis.schedule!;
            journey.steps.forEach((_, i) => {
                const found = explainStep(analysis, i) as Explanation;
                for (const chain of [found.driving, found.following, ...(found.rival ? [found.rival] : [])]) {
                    expect(chain.links).toHaveLength(chain.steps.length - 1);
                    chain.links.forEach((index, at) => {
                        expect([journey.links[index].from, journey.links[index].to]).toEqual(chain.steps.slice(at, at + 2));
                    });
                }
                const [first] = found.driving.steps;
                expect(schedule.earliestStart[first]).toBe(0);
                expect(found.driving.links.every((index) => schedule.driving[index] === 1)).toBe(true);
                expect(found.driving.steps.at(-1)).toBe(i);
                expect(found.following.steps[0]).toBe(i);
                expect(found.due - found.arrival).toBe(schedule.totalSlack[i]);
                const last = found.following.steps.at(-1)!;
                if (schedule.critical[i] === 1) {
                    expect(found.following.steps.every((one) => schedule.critical[one] === 1)).toBe(true);
                    expect(found.rival).toBeNull();
                } else {
                    expect(found.following.steps.slice(0, -1).every((one) => schedule.critical[one] === 0)).toBe(true);
                    expect(found.meets).toBe(schedule.critical[last] === 1 ? last : null);
                    expect(schedule.critical[found.rival!.steps.at(-1)!]).toBe(1);
                }
            });
        }),
        { numRuns: 500 },
    );
});

test('a chain of 100,000 steps is explained from both ends', () => {
    const size = 100_000;
    const steps = Array.from({ length: size }, (_, i) => step(`s${i}`, 1));
    const analysis = analyse(
        network(
            steps,
            Array.from({ length: size - 1 }, (_, i) => link(i, i + 1)),
        ),
    );
    expect(explainStep(analysis, size - 1)?.driving.steps).toHaveLength(size);
    expect(explainStep(analysis, 0)?.following.steps).toHaveLength(size);
});
