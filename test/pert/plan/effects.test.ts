import { describe, expect, it } from 'vitest';
import { planEffects } from '../../../src/pert/plan/effects.ts';
import { criticalPathOf, evaluate } from '../../../src/pert/plan/evaluation.ts';
import { planOrder, withPredecessors } from '../../../src/pert/plan/plan-order.ts';
import { toBe } from '../../../src/pert/plan/to-be.ts';
import { link, network, step, threePoint } from '../networks.ts';
import { improvement, planOf } from './plans.ts';

/** a (5) and b (10) side by side, then c (1): 11 in all, along b. */
const beside = () =>
    network(
        [step('a', 5), step('b', 10), step('c', 1)],
        [link(0, 2), link(1, 2)],
        [{ scope: { kind: 'journey' }, confidence: 0.9, within: 8 }],
    );

const estimate = (place: number, points: number) => ({ kind: 'estimate', step: place, estimate: threePoint(points) }) as const;

describe('the order of the plan', () => {
    it('keeps the order of the text where `after` allows it', () => {
        expect(planOrder([{ after: [2] }, { after: [] }, { after: [] }])).toEqual([2, 0, 1]);
        expect(planOrder([{ after: [2, 1] }, { after: [] }, { after: [] }])).toEqual([1, 2, 0]);
    });

    it('does not exist where improvements wait for each other, or one for itself', () => {
        expect(planOrder([{ after: [1] }, { after: [0] }])).toBeNull();
        expect(planOrder([{ after: [0] }])).toBeNull();
    });

    it('overflows no stack', () => {
        const chain = Array.from({ length: 100_000 }, (_, index) => ({ after: index < 99_999 ? [index + 1] : [] }));
        expect(planOrder(chain)?.slice(0, 2)).toEqual([99_999, 99_998]);
    });

    it('knows all that comes before', () => {
        expect(withPredecessors([{ after: [] }, { after: [0] }, { after: [] }, { after: [1] }], 3)).toEqual([0, 1, 3]);
    });
});

describe('effects', () => {
    it('shorten by what they save alone, and by what is left after the others', () => {
        // Alone, b saves 6 of 11 minus nothing: then a, with 5, is the longer. Only after b, a matters at all.
        const plan = planOf(beside(), [
            improvement('shorterA', { after: [1], effects: [estimate(0, 2)] }),
            improvement('shorterB', { effects: [estimate(1, 4)] }),
        ]);
        const effects = planEffects(plan)!;
        expect(effects.order).toEqual([1, 0]);
        expect(effects.asIs.analysis.schedule?.duration).toBe(11);
        expect(effects.toBe.analysis.schedule?.duration).toBe(5);
        expect(effects.gains.map(({ alone, combined }) => [alone.duration, combined.duration])).toEqual([
            [0, 1],
            [5, 5],
        ]);
        expect(effects.gains.map(({ alone, combined }) => [alone.targets, combined.targets])).toEqual([
            [[0], [0]],
            [[1], [1]],
        ]);
        expect(criticalPathOf(effects.asIs.analysis)).toEqual(['b', 'c']);
    });

    it('of all improvements in combination sum up to the whole', () => {
        const plan = planOf(beside(), [
            improvement('i', { effects: [estimate(1, 6)] }),
            improvement('j', { effects: [estimate(0, 1), estimate(2, 0.5)] }),
            improvement('k', { effects: [{ kind: 'remove', step: 1 }] }),
        ]);
        const { gains, asIs, toBe: whole } = planEffects(plan)!;
        const sum = gains.reduce((total, { combined }) => total + combined.duration!, 0);
        expect(sum).toBeCloseTo(asIs.analysis.schedule!.duration - whole.analysis.schedule!.duration, 12);
        // Only a (1) is left before c (0.5).
        expect(whole.analysis.schedule!.duration).toBe(1.5);
    });
});

describe('what is done to a step', () => {
    it('removed, it takes no time and loses nobody, and its links stay', () => {
        const journey = network([step('a', 5, { repeats: 0.5, drop: 0.25 }), step('b', 10)], [link(0, 1, 'FS', 2)]);
        const plan = planOf(journey, [improvement('i', { effects: [{ kind: 'remove', step: 0 }] })]);
        const [before, after] = [evaluate(plan, []), evaluate(plan, [0])];
        expect([before.analysis.schedule!.duration, after.analysis.schedule!.duration]).toEqual([22, 12]);
        expect([before.completion, after.completion]).toEqual([0.75, 1]);
        expect(after.analysis.complete).toBe(true);
    });

    it('changed in its dependencies, it keeps those of its finish', () => {
        const journey = network([step('a', 5), step('b', 1), step('c', 2)], [link(0, 2), link(1, 2, 'FF')]);
        const plan = planOf(journey, [improvement('i', { effects: [{ kind: 'links', step: 2, links: [link(1, 2)] }] })]);
        expect(toBe(plan, [0]).network.links).toEqual([link(1, 2, 'FF'), link(1, 2)]);
        expect(evaluate(plan, [0]).analysis.schedule!.earliestStart[2]).toBe(1);
    });

    it('added, it stands behind the others, with its links and targets', () => {
        const journey = network([step('a', 5)], []);
        const steps = [...journey.steps, step('x', 3), step('y', 4)];
        const targets = [1, 2].map((place) => ({ scope: { kind: 'step', step: place } as const, confidence: 0.5, within: 3 }));
        const plan = planOf(
            journey,
            [improvement('i', { effects: [{ kind: 'add', step: 1 }] }), improvement('j', { effects: [{ kind: 'add', step: 2 }] })],
            { steps, targets, addedLinks: [link(0, 1), link(1, 2)] },
        );
        // Without i there is no x for y to follow.
        const alone = evaluate(plan, [1]);
        expect(alone.toBe.network.steps.map(({ name }) => name)).toEqual(['a', 'y']);
        expect(alone.toBe.network.links).toEqual([]);
        expect(alone.targets.map((target) => target?.met)).toEqual([undefined, false]);
        const both = evaluate(plan, [0, 1]);
        expect(both.analysis.schedule!.duration).toBe(12);
        expect(both.targets.map((target) => target?.met)).toEqual([true, false]);
    });

    it('leaves the journey as it is in the plan', () => {
        const journey = beside();
        const copy = structuredClone(journey);
        const plan = planOf(journey, [improvement('i', { effects: [{ kind: 'remove', step: 1 }, estimate(0, 1)] })]);
        planEffects(plan);
        expect(plan.journey).toEqual(copy);
        expect(toBe(plan, []).network).toEqual(copy);
    });

    it('ends in a cycle without a schedule, not in an error', () => {
        const journey = network([step('a', 5), step('b', 1)], [link(0, 1)]);
        const plan = planOf(journey, [improvement('i', { effects: [{ kind: 'links', step: 0, links: [link(1, 0)] }] })]);
        const { gains, toBe: whole } = planEffects(plan)!;
        expect(whole.analysis.schedule).toBeNull();
        expect(gains[0].alone.duration).toBeNull();
    });
});
