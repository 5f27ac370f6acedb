import { describe, expect, it } from 'vitest';
import { parseInstant } from '../../../src/pert/calendar.ts';
import { effortOf, schedulePlan } from '../../../src/pert/plan/plan-schedule.ts';
import { network, threePoint } from '../networks.ts';
import { improvement, planOf } from './plans.ts';

const one = [{ team: 0, count: 1 }];
const team = (capacity: number | null) => ({ teams: [{ name: 't', label: null, capacity }] });
const empty = () => network([], []);
const today = parseInstant('2027-01-11');

describe("the plan's network", () => {
    it('has a critical path, slack and a variance, as any other', () => {
        const plan = planOf(empty(), [
            improvement('i', { estimate: threePoint([2, 5, 8]) }),
            improvement('j', { estimate: threePoint(2) }),
            improvement('k', { estimate: threePoint([1, 4, 7]), after: [0, 1] }),
        ]);
        const schedule = schedulePlan(plan)!;
        expect(schedule).toMatchObject({
            duration: 9,
            levelledDuration: 9,
            lowerBound: 9,
            criticalPath: [0, 2],
            complete: true,
            teams: [],
        });
        expect(schedule.standardDeviation).toBeCloseTo(Math.SQRT2, 12);
        expect(schedule.work.map(({ earliestStart, totalSlack, critical }) => [earliestStart, totalSlack, critical])).toEqual([
            [0, 0, true],
            [0, 3, false],
            [5, 0, true],
        ]);
    });

    it('is null where improvements wait for each other', () => {
        expect(schedulePlan(planOf(empty(), [improvement('i', { after: [1] }), improvement('j', { after: [0] })]))).toBeNull();
    });

    it('is empty once all is done', () => {
        const plan = planOf(empty(), [improvement('i', { estimate: threePoint(3), status: 'done' })]);
        expect(schedulePlan(plan)).toMatchObject({ work: [], duration: 0, levelledDuration: 0, criticalPath: [] });
    });
});

describe('teams', () => {
    it('stretch the plan to what they can do, and those with too much to do at once are named', () => {
        const plan = planOf(
            empty(),
            [
                improvement('i', { estimate: threePoint(3), needs: one }),
                improvement('j', { estimate: threePoint(2), needs: one }),
                improvement('k', { estimate: threePoint(1), after: [0] }),
            ],
            team(1),
        );
        const schedule = schedulePlan(plan)!;
        // 3 and 2 one after the other; k beside j, once i is done.
        expect(schedule).toMatchObject({ duration: 4, levelledDuration: 5, lowerBound: 5 });
        expect(schedule.work.map(({ start, finish }) => [start, finish])).toEqual([
            [0, 3],
            [3, 5],
            [3, 4],
        ]);
        expect(schedule.teams).toEqual([{ team: 0, capacity: 1, unlevelled: 2, levelled: 1, overload: { from: 0, to: 2 } }]);
    });

    it('without a capacity do all at once', () => {
        const plan = planOf(empty(), [improvement('i', { estimate: threePoint(3), needs: [{ team: 0, count: 90 }] })], team(null));
        expect(schedulePlan(plan)).toMatchObject({ levelledDuration: 3, teams: [] });
    });

    it('give all they have to an improvement that needs more', () => {
        const plan = planOf(empty(), [improvement('i', { estimate: threePoint(3), needs: [{ team: 0, count: 5 }] })], team(2));
        expect(schedulePlan(plan)).toMatchObject({ levelledDuration: 3, teams: [{ levelled: 2, overload: null }] });
    });

    it('make the effort of an improvement, with its expected time', () => {
        const plan = planOf(
            empty(),
            [
                improvement('i', { estimate: threePoint([1, 2, 9]), needs: [...one, { team: 1, count: 2 }] }),
                improvement('j', { estimate: threePoint(4) }),
                improvement('k'),
            ],
            team(3),
        );
        expect([0, 1, 2].map((index) => effortOf(plan, index))).toEqual([9, 4, 0]);
    });
});

describe('dates', () => {
    it('take the time since the start off what is under way', () => {
        const doing = { status: 'doing', started: parseInstant('2027-01-08') } as const;
        const plan = planOf(empty(), [
            improvement('i', { estimate: threePoint([2, 5, 8]), ...doing }),
            improvement('j', { estimate: threePoint(1), ...doing, after: [0] }),
        ]);
        const { work, duration } = schedulePlan(plan, { today })!;
        // Three days are over: 0, 2 and 5 are left, (0 + 8 + 5)/6.
        expect(work[0].expected).toBeCloseTo(13 / 6, 12);
        expect(work[1]).toMatchObject({ expected: 0, start: 0 });
        expect(duration).toBeCloseTo(13 / 6, 12);
        expect(schedulePlan(plan)!.work[0].expected).toBe(5);
    });

    it('decide which of two equally short plans it is', () => {
        const two = (name: string, by: string | null) =>
            improvement(name, { estimate: threePoint(4), needs: one, by: by === null ? null : parseInstant(by) });
        for (const [first, second] of [
            [two('i', '2027-01-15'), two('j', null)],
            [two('i', null), two('j', '2027-01-15')],
            [two('i', '2027-01-16'), two('j', '2027-01-15')],
        ]) {
            const { work, levelledDuration } = schedulePlan(planOf(empty(), [first, second], team(1)), { today })!;
            expect(levelledDuration).toBe(8);
            expect(work.find(({ improvement: index }) => [first, second][index].by === parseInstant('2027-01-15'))?.start).toBe(0);
        }
    });

    it('are kept with a probability', () => {
        const by = parseInstant('2027-01-16');
        const plan = planOf(
            empty(),
            [
                improvement('i', { estimate: threePoint([2, 5, 8]), by, needs: one }),
                improvement('j', { estimate: threePoint(6), by, needs: one, after: [0] }),
                improvement('k', { estimate: threePoint(1) }),
            ],
            team(1),
        );
        expect(schedulePlan(plan, { today })!.work.map(({ onTime }) => onTime && Number(onTime.toFixed(4)))).toEqual([0.5, 0, null]);
        expect(schedulePlan(plan)!.work[0].onTime).toBeNull();
    });
});
