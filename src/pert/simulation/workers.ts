/** A simulation whose parts are computed elsewhere: in worker threads of Node, or in web workers. */

import { analyse } from '../analyse.ts';
import type { Analysis } from '../analysis.ts';
import type { JourneyNetwork } from '../network.ts';
import type { Chunk } from './chunk.ts';
import type { Simulation } from './simulation.ts';
import { type Part, SimulationRun } from './simulation-run.ts';

/** What to simulate, as plain data that can be sent to a worker. */
export interface SimulationOrder {
    /** The journey and all that steps expand to, directly or not. */
    networks: readonly JourneyNetwork[];
    /** Indices of those that have no schedule, because links are missing or go round in circles; none without it. */
    unscheduled?: readonly number[];
    /** Index of the one to simulate. */
    journey: number;
    seed: number;
}

/**
 * The order to simulate a journey.
 * @param journeys all that steps expand to, directly or not; the journey itself may be among them
 */
export function orderOf(analysis: Analysis, journeys: readonly Analysis[], seed = 0): SimulationOrder {
    const all = journeys.includes(analysis) ? journeys : [...journeys, analysis];
    return {
        networks: all.map(({ network }) => network),
        unscheduled: [...all.keys()].filter((index) => all[index].schedule === null),
        journey: all.indexOf(analysis),
        seed,
    };
}

/** What an order is about, as its sender has it: the journey to simulate, and all journeys that were sent. */
export function orderedAnalyses({ networks, unscheduled = [], journey }: SimulationOrder): { analysis: Analysis; journeys: Analysis[] } {
    const journeys = networks.map((network, index) => analyse(network, { unresolved: unscheduled.includes(index) }));
    return { analysis: journeys[journey], journeys };
}

/** Computes a part elsewhere. */
export type PartComputer = (part: Part) => Promise<Chunk>;

/**
 * What a worker does with an order: it computes whatever part it is asked for.
 * @returns null for a journey that cannot be simulated
 */
export function partComputer(order: SimulationOrder): ((part: Part) => Chunk) | null {
    const { analysis, journeys } = orderedAnalyses(order);
    const run = SimulationRun.of(analysis, { seed: order.seed, journeys });
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
