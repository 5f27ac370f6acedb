import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/pert/analyse.ts';
import type { JourneyNetwork } from '../../src/pert/network.ts';
import { analyseWithEstimate, movePoint } from '../../src/pert/what-if.ts';

const estimate = { optimistic: 1, mostLikely: 2, pessimistic: 3 };
const step = { label: null, kind: 'task' as const, stage: null, estimate, expansion: null, repeats: 0, participation: 1 };
const zero = { optimistic: 0, mostLikely: 0, pessimistic: 0 };
const network: JourneyNetwork = {
    name: 'J',
    label: null,
    unit: 'h',
    stages: [],
    steps: ['a', 'b', 'c'].map((name) => ({ ...step, name })),
    links: [0, 1].map((from) => ({ from, to: 2, type: 'FS' as const, lag: zero })),
    targets: [],
};

describe('another estimate', () => {
    test('changes duration and critical path, and leaves the network as it was', () => {
        const before = analyse(network);
        expect([before.schedule?.duration, before.schedule?.criticalPaths.length]).toEqual([4, 2]);
        const after = analyseWithEstimate(network, 0, { optimistic: 4, mostLikely: 5, pessimistic: 6 });
        expect([after.schedule?.duration, after.schedule?.criticalPaths.map(({ steps }) => [...steps])]).toEqual([7, [[0, 2]]]);
        expect(network.steps[0].estimate).toBe(estimate);
    });

    test('stays an estimate, whichever point is moved, and has that point where it was moved to', () => {
        const amount = fc.double({ min: 0, max: 100, noNaN: true });
        const points = fc.constantFrom('optimistic' as const, 'mostLikely' as const, 'pessimistic' as const);
        fc.assert(
            fc.property(fc.tuple(amount, amount, amount), points, amount, (three, point, value) => {
                const [optimistic, mostLikely, pessimistic] = three.toSorted((a, b) => a - b);
                const moved = movePoint({ optimistic, mostLikely, pessimistic }, point, value);
                expect(moved[point]).toBe(value);
                expect(moved.optimistic <= moved.mostLikely && moved.mostLikely <= moved.pessimistic).toBe(true);
            }),
        );
    });
});
