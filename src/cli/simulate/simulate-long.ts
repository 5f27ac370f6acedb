import { availableParallelism } from 'node:os';
import type { Analysis } from '../../pert/analysis.ts';
import type { SimulationRun } from '../../pert/simulation/simulation-run.ts';
import { orderOf, type PartComputer, simulateWith } from '../../pert/simulation/workers.ts';
import { PartThread } from './part-thread.ts';

/** What is done in less needs no help, in milliseconds: threads take a while to start. */
const LONG = 500;

/** More threads than these wait for whoever adds up what they compute. */
const MOST_THREADS = 16;

/** So many parts are with a thread at a time, so that it does not wait for the next one. */
const PARTS_EACH = 3;

/**
 * Makes all runs of a simulation: on this thread, and what is left after a while on one for each processor. Where that is not allowed,
 * or fails, on this thread alone. The figures are the same.
 * @param told is called after each part
 */
export async function simulateLong(run: SimulationRun, analysis: Analysis, journeys: readonly Analysis[], told: () => void): Promise<void> {
    const isAlone = availableParallelism() === 1;
    const end = performance.now() + LONG;
    while (!run.isDone && (isAlone || performance.now() < end)) {
        run.add(run.compute(run.take()!));
        told();
    }
    if (run.isDone) return;
    const threads = startThreads(
        Math.min(availableParallelism(), MOST_THREADS),
        () => new PartThread(orderOf(analysis, journeys, run.seed)),
    );
    const computers = threads.flatMap((thread) => Array.from({ length: PARTS_EACH }, () => helpedBy(thread, run)));
    const isCancelled = () => {
        told();
        return false;
    };
    await simulateWith(run, computers.length > 0 ? computers : [async (part) => run.compute(part)], isCancelled);
    await Promise.all(threads.map((thread) => thread.end()));
}

/** A part that a thread fails to compute is computed here. */
function helpedBy(thread: PartThread, run: SimulationRun): PartComputer {
    return (part) => thread.compute(part).catch(() => run.compute(part));
}

/** As many threads as there may be. */
function startThreads(count: number, start: () => PartThread): PartThread[] {
    try {
        return Array.from({ length: count }, start);
    } catch {
        return [];
    }
}
