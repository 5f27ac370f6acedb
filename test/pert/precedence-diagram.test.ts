/** Links of all types with lags and leads, worked by hand. */

import { expect, test } from 'vitest';
import { analyse } from '../../src/pert/analyse.ts';
import { link, names, network, step } from './networks.ts';

test('a precedence diagram with SS, FF, SF, a lead and lags', () => {
    // Forward:  A 0–4. B: SS asks start ≥ 0+2, FF asks finish ≥ 4+3, that is start ≥ 1: 2–8. C: FF asks finish ≥ 8+1: 6–9.
    //           D: FS less 1: 3–8. E: FS from C asks start ≥ 9; SF from D asks finish ≥ 3+4, start ≥ 5: 9–11.
    // Backward: E 9–11. C finish ≤ 9: 6–9. D: finish ≤ 11, start ≤ 11−4: 6–11. B: finish ≤ 9−1: 2–8.
    //           A: start ≤ 2−2, finish ≤ 8−3, finish ≤ 6+1: 0–4.
    // Free slack of D: the smaller of 11−8 and, along SF, 11−3−4.
    const journey = network(
        [step('A', 4), step('B', 6), step('C', 3), step('D', 5), step('E', 2)],
        [link(0, 1, 'SS', 2), link(0, 1, 'FF', 3), link(1, 2, 'FF', 1), link(0, 3, 'FS', -1), link(2, 4, 'FS'), link(3, 4, 'SF', 4)],
    );
    const schedule = analyse(journey).schedule!;
    expect(schedule.duration).toBe(11);
    expect([...schedule.earliestStart]).toEqual([0, 2, 6, 3, 9]);
    expect([...schedule.earliestFinish]).toEqual([4, 8, 9, 8, 11]);
    expect([...schedule.latestStart]).toEqual([0, 2, 6, 6, 9]);
    expect([...schedule.latestFinish]).toEqual([4, 8, 9, 11, 11]);
    expect([...schedule.totalSlack]).toEqual([0, 0, 0, 3, 0]);
    expect([...schedule.freeSlack]).toEqual([0, 0, 0, 3, 0]);
    expect([...schedule.driving]).toEqual([1, 0, 1, 1, 1, 0]);
    expect([...schedule.criticalLinks]).toEqual([1, 0, 1, 0, 1, 0]);
    // A start→start 0, B start→finish 6, C finish→finish 0, E 2, and the lags 2 and 1: together 11.
    expect(schedule.criticalPaths).toEqual([{ steps: [0, 1, 2, 4], links: [0, 2, 4], variance: 0 }]);
});

test('a step between a finish-to-finish and a start-to-start link shortens the journey when it grows', () => {
    // The "reverse critical" activity of Wiest, "Precedence diagramming method: some unusual characteristics and their
    // implications for project managers", J. Operations Management 1 (1981). X 0–8, Q must finish by X's finish: 3–8,
    // R starts with Q: 3–13, so the duration is 8 − 5 + 10 = 13. All three variances count, since (−1)² = 1.
    const journey = (q: number) =>
        network([step('X', [5, 8, 11]), step('Q', [q - 3, q, q + 3]), step('R', [4, 10, 16])], [link(0, 1, 'FF'), link(1, 2, 'SS')]);
    const schedule = analyse(journey(5)).schedule!;
    expect(schedule.duration).toBe(13);
    expect(schedule.variance).toBe(1 + 1 + 4);
    expect(names(journey(5), schedule.criticalPaths[0].steps)).toEqual(['X', 'Q', 'R']);
    expect(analyse(journey(6)).schedule!.duration).toBe(12);
});

test('a lead cannot pull a step before the beginning', () => {
    const schedule = analyse(network([step('A', 2), step('B', 5)], [link(0, 1, 'FS', -4)])).schedule!;
    expect([...schedule.earliestStart]).toEqual([0, 0]);
    // A may start as late as B's start allows: finish ≤ 0 + 4, so 2 of total and of free slack.
    expect([...schedule.totalSlack]).toEqual([2, 0]);
    expect([...schedule.freeSlack]).toEqual([2, 0]);
    expect(schedule.criticalPaths.map((path) => path.steps)).toEqual([[1]]);
});

test('a critical step whose lead starts a step with slack still ends a critical path', () => {
    // A 0–10, B 8–9 because of the lead of 2: the link is driving, but B is not critical.
    const schedule = analyse(network([step('A', [7, 10, 13]), step('B', 1)], [link(0, 1, 'FS', -2)])).schedule!;
    expect([...schedule.driving]).toEqual([1]);
    expect([...schedule.criticalLinks]).toEqual([0]);
    expect(schedule.criticalPaths).toEqual([{ steps: [0], links: [], variance: 1 }]);
});

test('a lag with three points adds its expected time and variance', () => {
    const schedule = analyse(network([step('A', 1), step('B', 1)], [link(0, 1, 'FS', [1, 2, 9])])).schedule!;
    // (1 + 8 + 9)/6 = 3 and (8/6)² = 16/9.
    expect(schedule.duration).toBe(5);
    expect(schedule.variance).toBeCloseTo(16 / 9, 12);
});
