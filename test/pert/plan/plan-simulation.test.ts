import { describe, expect, it } from 'vitest';
import { parseInstant } from '../../../src/pert/calendar.ts';
import { schedulePlan } from '../../../src/pert/plan/plan-schedule.ts';
import { simulatePlan } from '../../../src/pert/plan/plan-simulation.ts';
import { network, threePoint } from '../networks.ts';
import { improvement, planOf } from './plans.ts';

const today = parseInstant('2027-01-04');
const needs = [{ team: 0, count: 1 }];

/** Two pieces of work of 1 5 9 d, which need one of a team each: symmetric, with the variance 64·9/(6²·7) = 16/7 d². */
function plan(capacity: number | null, by: string | null = null) {
    const work = { estimate: threePoint([1, 5, 9]), needs, by: by === null ? null : parseInstant(by, 'finish') };
    return planOf(network([], []), [improvement('i', work), improvement('j', work)], { teams: [{ name: 't', label: null, capacity }] });
}

const simulated = (which: ReturnType<typeof plan>) => simulatePlan(which, schedulePlan(which, { today })!)!;

describe('a simulated plan', () => {
    it('does one after the other where the team can do one at a time', () => {
        // By 2027-01-13, the tenth day: half of the sums, which lie evenly around 10 d.
        const { mean, standardDeviation, percentiles, onTime } = simulated(plan(1, '2027-01-13'));
        expect(Math.abs(mean - 10)).toBeLessThan(0.05);
        expect(Math.abs(standardDeviation - Math.sqrt(32 / 7))).toBeLessThan(0.05);
        expect(Math.abs(percentiles.p50 - 10)).toBeLessThan(0.1);
        const [first, last] = onTime.map((share) => share ?? Number.NaN).sort((a, b) => b - a);
        expect(first).toBe(1);
        expect(Math.abs(last - 0.5)).toBeLessThan(0.01);
    });

    it('takes longer than its critical path where it waits for the slower of two', () => {
        // Both within 5.5 d: F = 10x³ − 15x⁴ + 6x⁵ with x = 4.5/8 is 0.616, and squared 0.379.
        const { mean, percentiles, onTime } = simulated(plan(null));
        expect(schedulePlan(plan(null))!.levelledDuration).toBe(5);
        expect(mean).toBeGreaterThan(5.5);
        expect(percentiles.p25).toBeLessThan(5.5);
        expect(percentiles.p50).toBeGreaterThan(5.5);
        expect(onTime).toEqual([null, null]);
    });

    it('is none where all is done', () => {
        const done = planOf(network([], []), [improvement('i', { estimate: threePoint(3), status: 'done' })]);
        expect(simulatePlan(done, schedulePlan(done)!)).toBeNull();
    });
});
