/** A web worker that simulates a journey from an order, looking at the clock as it would beside a panel. */

import { analyse } from '../../../../src/pert/analyse.ts';
import { SimulationRun } from '../../../../src/pert/simulation/simulation-run.ts';
import type { SimulationOrder } from '../../../../src/pert/simulation/workers.ts';

self.onmessage = ({ data: { networks, journey, seed } }: MessageEvent<SimulationOrder>) => {
    const journeys = networks.map((network) => analyse(network));
    const run = SimulationRun.of(journeys[journey], { seed, journeys })!;
    const goOn = () => {
        if (run.advance(5, () => performance.now())) self.postMessage(run.result());
        else setTimeout(goOn);
    };
    goOn();
};
