/** The same journey simulated by other programs, where they are on the machine. */

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { JourneyNetwork } from '../../../src/pert/network.ts';
import { type Timing, timingOf } from './timing.ts';

/** Its times, or why it could not be run. */
export type OtherProgram = Timing | { median: null; reason: string };

const PROGRAMS = {
    numpy: { command: 'python3', script: 'whole_vectors.py' },
    r: { command: 'Rscript', script: 'whole-vectors.R' },
} as const;

const REPETITIONS = 5;

/** The journey's duration and its percentiles, without figures of steps, in vectors of all runs. Links are finish-to-start, without lags. */
export function benchOtherPrograms(network: JourneyNetwork, runs: number): Record<keyof typeof PROGRAMS, OtherProgram> {
    const input = textOf(network, runs);
    return {
        numpy: timesOf(PROGRAMS.numpy, input, runs),
        r: timesOf(PROGRAMS.r, input, runs),
    };
}

function textOf({ steps, links }: JourneyNetwork, runs: number): string {
    const lines = steps.map(({ estimate }, to) => {
        const { optimistic, mostLikely, pessimistic } = estimate!;
        return [optimistic, mostLikely, pessimistic, ...links.filter((link) => link.to === to).map(({ from }) => from)].join(' ');
    });
    return [`${runs} ${REPETITIONS}`, ...lines, ''].join('\n');
}

function timesOf({ command, script }: (typeof PROGRAMS)[keyof typeof PROGRAMS], input: string, runs: number): OtherProgram {
    const path = fileURLToPath(new URL(script, import.meta.url));
    const { error, status, stdout, stderr } = spawnSync(command, [path], { input, encoding: 'utf8' });
    if (error) return { median: null, reason: `${command} cannot be started here` };
    if (status !== 0) return { median: null, reason: stderr.trim().split('\n').at(-1) ?? '' };
    return timingOf(stdout.trim().split(/\s+/).map(Number), runs);
}
