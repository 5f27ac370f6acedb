/** A simulation whose parts are computed elsewhere: in worker threads of Node, or in web workers. */

import { analyse } from '../analyse.ts';
import type { JourneyNetwork } from '../network.ts';
import type { Chunk } from './chunk.ts';
import type { Simulation } from './simulation.ts';
import { type Part, SimulationRun } from './simulation-run.ts';

/** What to simulate, as plain data that can be sent to a worker. */
export interface SimulationOrder {
    /** The journey and all that steps expand to, directly or not. */
    networks: readonly JourneyNetwork[];
    /** Index of the one to simulate. */
    journey: number;
    seed: number;
}

/** Computes a part elsewhere. */
export type PartComputer = (part: Part) => Promise<Chunk>;

/**
 * What a worker does with an order: it computes whatever part it is asked for.
 * @returns null for a journey that cannot be simulated
 */
export function partComputer({ networks, journey, seed }: SimulationOrder): ((part: Part) => Chunk) | null {
    const journeys = networks.map((network) => analyse(network));
    const run = SimulationRun.of(journeys[journey], { seed, journeys });
    return run && ((part) => run.compute(part));
}

/** The memory of a chunk that can be handed over instead of being copied. */
export function transferables({ totals, starts, finishes }: Chunk): ArrayBufferLike[] {
    return [totals.buffer, starts.buffer, finishes.buffer];
}

/**
 * Lets workers compute a simulation, each a part at a time. Their number and their speed change nothing in the figures.
 * @param isCancelled looked at after each part
 * @returns what the runs say that are in at the end; all of them unless cancelled
 */
export async function simulateWith(
    run: SimulationRun,
    workers: readonly PartComputer[],
    isCancelled: () => boolean = () => false,
): Promise<Simulation | null> {
    const work = async (compute: PartComputer) => {
        for (let part = run.take(); part && !isCancelled(); part = run.take()) run.add(await compute(part));
    };
    await Promise.all(workers.map(work));
    return run.result();
}
