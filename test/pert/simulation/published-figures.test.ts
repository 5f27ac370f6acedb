/** Simulations that others published: every expected figure below is theirs, not ours. */

import { describe, expect, test } from 'vitest';
import type { NetworkTarget } from '../../../src/pert/network.ts';
import { fromTable, network, type Row, step } from '../networks.ts';
import { RELIABLE_CONSTRUCTION } from '../published-networks.ts';
import { expectShare, simulated } from './support.ts';
import { uniformActivities } from './uniform-activities.ts';

describe('Hillier and Lieberman, Introduction to Operations Research, "Reliable Construction Co."', () => {
    test('the deadline of 47 weeks: 84 % by PERT, 81.6 % by simulation', () => {
        const target: NetworkTarget = { scope: { kind: 'journey' }, confidence: 0.84, within: 47 };
        const { targets, mergeBias, iterations } = simulated(fromTable(RELIABLE_CONSTRUCTION, [target]), { iterations: 200_000 });
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

/**
 * L. White, ProjectManagement.jl, demonstrations in the manuals of its releases 0.1.0, 1.0.0, 1.1.0 and 1.2.0: beta-PERT durations
 * (λ = 4), 100,000 runs for each release, so that each line below is a simulation of its own. Mean, quartiles and median, as printed.
 */
describe('White, ProjectManagement.jl, demonstrations', () => {
    const runs = 100_000;
    const projects: { name: string; rows: Row[]; printed: [mean: number, quartile: number, median: number, third: number][] }[] = [
        {
            name: 'Realistic Example',
            rows: [
                ['a', '', [2, 3, 4]],
                ['b', '', [1, 2, 6]],
                ['c', '', [0, 1, 2]],
                ['d', '', [0, 1, 2]],
                ['e', 'cd', [0, 1, 2]],
                ['f', 'abe', [3, 6.5, 13]],
                ['g', 'be', [3.5, 7.5, 14]],
                ['h', 'e', [0, 1, 2]],
                ['j', 'fgh', [0, 1, 2]],
            ],
            printed: [
                [12.570893638885435, 11.2828291407358, 12.550191420361351, 13.823700379536302],
                [12.581876969046355, 11.292786413060837, 12.55203476039127, 13.835819292930115],
                [12.582889471139726, 11.30352076322979, 12.556906647314655, 13.844404999661744],
                [12.570106893460276, 11.2868242774543, 12.548466497972012, 13.8257159658889],
            ],
        },
        {
            name: 'Chain Example',
            rows: [
                ['a', '', [1, 2, 3]],
                ['b', 'a', [10, 20, 30]],
                ['c', 'b', [100, 200, 600]],
            ],
            printed: [
                [271.91141295994674, 203.53757374866345, 260.3667857136696, 329.2392486533161],
                [272.17912683656647, 203.8072362248326, 260.7276412109892, 329.31922577452303],
                [272.15749062182493, 204.04455261736854, 260.4889244087796, 329.0868041854786],
                [272.02890607723964, 203.52737867910966, 260.55413943197834, 329.3628590136993],
            ],
        },
        {
            name: 'Shortlong Example',
            rows: [
                ['s', '', [0, 1, 2]],
                ['l', '', [10, 20, 200]],
            ],
            printed: [
                [48.409690175746185, 25.551107771742718, 41.9425966037878, 65.25679213166265],
                [48.106733761772446, 25.320846765292906, 41.50866285302334, 64.83795761922175],
                [48.35997771072554, 25.474649491882204, 41.82729339954692, 65.18268496657186],
                [48.32665999733135, 25.396527495050762, 41.86490990506205, 65.03962398127359],
            ],
        },
    ];
    const figures = projects.flatMap(({ name, rows, printed }) => printed.map((line, i) => ({ name, rows, line, manual: i + 1 })));

    test.each(figures)('$name, manual $manual: mean, quartiles and median', ({ rows, line: [published, ...quantiles] }) => {
        const targets = quantiles.map((within): NetworkTarget => ({ scope: { kind: 'journey' }, confidence: 0.5, within }));
        const { mean, standardDeviation, targets: found, iterations } = simulated(fromTable(rows, targets));
        const differ = Math.sqrt(1 / runs + 1 / iterations);
        expect(Math.abs(mean - published)).toBeLessThan(4 * standardDeviation * differ);
        [0.25, 0.5, 0.75].forEach((share, i) => {
            expect(Math.abs(found[i].probability! - share)).toBeLessThan(4 * Math.sqrt(share * (1 - share)) * differ);
        });
    });
});

/**
 * J. M. Sallan, Deterministic and Stochastic Project Planning (2024-11-27): 1,000 runs of beta-PERT durations (λ = 4), drawn by R's
 * package mc2d. The deciles are printed. The criticality of the activities is drawn as bars, whose ends were read off the picture: one
 * run in 1,000 is more than a pixel wide, and what was read adds up as the network demands (e + f, a + c and b + d + f are 1).
 */
describe('Sallan, Deterministic and Stochastic Project Planning', () => {
    const runs = 1000;
    const rows: Row[] = [
        ['a', '', [300, 400, 600]],
        ['b', 'a', [400, 600, 750]],
        ['c', '', [250, 500, 550]],
        ['d', 'c', [300, 600, 700]],
        ['e', 'bd', [300, 400, 500]],
        ['f', 'c', [700, 900, 1100]],
    ];
    const deciles = [1389.892, 1422.152, 1445.086, 1467.629, 1487.587, 1504.957, 1519.44, 1543.374, 1576.341];
    const criticality = { a: 0.363, b: 0.363, c: 0.637, d: 0.494, e: 0.857, f: 0.143 };
    const targets = deciles.map((within): NetworkTarget => ({ scope: { kind: 'journey' }, confidence: 0.5, within }));
    const { targets: found, steps, iterations } = simulated(fromTable(rows, targets));
    const differ = Math.sqrt(1 / runs + 1 / iterations);

    test('deciles', () => {
        deciles.forEach((_, i) => {
            const share = (i + 1) / 10;
            expect(Math.abs(found[i].probability! - share)).toBeLessThan(4 * Math.sqrt(share * (1 - share)) * differ);
        });
    });

    test.each(Object.entries(criticality))('criticality of %s', (name, published) => {
        const simulatedHere = steps[rows.findIndex(([row]) => row === name)].criticality;
        expect(Math.abs(simulatedHere - published)).toBeLessThan(4 * Math.sqrt(published * (1 - published)) * differ);
    });
});
