import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/pert/plan/evaluation.ts';
import type { Improvement, ImprovementPlan } from '../../../src/pert/plan/plan.ts';
import { planOrder } from '../../../src/pert/plan/plan-order.ts';
import { compareResults, meetsAll, resultOf } from '../../../src/pert/plan/result.ts';
import { bestSet, cheapestSet, type Limits } from '../../../src/pert/plan/selection.ts';
import { link, network, step, threePoint } from '../networks.ts';
import { improvement, planOf } from './plans.ts';

/** A chain of steps of 10 each, which is to take no more than `within`. */
function chain(length: number, within: number) {
    const steps = Array.from({ length }, (_, index) => step(`s${index}`, [8, 10, 12]));
    const links = steps.slice(1).map((_, index) => link(index, index + 1));
    return network(steps, links, [{ scope: { kind: 'journey' }, confidence: 0.9, within }]);
}

/** Improvements of a chain: each makes one step take a time. */
const shorten = (place: number, points: number, more: Partial<Improvement>) =>
    improvement(`i${place}-${points}`, { effects: [{ kind: 'estimate', step: place, estimate: threePoint(points) }], ...more });

const cheapest = (plan: ImprovementPlan, most?: number) => cheapestSet(plan, planOrder(plan.improvements)!, most)!;
const best = (plan: ImprovementPlan, limits: Limits, most?: number) => bestSet(plan, planOrder(plan.improvements)!, limits, most);

describe('the cheapest set', () => {
    it('is nothing where every target is met already', () => {
        expect(cheapest(planOf(chain(3, 40), [shorten(0, 1, { cost: 5 })]))).toMatchObject({
            selection: { improvements: [], cost: 0 },
            proven: true,
            looked: 1,
        });
    });

    it('costs less than the obvious one', () => {
        // 30 must come down to 20: the 9 of the first alone do not reach, two cheap ones do.
        const plan = planOf(chain(3, 20), [shorten(0, 0, { cost: 9 }), shorten(1, 4, { cost: 4 }), shorten(2, 4, { cost: 4 })]);
        expect(cheapest(plan)).toMatchObject({ selection: { improvements: [1, 2], cost: 8 }, proven: true });
    });

    it('has the fewest of those that cost the same', () => {
        const plan = planOf(chain(3, 23), [shorten(0, 6, { cost: 4 }), shorten(1, 6, { cost: 4 }), shorten(2, 1, { cost: 8 })]);
        expect(cheapest(plan).selection?.improvements).toEqual([2]);
    });

    it('pays for what must come before', () => {
        const plan = planOf(chain(3, 25), [
            shorten(0, 1, { cost: 1, after: [1] }),
            improvement('first', { cost: 10 }),
            shorten(1, 1, { cost: 5 }),
        ]);
        expect(cheapest(plan).selection).toMatchObject({ improvements: [2], cost: 5 });
    });

    it('counts what is done, which costs nothing any more', () => {
        const plan = planOf(chain(3, 25), [shorten(0, 1, { cost: 7, status: 'done' }), shorten(1, 1, { cost: 5 })]);
        expect(cheapest(plan).selection).toMatchObject({ improvements: [], cost: 0 });
    });

    it('does not exist where all of them are too little', () => {
        expect(cheapest(planOf(chain(3, 5), [shorten(0, 1, {}), shorten(1, 1, {})]))).toEqual({ selection: null, proven: true, looked: 4 });
    });

    it('is not asked for without a target', () => {
        const plan = planOf({ ...chain(3, 5), targets: [] }, [shorten(0, 1, {})]);
        expect(cheapestSet(plan, [0])).toBeNull();
    });

    it('is not called proven when the search had to end', () => {
        const plan = planOf(
            chain(6, 50),
            [0, 1, 2, 3, 4, 5].map((place) => shorten(place, 2, { cost: place + 1 })),
        );
        const { selection, proven } = cheapest(plan, 3);
        expect(proven).toBe(false);
        expect(meetsAll(selection!.evaluation)).toBe(true);
        expect(cheapest(plan)).toMatchObject({ proven: true, selection: { improvements: [0, 1], cost: 3 } });
    });
});

