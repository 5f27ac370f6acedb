import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/pert/analyse.ts';
import type { JourneyNetwork, NetworkTarget } from '../../src/pert/network.ts';
import { link, network, step, wholeNetworks } from './networks.ts';
import { earliest, enumerateCriticalPaths, lagOf } from './reference.ts';

const onJourney = (within: number, confidence = 0.5): NetworkTarget => ({ scope: { kind: 'journey' }, confidence, within });
const onStep = (index: number, within: number, confidence = 0.5): NetworkTarget => ({
    scope: { kind: 'step', step: index },
    confidence,
    within,
});
const onSpan = (from: number, to: number, within = 1, confidence = 0.5): NetworkTarget => ({
    scope: { kind: 'span', from, to },
    confidence,
    within,
});

const resultsOf = (journey: JourneyNetwork) => analyse(journey).targets;

describe('targets on the whole journey', () => {
    test('are judged by the normal distribution', () => {
        // te 10, σ 2: 12 is one σ beyond, Φ(1) = 0.8413.
        const results = resultsOf(network([step('a', [6, 9, 18])], [], [onJourney(12, 0.84), onJourney(12, 0.85), onJourney(10, 0.5)]));
        expect(results.map(({ met }) => met)).toEqual([true, false, true]);
        expect(results[0].probability).toBeCloseTo(0.841344746068543, 12);
        expect(results[2].probability).toBe(0.5);
    });

    test('without variance they are kept or not', () => {
        const results = resultsOf(network([step('a', 0.1), step('b', 0.2)], [link(0, 1)], [onJourney(0.3), onJourney(0.29)]));
        expect(results.map(({ probability }) => probability)).toEqual([1, 0]);
    });

    test('a journey without steps lasts 0', () => {
        const { schedule, complete, targets } = analyse(network([], [], [onJourney(0)]));
        expect(schedule).toMatchObject({ duration: 0, variance: 0, criticalPaths: [] });
        expect(complete).toBe(true);
        expect(targets[0]).toMatchObject({ probability: 1, met: true });
    });

    test('while an estimate is missing, a target can be missed but not met', () => {
        const steps = [step('a', [6, 9, 18]), step('b', null)];
        const { complete, targets } = analyse(network(steps, [link(0, 1)], [onJourney(12, 0.8), onJourney(8, 0.8)]));
        expect(complete).toBe(false);
        expect(targets.map(({ met }) => met)).toEqual([null, false]);
    });
});

describe('targets on a single step', () => {
    test('concern one pass by a customer who takes it', () => {
        // m = o makes 1 − (1 − x)⁵; repeats and chance do not count.
        const often = step('a', [0, 0, 10], { repeats: 0.5, participation: 0.2 });
        expect(resultsOf(network([often], [], [onStep(0, 5)]))[0].probability).toBeCloseTo(1 - 1 / 32, 12);
    });

    test('half of the passes keep within the middle of a symmetric estimate', () => {
        // In binary neither 0.1 nor 0.4 nor 0.7 is exact: rounding must not make it a miss.
        expect(resultsOf(network([step('a', [1, 2, 3])], [], [onStep(0, 2, 0.5)]))[0].met).toBe(true);
        expect(resultsOf(network([step('a', [0.1, 0.4, 0.7])], [], [onStep(0, 0.4, 0.5)]))[0].met).toBe(true);
    });

    test('a milestone takes no time; a step without an estimate has no probability', () => {
        const steps = [step('m', null, { kind: 'milestone' }), step('b', null)];
        const results = resultsOf(network(steps, [], [onStep(0, 0), onStep(1, 5)]));
        expect(results.map(({ probability }) => probability)).toEqual([1, null]);
        expect(results[1].met).toBeNull();
    });

    test('an expansion is taken as normal', () => {
        const expanded = step('a', null, { expansion: { expected: 10, variance: 4 } });
        expect(resultsOf(network([expanded], [], [onStep(0, 12)]))[0].probability).toBeCloseTo(0.841344746068543, 12);
    });
});

