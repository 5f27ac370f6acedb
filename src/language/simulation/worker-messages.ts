/** What a server and the worker that simulates for it say to each other: plain data. */

import type { SimulationOrder } from '../../pert/simulation/workers.ts';
import type { JourneySimulation } from './journey-simulation.ts';

/** To the worker: an order under a number of its own, or the number of one that nobody waits for any more. */
export type WorkerRequest = { id: number; order: SimulationOrder } | { cancelled: number };

/** From the worker: that it has begun to listen; of an order new figures, the share that is done, its end, or why it came to none. */
export type WorkerAnswer =
    | 'ready'
    | { id: number; simulation: JourneySimulation }
    | { id: number; share: number }
    | { id: number; ended: true }
    | { id: number; error: string };
