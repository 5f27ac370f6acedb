import type { Schedule } from '../pert/analysis.ts';
import { formatDuration } from '../pert/durations.ts';
import type { JourneyNetwork } from '../pert/network.ts';
import type { Simulation } from '../pert/simulation/simulation.ts';

/** Beyond so many standard errors a difference is more than the luck of the draw. */
const SURE = 3;

/** One sentence about the simulated mean beside the classical one. */
export function comparison(
    { duration }: Schedule,
    { mean, mergeBias, standardDeviation, standardError }: Simulation,
    network: JourneyNetwork,
): string {
    if (standardDeviation <= 1e-9 * mean) return 'Every run takes the same time: nothing in this journey is uncertain.';
    const difference = formatDuration(Math.abs(mergeBias), network.unit);
    if (mergeBias > SURE * standardError) {
        const part = duration > 0 ? ` (${formatPercent(mergeBias / duration)})` : '';
        return `The simulated mean is ${difference}${part} later than the classical one: where paths meet, the slowest of each run decides, while the classical method lets the slowest on average decide.`;
    }
    if (mergeBias < -SURE * standardError) {
        return `The simulated mean is ${difference} earlier than the classical one, which takes the shares of choices and personas as they are written.`;
    }
    return 'Both means agree within what chance allows: waiting where paths meet adds little, if anything.';
}

function formatPercent(part: number): string {
    return `${Number((part * 100).toPrecision(2))} %`;
}
