/** Simulations that others published: every expected figure below is theirs, not ours. */

import { describe, expect, test } from 'vitest';
import type { NetworkTarget } from '../../../src/pert/network.ts';
import { fromTable, network, type Row, step } from '../networks.ts';
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
 * J. L. Devore, Probability and Statistics for Engineering and the Sciences, table A.1 a: cumulative binomial probabilities
 * B(r; 5, p), rounded to three digits. More than r successes in five trials are as likely as a beta-distributed number with
 * α = r + 1 and β = 5 − r below p: the duration from 0 to 1 of a step whose most likely one is r/4.
 */
describe('Devore, Probability and Statistics for Engineering and the Sciences, "Cumulative binomial probabilities", n = 5', () => {
    const within = [0.05, 0.1, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8];
    const table = [
        [0.774, 0.59, 0.328, 0.237, 0.168, 0.078, 0.031, 0.01, 0.002, 0.001, 0],
        [0.977, 0.919, 0.737, 0.633, 0.528, 0.337, 0.188, 0.087, 0.031, 0.016, 0.007],
        [0.999, 0.991, 0.942, 0.896, 0.837, 0.683, 0.5, 0.317, 0.163, 0.104, 0.058],
        [1, 1, 0.993, 0.984, 0.969, 0.913, 0.812, 0.663, 0.472, 0.367, 0.263],
        [1, 1, 1, 0.999, 0.998, 0.99, 0.969, 0.922, 0.832, 0.763, 0.672],
    ];

    test.each(table.map((row, r) => ({ row, r })))('a step from 0 to 1, most likely $r/4: its share within each duration', ({ row, r }) => {
        const targets = within.map((time): NetworkTarget => ({ scope: { kind: 'journey' }, confidence: 0.5, within: time }));
        const { targets: found, iterations } = simulated(network([step('a', [0, r / 4, 1])], [], targets));
        row.forEach((left, i) => {
            const error = Math.sqrt(Math.max(left * (1 - left), 1e-3) / iterations);
            expect(Math.abs(found[i].probability! - (1 - left))).toBeLessThan(4 * error + 0.0005);
        });
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
    const { network: journey, firstSteps } = uniformActivities(activities);
    const { iterations, mean, standardDeviation, steps } = simulated(journey);
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
