/** The simulation as one would write it without a second thought: run by run, step by step. */

import type { JourneyNetwork } from '../../../src/pert/network.ts';
import { quantile, quantileTable } from '../../../src/pert/simulation/quantiles.ts';

/** 32 random bits for a step in a run. */
export type Bits = (run: number, step: number) => number;

/** The journey's duration in each run. Steps stand in the order of travel, with finish-to-start links alone. */
export function plainLoop({ steps, links }: JourneyNetwork, runs: number, bits: Bits): Float64Array {
    const before = steps.map((_, to) => links.filter((link) => link.to === to).map(({ from }) => from));
    const tables = steps.map(({ estimate }) => {
        const { optimistic, mostLikely, pessimistic } = estimate!;
        return quantileTable((mostLikely - optimistic) / (pessimistic - optimistic));
    });
    const totals = new Float64Array(runs);
    for (let run = 0; run < runs; run++) {
        const finishes: number[] = [];
        let total = 0;
        steps.forEach(({ estimate }, step) => {
            const { optimistic, pessimistic } = estimate!;
            const start = before[step].reduce((latest, from) => Math.max(latest, finishes[from]), 0);
            const finish = start + optimistic + (pessimistic - optimistic) * quantile(tables[step], bits(run, step));
            finishes.push(finish);
            total = Math.max(total, finish);
        });
        totals[run] = total;
    }
    return totals;
}
