import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../../src/pert/analyse.ts';
import type { JourneyNetwork, NetworkTarget } from '../../../src/pert/network.ts';
import { simulate } from '../../../src/pert/simulation/simulate.ts';
import { LEAST_ITERATIONS, mostIterations } from '../../../src/pert/simulation/simulation-run.ts';
import { fromTable, step, threePoint, wholeNetworks } from '../networks.ts';
import { simulated } from './support.ts';

/** The same network with every duration and lag as certain as its expected value. */
function certain(journey: JourneyNetwork): JourneyNetwork {
    const expected = ({ optimistic, mostLikely, pessimistic }: ReturnType<typeof threePoint>) =>
        threePoint((optimistic + 4 * mostLikely + pessimistic) / 6);
    return {
        ...journey,
        steps: journey.steps.map((each) => ({ ...each, estimate: expected(each.estimate!) })),
        links: journey.links.map((each) => ({ ...each, lag: expected(each.lag) })),
    };
}

test('runs without uncertainty give the classical schedule, with every type of link', () => {
    fc.assert(
        fc.property(wholeNetworks(12), fc.nat(11), fc.nat(11), fc.nat(20), (drawn, from, to, within) => {
            const journey = certain(drawn);
            const count = journey.steps.length;
            const span: NetworkTarget = { scope: { kind: 'span', from: from % count, to: to % count }, confidence: 0.5, within };
            const analysis = analyse({ ...journey, targets: [span, { scope: { kind: 'journey' }, confidence: 0.5, within }] });
            const simulation = simulate(analysis, { iterations: 3 })!;
            const { schedule, targets } = analysis;
            expect(simulation.mean).toBeCloseTo(schedule!.duration, 9);
            expect([simulation.standardDeviation, simulation.percentiles.p5]).toEqual([0, simulation.mean]);
            simulation.steps.forEach(({ start, finish, criticality, cruciality }, i) => {
                expect(start.mean).toBeCloseTo(schedule!.earliestStart[i], 9);
                expect(finish.percentiles.p50).toBeCloseTo(schedule!.earliestFinish[i], 9);
                expect([criticality, cruciality]).toEqual([schedule!.critical[i], 0]);
            });
            expect(simulation.targets.map(({ probability }) => probability)).toEqual(targets.map(({ probability }) => probability));
        }),
        { numRuns: 300 },
    );
});

describe('the number of runs', () => {
    const journey = (within: number): JourneyNetwork => ({
        ...fromTable([['A', '', [0, 5, 10]]]),
        targets: [{ scope: { kind: 'journey' }, confidence: 0.5, within }],
    });

    test('suffices for a standard error of 0.25 % in every target', () => {
        for (const within of [5, 6, 7.5, 9.9]) {
            const { targets, iterations } = simulated(journey(within), {});
            expect(targets[0].standardError).toBeLessThanOrEqual(0.0025);
            // One step alone: its distribution is covered evenly, and the fewest runs are enough.
            expect(iterations).toBe(LEAST_ITERATIONS);
        }
    });

    test('is that of plain runs at worst: where no draw alone tells anything', () => {
        const target: NetworkTarget = { scope: { kind: 'journey' }, confidence: 0.5, within: 1 };
        const { targets, iterations } = simulated(parity(target), {});
        expect(Math.abs(targets[0].probability! - 0.5)).toBeLessThan(4 * targets[0].standardError!);
        expect(targets[0].standardError).toBeLessThanOrEqual(0.0025);
        expect(iterations).toBeGreaterThan(30_000);
        expect(iterations).toBeLessThanOrEqual(mostIterations());
    });

    test('follows a wish for precision, and stops at a limit', () => {
        const target: NetworkTarget = { scope: { kind: 'journey' }, confidence: 0.5, within: 1 };
        const fine = simulated(parity(target), { precision: 0.001 });
        expect(fine.targets[0].standardError).toBeLessThanOrEqual(0.001);
        expect(fine.iterations).toBeGreaterThan(200_000);
        expect(simulated(parity(target), { precision: 0.001, iterations: 30_001 }).iterations).toBe(30_001);
        expect(simulated(journey(5), { precision: 0.001, iterations: 50_001 }).iterations).toBeLessThan(50_001);
    });

    test('is exactly the one asked for', () => {
        for (const iterations of [1, 7, 250, 2001]) {
            const simulation = simulated(journey(5), { iterations });
            expect([simulation.iterations, simulation.totals.length]).toEqual([iterations, iterations]);
        }
    });
});

/** Late if exactly one of two customers' choices is taken: alone neither choice says anything about it. */
function parity(target: NetworkTarget): JourneyNetwork {
    const draws = ['x', 'y'].map((name) => ({
        kind: 'choice' as const,
        name,
        shared: false,
        alternatives: [
            { name: `${name}1`, share: 0.5 },
            { name: `${name}2`, share: 0.5 },
        ],
    }));
    const when = (x: number, y: number) => ({
        chance: 1,
        when: [{ draw: 0, alternative: x }],
        personas: [{ draw: 1, alternative: y }],
    });
    const steps = [
        step('a', 2, { participation: 0.25, conditions: when(0, 1) }),
        step('b', 2, { participation: 0.25, conditions: when(1, 0) }),
    ];
    return { ...fromTable([]), draws, steps, targets: [target] };
}

test('what has no schedule is not simulated', () => {
    const journey = fromTable([
        ['A', 'B', 1],
        ['B', 'A', 1],
    ]);
    expect(simulate(analyse(journey))).toBeNull();
    expect(simulate(analyse(fromTable([['A', '', 1]]), { unresolved: true }))).toBeNull();
});

test('a journey without steps takes no time', () => {
    const { mean, steps, percentiles, completionRate } = simulated(fromTable([]), {});
    expect([mean, percentiles.p95, completionRate, steps.length]).toEqual([0, 0, 1, 0]);
});

test('a long chain overflows no stack', () => {
    const steps = Array.from({ length: 100_000 }, (_, i) => step(`s${i}`, 1));
    const links = steps.slice(1).map((_, i) => ({ from: i, to: i + 1, type: 'FS' as const, lag: threePoint(0) }));
    expect(simulated({ ...fromTable([]), steps, links }, { iterations: 2 }).mean).toBe(100_000);
}, 60_000);

test('the completion rate is the product of those who stay', () => {
    const steps = [step('a', 1, { drop: 0.1 }), step('b', 1, { drop: 0.2, participation: 0.5 }), step('c', 1)];
    expect(simulated({ ...fromTable([]), steps }, { iterations: 1 }).completionRate).toBeCloseTo(0.9 * 0.9, 12);
});
