/** Simulations that others published: every expected figure below is theirs, not ours. */

import { describe, expect, test } from 'vitest';
import type { NetworkTarget } from '../../../src/pert/network.ts';
import { fromTable, type Row } from '../networks.ts';
import { expectShare, simulated } from './support.ts';
import { uniformActivities } from './uniform-activities.ts';

describe('Hillier and Lieberman, Introduction to Operations Research, "Reliable Construction Co."', () => {
    const rows: Row[] = [
        ['A', '', [1, 2, 3]],
        ['B', 'A', [2, 3.5, 8]],
        ['C', 'B', [6, 9, 18]],
        ['D', 'C', [4, 5.5, 10]],
        ['E', 'C', [1, 4.5, 5]],
        ['F', 'E', [4, 4, 10]],
        ['G', 'D', [5, 6.5, 11]],
        ['H', 'EG', [5, 8, 17]],
        ['I', 'C', [3, 7.5, 9]],
        ['J', 'FI', [3, 9, 9]],
        ['K', 'J', [4, 4, 4]],
        ['L', 'J', [1, 5.5, 7]],
        ['M', 'H', [1, 2, 3]],
        ['N', 'KL', [5, 5.5, 9]],
    ];

    test('the deadline of 47 weeks: 84 % by PERT, 81.6 % by simulation', () => {
        const target: NetworkTarget = { scope: { kind: 'journey' }, confidence: 0.84, within: 47 };
        const { targets, mergeBias, iterations } = simulated(fromTable(rows, [target]), { iterations: 200_000 });
        expect(targets[0].classicalProbability!.toFixed(2)).toBe('0.84');
        expectShare(targets[0].probability, 0.816, iterations);
        expect(targets[0].met).toBe(false);
        expect(mergeBias).toBeGreaterThan(0);
    });
});

/**
 * L. Leemis and S. Park, Discrete-Event Simulation: A First Course (Pearson 2006), section 2.4, program `san`, on a
 * network of nine activities that comes from A. A. B. Pritsker, Introduction to Simulation and SLAM II. Durations are
 * uniform between 0 and the limit. The figures are those that the program prints, each of 10,000 runs of its own.
 */
describe('Leemis and Park, Discrete-Event Simulation, "stochastic activity network"', () => {
    const runs = 10_000;
    const activities = [
        { name: 'a1', limit: 3, after: [] },
        { name: 'a2', limit: 6, after: [] },
        { name: 'a3', limit: 13, after: [] },
        { name: 'a4', limit: 9, after: ['a1'] },
        { name: 'a5', limit: 3, after: ['a1'] },
        { name: 'a6', limit: 9, after: ['a2', 'a4'] },
        { name: 'a7', limit: 7, after: ['a2', 'a4'] },
        { name: 'a8', limit: 6, after: ['a3', 'a6'] },
        { name: 'a9', limit: 3, after: ['a5'] },
    ];
    /** Estimated probability that each path is the critical one. */
    const paths: [share: number, path: string[]][] = [
        [0.0175, ['a2', 'a7']],
        [0.0923, ['a1', 'a4', 'a7']],
        [0.1909, ['a3', 'a8']],
        [0.1163, ['a2', 'a6', 'a8']],
        [0.582, ['a1', 'a4', 'a6', 'a8']],
        [0.001, ['a1', 'a5', 'a9']],
    ];
    const { network, firstSteps } = uniformActivities(activities);
    const { iterations, mean, standardDeviation, steps } = simulated(network);
    /** Of the difference between two samples of the same distribution, as a multiple of its standard deviation. */
    const differ = Math.sqrt(1 / runs + 1 / iterations);

    test('mean 14.587', () => {
        expect(Math.abs(mean - 14.58729)).toBeLessThan(4 * standardDeviation * differ);
    });

    test.each(activities)('criticality of $name: the paths through it together', ({ name }) => {
        const published = paths.filter(([, path]) => path.includes(name)).reduce((sum, [share]) => sum + share, 0);
        const { criticality } = steps[firstSteps.get(name)!];
        expect(Math.abs(criticality - published)).toBeLessThan(4 * Math.sqrt(published * (1 - published)) * differ);
    });
});
