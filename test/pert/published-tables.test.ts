/** Networks worked in well-known textbooks: every figure below is the book's, not ours. */

import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/pert/analyse.ts';
import type { Schedule } from '../../src/pert/analysis.ts';
import type { JourneyNetwork, NetworkTarget } from '../../src/pert/network.ts';
import { fromTable, names, type Row } from './networks.ts';
import { RELIABLE_CONSTRUCTION } from './published-networks.ts';

function within(time: number): NetworkTarget {
    return { scope: { kind: 'journey' }, confidence: 0.5, within: time };
}

function analysed(journey: JourneyNetwork): { schedule: Schedule; probability: number } {
    const { schedule, targets } = analyse(journey);
    return { schedule: schedule!, probability: targets[0].probability! };
}

/** Rows "name te ES EF LS LF slack" of what was computed, rounded to whole numbers as the books print them. */
function table(journey: JourneyNetwork, schedule: Schedule): string[] {
    return journey.steps.map(({ name }, i) =>
        [
            name,
            schedule.expected[i],
            schedule.earliestStart[i],
            schedule.earliestFinish[i],
            schedule.latestStart[i],
            schedule.latestFinish[i],
            schedule.totalSlack[i],
        ].join(' '),
    );
}

describe('Hillier and Lieberman, Introduction to Operations Research, "Reliable Construction Co."', () => {
    // Project Management with PERT/CPM: table of estimates, means and variances; table of times and slacks.
    const journey = fromTable(RELIABLE_CONSTRUCTION, [within(47)]);
    const { schedule, probability } = analysed(journey);

    test('mean durations and variances of the activities', () => {
        expect([...schedule.expected]).toEqual([2, 4, 10, 6, 4, 5, 7, 9, 7, 8, 4, 5, 2, 6]);
        const variances = [1 / 9, 1, 4, 1, 4 / 9, 1, 1, 4, 1, 1, 0, 1, 1 / 9, 4 / 9];
        variances.forEach((variance, i) => {
            expect(schedule.stepVariance[i]).toBeCloseTo(variance, 12);
        });
    });

    test('earliest and latest times and slack', () => {
        expect(table(journey, schedule)).toEqual([
            'A 2 0 2 0 2 0',
            'B 4 2 6 2 6 0',
            'C 10 6 16 6 16 0',
            'D 6 16 22 20 26 4',
            'E 4 16 20 16 20 0',
            'F 5 20 25 20 25 0',
            'G 7 22 29 26 33 4',
            'H 9 29 38 33 42 4',
            'I 7 16 23 18 25 2',
            'J 8 25 33 25 33 0',
            'K 4 33 37 34 38 1',
            'L 5 33 38 33 38 0',
            'M 2 38 40 42 44 4',
            'N 6 38 44 38 44 0',
        ]);
    });

    test('the critical path of 44 weeks with variance 9; the deadline of 47 weeks is met with probability 0.84', () => {
        expect(schedule.criticalPaths.map((path) => names(journey, path.steps).join(''))).toEqual(['ABCEFJLN']);
        expect(schedule.duration).toBe(44);
        expect(schedule.variance).toBeCloseTo(9, 12);
        expect(probability).toBeCloseTo(0.8413, 4);
    });
});

