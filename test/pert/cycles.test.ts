import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/pert/analyse.ts';
import { findCycles } from '../../src/pert/cycles.ts';
import { graphOf } from '../../src/pert/graph.ts';
import { link, network, step } from './networks.ts';

type Ends = readonly [from: number, to: number];

function cyclesOf(size: number, links: readonly Ends[]): number[][] {
    return findCycles(
        graphOf({ size, linkFrom: Int32Array.from(links, ([from]) => from), linkTo: Int32Array.from(links, ([, to]) => to) }),
    );
}

/** Which steps reach which, by repeated squaring of the relation. */
function reachability(size: number, links: readonly Ends[]): boolean[][] {
    const reach = Array.from({ length: size }, () => new Array<boolean>(size).fill(false));
    for (const [from, to] of links) {
        reach[from][to] = true;
    }
    for (let k = 0; k < size; k++) {
        for (let i = 0; i < size; i++) {
            for (let j = 0; j < size; j++) {
                reach[i][j] ||= reach[i][k] && reach[k][j];
            }
        }
    }
    return reach;
}

/** Length of the shortest cycle within a set of steps, found by trying all lengths. */
function girth(links: readonly Ends[], members: readonly number[]): number {
    for (let length = 1; ; length++) {
        for (const origin of members) {
            let at = new Set([origin]);
            for (let i = 0; i < length; i++) {
                at = new Set(links.filter(([from]) => at.has(from)).map(([, to]) => to));
            }
            if (at.has(origin)) {
                return length;
            }
        }
    }
}

test('no cycle, no finding', () => {
    expect(
        cyclesOf(3, [
            [0, 1],
            [1, 2],
            [0, 2],
        ]),
    ).toEqual([]);
    expect(cyclesOf(0, [])).toEqual([]);
});

test('a step after itself is a cycle of one', () => {
    expect(
        cyclesOf(2, [
            [0, 1],
            [1, 1],
        ]),
    ).toEqual([[1]]);
});

test('each strongly connected set has one cycle, which begins at its first step', () => {
    // 4 → 2 → 3 → 4 and 1 ⇄ 0, joined by 0 → 2.
    expect(
        cyclesOf(5, [
            [4, 2],
            [2, 3],
            [3, 4],
            [1, 0],
            [0, 1],
            [0, 2],
        ]),
    ).toEqual([
        [4, 3],
        [1, 2, 0],
    ]);
});

test('exactly one shortest cycle for each strongly connected set of a small network', () => {
    const size = 7;
    const anyLinks = fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 14 });
    fc.assert(
        fc.property(anyLinks, (links) => {
            const reach = reachability(size, links);
            const sets = new Set<string>();
            for (let v = 0; v < size; v++) {
                if (reach[v][v]) {
                    sets.add(
                        Array.from({ length: size }, (_, w) => w)
                            .filter((w) => reach[v][w] && reach[w][v])
                            .join(),
                    );
                }
            }
            const cycles = cyclesOf(size, links);
            expect(cycles.length).toBe(sets.size);
            for (const cycle of cycles) {
                const steps = cycle.map((i) => links[i][0]);
                expect(cycle.map((i) => links[i][1])).toEqual([...steps.slice(1), steps[0]]);
                expect(steps[0]).toBe(Math.min(...steps));
                const members = [...sets].find((set) => set.split(',').includes(String(steps[0])))!;
                sets.delete(members);
                expect(cycle.length).toBe(girth(links, members.split(',').map(Number)));
            }
            expect(sets.size).toBe(0);
        }),
        { numRuns: 500 },
    );
});

test('a ring of 10,000 steps is found whole', () => {
    const size = 10_000;
    const cycles = cyclesOf(
        size,
        Array.from({ length: size }, (_, i): Ends => [i, (i + 1) % size]),
    );
    expect(cycles).toEqual([Array.from({ length: size }, (_, i) => i)]);
});

test('2,000 steps that all depend on each other yield a cycle of two', () => {
    const size = 2000;
    const count = size * (size - 1);
    const linkFrom = Int32Array.from({ length: count }, (_, i) => Math.floor(i / (size - 1)));
    const linkTo = Int32Array.from(linkFrom, (from, i) => (i % (size - 1)) + (i % (size - 1) >= from ? 1 : 0));
    const cycles = findCycles(graphOf({ size, linkFrom, linkTo }));
    expect(cycles.map((cycle) => cycle.length)).toEqual([2]);
});

test('a long chain that bites its tail overflows no stack', () => {
    const size = 100_000;
    const links = Array.from({ length: size }, (_, i): Ends => [i, i + 1 === size ? size - 3 : i + 1]);
    expect(cyclesOf(size, links)).toEqual([[size - 3, size - 2, size - 1]]);
});

describe('analysis of a journey with a cycle', () => {
    const journey = network(
        [step('a', 1), step('b', [1, 2, 3]), step('c', 1)],
        [link(0, 1), link(1, 0, 'SS'), link(1, 2)],
        [
            { scope: { kind: 'journey' }, confidence: 0.5, within: 9 },
            { scope: { kind: 'step', step: 1 }, confidence: 0.5, within: 2 },
            { scope: { kind: 'span', from: 0, to: 2 }, confidence: 0.5, within: 9 },
            { scope: { kind: 'span', from: 2, to: 0 }, confidence: 0.5, within: 9 },
        ],
    );

    test('has no schedule, but the targets of single steps are judged', () => {
        const { schedule, cycles, targets } = analyse(journey);
        expect(schedule).toBeNull();
        expect(cycles).toEqual([[0, 1]]);
        expect(targets.map(({ probability, met, noPath }) => ({ probability, met, noPath }))).toEqual([
            { probability: null, met: null, noPath: false },
            { probability: 0.5, met: true, noPath: false },
            { probability: null, met: null, noPath: false },
            { probability: null, met: null, noPath: true },
        ]);
    });

    test('with unresolved names nothing is said about missing paths', () => {
        const acyclic = { ...journey, links: [link(0, 1)] };
        const { schedule, targets } = analyse(acyclic, { unresolved: true });
        expect(schedule).toBeNull();
        expect(targets.map(({ noPath }) => noPath)).toEqual([false, false, false, false]);
    });
});
