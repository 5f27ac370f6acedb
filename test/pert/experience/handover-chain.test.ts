import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { handoverChain } from '../../../src/pert/experience/handover-chain.ts';
import { unservingSteps } from '../../../src/pert/experience/unserving.ts';

function linked(size: number, pairs: readonly (readonly [number, number])[]) {
    return { size, linkFrom: Int32Array.from(pairs, ([from]) => from), linkTo: Int32Array.from(pairs, ([, to]) => to) };
}

describe('the longest chain of handovers', () => {
    it('passes through steps that nobody owns, and counts changes of hands only', () => {
        // A A – B – A: two handovers, at the third step and at the last.
        expect(
            handoverChain(
                linked(6, [
                    [0, 1],
                    [1, 2],
                    [2, 3],
                    [3, 4],
                    [4, 5],
                ]),
                [0, 0, -1, 1, -1, 0],
            ),
        ).toEqual([0, 3, 5]);
    });

    it('takes the branch on which the work changes hands more often', () => {
        // 0 leads to 3 by way of 1 (same team) or of 2 (another one).
        expect(
            handoverChain(
                linked(4, [
                    [0, 1],
                    [1, 3],
                    [0, 2],
                    [2, 3],
                ]),
                [0, 0, 1, 0],
            ),
        ).toEqual([0, 2, 3]);
    });

    it('is empty with one team, with none, and in a cycle', () => {
        expect(handoverChain(linked(2, [[0, 1]]), [0, 0])).toEqual([]);
        expect(handoverChain(linked(2, [[0, 1]]), [-1, 0])).toEqual([]);
        expect(
            handoverChain(
                linked(2, [
                    [0, 1],
                    [1, 0],
                ]),
                [0, 1],
            ),
        ).toEqual([]);
        expect(handoverChain(linked(0, []), [])).toEqual([]);
    });

    it('is as long as an exhaustive search finds it', () => {
        const networks = fc
            .array(fc.integer({ min: -1, max: 2 }), { minLength: 1, maxLength: 7 })
            .chain((owners) =>
                fc.record({ owners: fc.constant(owners), linked: fc.array(fc.boolean(), { minLength: 21, maxLength: 21 }) }),
            );
        fc.assert(
            fc.property(networks, ({ owners, linked: isLinked }) => {
                const pairs = owners.flatMap((_, to) =>
                    owners.slice(0, to).flatMap((_, from) => (isLinked[(to * (to - 1)) / 2 + from] ? [[from, to] as const] : [])),
                );
                const most = (step: number, hands: number): number => {
                    const now = owners[step] < 0 ? hands : owners[step];
                    const onward = pairs.filter(([from]) => from === step).map(([, to]) => most(to, now));
                    return Number(hands >= 0 && now !== hands) + Math.max(0, ...onward);
                };
                const expected = Math.max(...owners.map((_, step) => most(step, -1)));
                expect(Math.max(0, handoverChain(linked(owners.length, pairs), owners).length - 1)).toBe(expected);
            }),
        );
    });

    it('is found in a chain of 100,000 steps', () => {
        const size = 100_000;
        const pairs = Array.from({ length: size - 1 }, (_, index) => [index, index + 1] as const);
        expect(
            handoverChain(
                linked(size, pairs),
                Array.from({ length: size }, (_, index) => index % 2),
            ),
        ).toHaveLength(size);
    });
});

it('steps serve an outcome if one that follows them does', () => {
    const links = [
        { from: 0, to: 1 },
        { from: 1, to: 2 },
        { from: 0, to: 3 },
    ];
    expect(unservingSteps({ size: 5, links }, (step) => step === 1)).toEqual([2, 3, 4]);
});
