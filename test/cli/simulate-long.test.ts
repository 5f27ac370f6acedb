import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { simulateLong } from '../../src/cli/simulate/simulate-long.ts';
import { analyse } from '../../src/pert/analyse.ts';
import type { Analysis } from '../../src/pert/analysis.ts';
import type { Chunk } from '../../src/pert/simulation/chunk.ts';
import { simulate } from '../../src/pert/simulation/simulate.ts';
import { type Part, SimulationRun } from '../../src/pert/simulation/simulation-run.ts';
import { journeyText } from '../bench/journey-text.ts';
import { pertLikeNetwork } from '../bench/simulation/networks.ts';
import { temporaryFile } from './support/cli.ts';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

/** So many that they take longer than what is done without help. */
const ITERATIONS = 400_000;

const analysis = analyse(pertLikeNetwork(200, 5));

/** Simulates with what is said to be the journey for the threads; tells how many parts were computed on this one. */
async function simulated(ordered: Analysis) {
    const run = SimulationRun.of(analysis, { iterations: ITERATIONS, seed: 9 })!;
    const compute = vi.spyOn(run, 'compute') as unknown as { mock: { calls: [Part][]; results: { value: Chunk }[] } };
    let told = 0;
    await simulateLong(run, ordered, [], () => told++);
    return { simulation: run.result()!, here: compute.mock.calls.length, told };
}

describe('a long simulation', { timeout: 120_000 }, () => {
    const expected = simulate(analysis, { iterations: ITERATIONS, seed: 9 });

    it('is finished by threads where there are processors for them, with the figures of one to the last bit', async () => {
        const { simulation, here, told } = await simulated(analysis);
        expect(simulation).toEqual(expected);
        expect(here).toBeGreaterThan(0);
        expect(here < told).toBe(availableParallelism() > 1);
    });

    it('is finished here where threads break down', async () => {
        // They find nothing that can be simulated.
        const { simulation, here, told } = await simulated({ ...analysis, schedule: null });
        expect(simulation).toEqual(expected);
        expect(here).toBe(told);
    });

    it('prints the same where a process may have no threads', async () => {
        const file = temporaryFile(journeyText(200));
        const args = [MAIN, 'simulate', file, '--json', '--iterations', '200000'];
        const outputs = await Promise.all(
            [[], ['--permission', '--allow-fs-read=*']].map((options) =>
                promisify(execFile)(process.execPath, [...options, ...args], { maxBuffer: 50e6 }),
            ),
        );
        const [alone, refused] = outputs.map(({ stdout }) => stdout);
        expect(refused).toBe(alone);
        expect(JSON.parse(alone).journeys[0].iterations).toBe(200_000);
    });
});