describe('the best set', () => {
    it('meets most targets, then falls least short, then takes the least time', () => {
        const journey = chain(2, 12);
        journey.targets.push({ scope: { kind: 'step', step: 0 }, confidence: 0.8, within: 5 });
        const plan = planOf(journey, [shorten(0, 5, { cost: 3 }), shorten(1, 1, { cost: 3 })]);
        // Either one meets one target: the second falls short of the other by 0.8, the first by 0.9.
        expect(best(plan, { budget: 3 }).selection).toMatchObject({ improvements: [1] });
        expect(best(plan, { budget: 2 }).selection).toMatchObject({ improvements: [], cost: 0 });
        expect(best(plan, { budget: 6 })).toMatchObject({ proven: true, selection: { improvements: [0, 1], cost: 6 } });
    });

    it('is done within a time, as the teams can do it', () => {
        const needs = [{ team: 0, count: 1 }];
        const plan = planOf(
            chain(3, 5),
            [0, 1, 2]
                .map((place) => shorten(place, 5 - place, { estimate: threePoint(4), needs }))
                .map((each, place) => ({ ...each, estimate: threePoint(4), name: `i${place}` })),
            { teams: [{ name: 't', label: null, capacity: 1 }] },
        );
        expect(best(plan, { within: 8 })).toMatchObject({ proven: true, selection: { improvements: [1, 2], planDuration: 8 } });
        expect(best(plan, { within: 3 }).selection?.improvements).toEqual([]);
    });

    it('is not called proven when the search had to end', () => {
        const plan = planOf(
            chain(6, 50),
            [0, 1, 2, 3, 4, 5].map((place) => shorten(place, 2, { cost: 1 })),
        );
        expect(best(plan, { budget: 3 }, 5)).toMatchObject({ proven: false });
    });
});

/** Plans of up to seven improvements of a small network, in any order, with costs. */
const plans = fc
    .array(
        fc.record({
            place: fc.nat(3),
            points: fc.nat(12),
            cost: fc.nat(6),
            after: fc.array(fc.nat(6), { maxLength: 2 }),
            done: fc.integer({ min: 0, max: 5 }).map((value) => value === 0),
        }),
        { minLength: 1, maxLength: 7 },
    )
    .chain((records) =>
        fc.nat(40).map((within) => {
            const journey = network(
                [step('a', [8, 10, 12]), step('b', [2, 9, 13]), step('c', 5), step('d', [1, 2, 6])],
                [link(0, 2), link(1, 2), link(1, 3)],
                [
                    { scope: { kind: 'journey' }, confidence: 0.8, within },
                    { scope: { kind: 'span', from: 1, to: 3 }, confidence: 0.7, within: within / 2 },
                ],
            );
            const improvements = records.map(({ place, points, cost, after, done }, index) =>
                shorten(place, points, { cost, after: [...new Set(after)].filter((one) => one < index), status: done ? 'done' : 'idea' }),
            );
            return planOf(journey, improvements);
        }),
    );

/** Every closed set, the plain way: all subsets, those with an open predecessor outside left out. */
function everySet({ improvements }: ImprovementPlan) {
    const sets: { members: number[]; open: number[]; cost: number }[] = [];
    for (let bits = 0; bits < 2 ** improvements.length; bits++) {
        const members = improvements.map((_, index) => index).filter((index) => (bits >> index) & 1);
        if (!improvements.every(({ status }, index) => status !== 'done' || members.includes(index))) continue;
        const open = members.filter((index) => improvements[index].status !== 'done');
        const reached = (index: number): number[] => improvements[index].after.flatMap((one) => [one, ...reached(one)]);
        if (open.some((index) => reached(index).some((one) => !members.includes(one)))) continue;
        sets.push({ members, open, cost: open.reduce((sum, index) => sum + improvements[index].cost!, 0) });
    }
    return sets;
}

describe('against every set', () => {
    it('nothing cheaper meets the targets, and nothing as cheap has fewer', () => {
        fc.assert(
            fc.property(plans, (plan) => {
                const { selection, proven } = cheapest(plan);
                const enough = everySet(plan).filter(({ members }) => meetsAll(evaluate(plan, members)));
                expect(proven).toBe(true);
                if (!selection) {
                    expect(enough).toEqual([]);
                    return;
                }
                const least = enough.reduce((a, b) => (b.cost < a.cost || (b.cost === a.cost && b.open.length < a.open.length) ? b : a));
                expect([selection.cost, selection.improvements.length]).toEqual([least.cost, least.open.length]);
                expect(meetsAll(selection.evaluation)).toBe(true);
            }),
            { numRuns: 60 },
        );
    }, 60_000);

    it('nothing within the budget is better', () => {
        fc.assert(
            fc.property(plans, fc.nat(20), (plan, budget) => {
                const { selection, proven } = best(plan, { budget });
                expect(proven).toBe(true);
                expect(selection!.cost).toBeLessThanOrEqual(budget);
                const result = resultOf(plan, selection!.evaluation);
                for (const { members, cost } of everySet(plan)) {
                    if (cost <= budget) expect(compareResults(result, resultOf(plan, evaluate(plan, members)))).toBeLessThanOrEqual(0);
                }
            }),
            { numRuns: 40 },
        );
    }, 60_000);
});