describe('Render, Stair and Hanna, Quantitative Analysis for Management, "General Foundry"', () => {
    const rows: Row[] = [
        ['A', '', [1, 2, 3]],
        ['B', '', [2, 3, 4]],
        ['C', 'A', [1, 2, 3]],
        ['D', 'B', [2, 4, 6]],
        ['E', 'C', [1, 4, 7]],
        ['F', 'C', [1, 2, 9]],
        ['G', 'DE', [3, 4, 11]],
        ['H', 'FG', [1, 2, 3]],
    ];
    const journey = fromTable(rows, [within(16)]);
    const { schedule, probability } = analysed(journey);

    test('times and slack', () => {
        expect(table(journey, schedule)).toEqual([
            'A 2 0 2 0 2 0',
            'B 3 0 3 1 4 1',
            'C 2 2 4 2 4 0',
            'D 4 3 7 4 8 1',
            'E 4 4 8 4 8 0',
            'F 3 4 7 10 13 6',
            'G 5 8 13 8 13 0',
            'H 2 13 15 13 15 0',
        ]);
    });

    test('A-C-E-G-H takes 15 weeks with variance 3.11, and 16 weeks suffice with probability 0.7157', () => {
        expect(schedule.criticalPaths.map((path) => names(journey, path.steps).join(''))).toEqual(['ACEGH']);
        expect(schedule.duration).toBe(15);
        expect(schedule.variance).toBeCloseTo(112 / 36, 12);
        // The book rounds z = 1/1.76 to 0.57 and reads 0.71566 from the table; unrounded z = 0.567 gives 0.7146.
        expect(probability).toBeCloseTo(0.7157, 2);
    });
});

describe('Winston, Operations Research, "Widgetco"', () => {
    const rows: Row[] = [
        ['A', '', [2, 6, 10]],
        ['B', '', [5, 9, 13]],
        ['C', 'AB', [3, 8, 13]],
        ['D', 'AB', [1, 7, 13]],
        ['E', 'D', [8, 10, 12]],
        ['F', 'CE', [9, 12, 15]],
    ];
    const journey = fromTable(rows, [within(35)]);
    const { schedule, probability } = analysed(journey);

    test('B-D-E-F takes 38 days; A has 3 and C 9 days of total float', () => {
        expect(schedule.criticalPaths.map((path) => names(journey, path.steps).join(''))).toEqual(['BDEF']);
        expect(schedule.duration).toBe(38);
        expect([...schedule.totalSlack]).toEqual([3, 0, 9, 0, 0, 0]);
        expect([...schedule.freeSlack]).toEqual([3, 0, 9, 0, 0, 0]);
    });

    test('variance 7.22, and 35 days suffice with probability 0.13', () => {
        expect(schedule.variance).toBeCloseTo(7.22, 2);
        expect(probability).toBeCloseTo(0.13, 2);
    });
});

describe('Anderson, Sweeney and Williams, An Introduction to Management Science, "Porta-Vac"', () => {
    const rows: Row[] = [
        ['A', '', [4, 5, 12]],
        ['B', '', [1, 1.5, 5]],
        ['C', 'A', [2, 3, 4]],
        ['D', 'A', [3, 4, 11]],
        ['E', 'A', [2, 3, 4]],
        ['F', 'C', [1.5, 2, 2.5]],
        ['G', 'D', [1.5, 3, 4.5]],
        ['H', 'BE', [2.5, 3.5, 7.5]],
        ['I', 'H', [1.5, 2, 2.5]],
        ['J', 'FGI', [1, 2, 3]],
    ];
    const journey = fromTable(rows, [within(20)]);
    const { schedule, probability } = analysed(journey);

    test('times and slack', () => {
        expect(table(journey, schedule)).toEqual([
            'A 6 0 6 0 6 0',
            'B 2 0 2 7 9 7',
            'C 3 6 9 10 13 4',
            'D 5 6 11 7 12 1',
            'E 3 6 9 6 9 0',
            'F 2 9 11 13 15 4',
            'G 3 11 14 12 15 1',
            'H 4 9 13 9 13 0',
            'I 2 13 15 13 15 0',
            'J 2 15 17 15 17 0',
        ]);
    });

    test('A-E-H-I-J takes 17 weeks with variance 2.72, and 20 weeks suffice with probability 0.9656', () => {
        expect(schedule.criticalPaths.map((path) => names(journey, path.steps).join(''))).toEqual(['AEHIJ']);
        expect(schedule.duration).toBe(17);
        expect(schedule.variance).toBeCloseTo(2.72, 2);
        expect(probability).toBeCloseTo(0.9656, 3);
    });
});