describe('targets from one step to another', () => {
    test('count only what lies between, from the start of the first to the finish of the second', () => {
        //   before(7) → a(2±) → b(3) → c(4±) → after(9),  a → x(5) → c,  other(50) → c
        const steps = [
            step('before', 7),
            step('a', [1, 2, 3]),
            step('b', 3),
            step('c', [1, 4, 7]),
            step('after', 9),
            step('x', 5),
            step('other', 50),
        ];
        const links = [link(0, 1), link(1, 2), link(2, 3), link(3, 4), link(1, 5), link(5, 3), link(6, 3)];
        const [result] = resultsOf(network(steps, links, [onSpan(1, 3, 11)]));
        expect(result.span!.expected).toBe(2 + 5 + 4);
        expect(result.span!.variance).toBeCloseTo(1 / 9 + 1, 12);
        expect(result).toMatchObject({ probability: 0.5, met: true, noPath: false });
    });

    test('an end that does not follow the start has no path; a step follows itself', () => {
        const results = resultsOf(network([step('a', [1, 2, 3]), step('b', 1)], [link(0, 1)], [onSpan(1, 0), onSpan(0, 0, 2)]));
        expect(results[0]).toEqual({ target: 0, probability: null, met: null, span: null, noPath: true });
        expect(results[1].span!.expected).toBe(2);
        expect(results[1].span!.variance).toBeCloseTo(1 / 9, 12);
        expect(results[1].probability).toBe(0.5);
    });

    test('agree with the definition on every pair of steps', () => {
        fc.assert(
            fc.property(wholeNetworks(6), (journey) => {
                const pairs = journey.steps.flatMap((_, from) => journey.steps.map((__, to) => [from, to] as const));
                const results = resultsOf({ ...journey, targets: pairs.map(([from, to]) => onSpan(from, to)) });
                pairs.forEach(([from, to], i) => {
                    const expected = referenceSpan(journey, from, to);
                    expect(results[i].noPath).toBe(expected === null);
                    expect(results[i].span?.expected ?? null).toBe(expected?.duration ?? null);
                    if (expected) {
                        expect(results[i].span!.variance).toBeCloseTo(expected.variance, 9);
                    }
                });
            }),
            { numRuns: 300 },
        );
    });

    test('each have the tolerance of their own duration', () => {
        // Both a and c lead to b, and because of its lag c does so 1e-7 later. In the span that ends with b and lasts 5 this
        // gives a slack (the tolerance is 5e-9), in the span of 1005 it does not, and there the larger variance of a counts.
        const steps = [step('zero', 0), step('a', [0, 5, 10]), step('c', [4, 5, 6]), step('b', 0), step('end', 1000)];
        const journey = network(steps, [link(0, 1), link(0, 2), link(1, 3), link(2, 3, 'FS', 1e-7), link(3, 4)]);
        const variances = (targets: NetworkTarget[]) => resultsOf({ ...journey, targets }).map(({ span }) => span!.variance);
        const ofA = (10 / 6) ** 2;
        const ofC = (2 / 6) ** 2;
        expect(variances([onSpan(0, 3), onSpan(0, 4), onSpan(0, 3)])).toEqual([ofC, ofA, ofC]);
        expect(variances([onSpan(0, 4), onSpan(0, 3)])).toEqual([ofA, ofC]);
    });

    test('a thousand of them on a long journey', () => {
        const count = 2000;
        const steps = Array.from({ length: count }, (_, i) => step(`s${i}`, 1));
        const links = Array.from({ length: count - 1 }, (_, i) => link(i, i + 1));
        const targets = Array.from({ length: 1000 }, (_, i) => onSpan(i % 10, count - 1 - i));
        const results = resultsOf(network(steps, links, targets));
        expect(results.map(({ span }) => span!.expected)).toEqual(targets.map((_, i) => count - i - (i % 10)));
    });
});

/** The part of the network on paths from A to B, as a network of its own, by the manual's definition. */
function referenceSpan(journey: JourneyNetwork, from: number, to: number): { duration: number; variance: number } | null {
    const after = closure(journey, from, false);
    const before = closure(journey, to, true);
    if (!after.has(to)) {
        return null;
    }
    const part = journey.steps.map((_, i) => i).filter((i) => after.has(i) && before.has(i));
    const links = journey.links.filter((each) => part.includes(each.from) && part.includes(each.to));
    const inner = {
        ...journey,
        steps: part.map((i) => journey.steps[i]),
        links: links.map((each) => ({ ...each, from: part.indexOf(each.from), to: part.indexOf(each.to) })),
    };
    const times = earliest(inner);
    const last = part.indexOf(to);
    const duration = times.finish[last];
    // Chains of driving links that end at B's finish: the critical paths of the part if every step counted as critical.
    const chains = enumerateCriticalPaths(
        inner,
        { ...times, duration },
        part.map(() => true),
    ).filter((path) => path.steps.at(-1) === last);
    return { duration, variance: Math.max(...chains.map((path) => path.variance)) };
}

function closure(journey: JourneyNetwork, origin: number, backwards: boolean): Set<number> {
    const found = new Set([origin]);
    for (let grown = true; grown; ) {
        grown = false;
        for (const { from, to } of journey.links) {
            const [here, there] = backwards ? [to, from] : [from, to];
            if (found.has(here) && !found.has(there)) {
                found.add(there);
                grown = true;
            }
        }
    }
    return found;
}

test('lags on the way count with their variance', () => {
    const lagged = link(0, 1, 'FS', [1, 2, 9]);
    const [{ span }] = resultsOf(network([step('a', 1), step('b', 1)], [lagged], [onSpan(0, 1)]));
    expect(span!.expected).toBe(2 + lagOf(lagged).te);
    expect(span!.variance).toBeCloseTo(16 / 9, 12);
});
