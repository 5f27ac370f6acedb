/** Whether standard errors are as large as they say: figures of many seeds, whose spread they should foretell. */

import { describe, expect, test } from 'vitest';
import { analyse } from '../../../src/pert/analyse.ts';
import type { JourneyNetwork } from '../../../src/pert/network.ts';
import { simulate } from '../../../src/pert/simulation/simulate.ts';
import { link, network, type Points, step } from '../networks.ts';

const SEEDS = 80;

function paths(points: Points): JourneyNetwork {
    const steps = ['a', 'b', 'c', 'd'].map((name) => step(name, points));
    const target = { scope: { kind: 'journey' as const }, confidence: 0.5, within: 7 };
    return network([...steps, step('e', [1, 2, 6], { participation: 0.4, repeats: 0.3 })], [link(0, 1), link(2, 3), link(1, 4)], [target]);
}

describe.each([10_240, 10_000, 2100, 700])('after %i runs', (iterations) => {
    const found = Array.from({ length: SEEDS }, (_, seed) => {
        const { mean, standardError, targets } = simulate(analyse(paths([1, 2, 6])), { iterations, seed })!;
        return { mean, meanError: standardError, share: targets[0].probability!, shareError: targets[0].standardError! };
    });

    test.each([
        ['mean', 'meanError'],
        ['share', 'shareError'],
    ] as const)('the %s varies from seed to seed by its standard error', (figure, error) => {
        const values = found.map((each) => each[figure]);
        const center = values.reduce((sum, value) => sum + value, 0) / SEEDS;
        const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - center) ** 2, 0) / (SEEDS - 1));
        const told = Math.sqrt(found.reduce((sum, each) => sum + each[error] ** 2, 0) / SEEDS);
        // A standard deviation from 80 values is sure to 8 %. With fewer than 8 groups the error is that of plain runs.
        expect(told / spread).toBeGreaterThan(1 - 4 * 0.08);
        if (iterations >= 2048) expect(told / spread).toBeLessThan(1 + 4 * 0.08);
    });

    test('and is smaller than that of plain runs', () => {
        const plain = (share: number) => Math.sqrt((share * (1 - share)) / iterations);
        if (iterations >= 2048) for (const { share, shareError } of found) expect(shareError).toBeLessThan(plain(share));
    });
});
