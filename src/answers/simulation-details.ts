import { formatInstant } from '../pert/calendar.ts';
import type { JourneyNetwork } from '../pert/network.ts';
import { instantFor } from '../pert/simulation/dates.ts';
import type { Segment } from '../pert/simulation/segments.ts';
import type { Simulation } from '../pert/simulation/simulation.ts';
import type { SimulatedJourney } from './simulation-answer.ts';

export interface SegmentedJourney extends SimulatedJourney {
    segments: readonly Segment[];
}

/** What stands behind the names of the answer: dates, where paths meet, who stays, and for whom a promise breaks. */
export function simulationDetails({ journey: { network }, simulation, segments }: SegmentedJourney) {
    const part = (name: string, figures: { reached: number; lost: number } | null | undefined) => ({
        name,
        reached: figures?.reached ?? null,
        lost: figures?.lost ?? null,
    });
    return {
        dates: simulation && datesOf(network, simulation),
        mergePoints:
            simulation?.mergePoints.map(({ step, delay }) => ({ step: step === null ? null : network.steps[step].name, delay })) ?? null,
        funnel: simulation && {
            steps: network.steps.map(({ name }, index) => part(name, simulation.funnel.steps[index])),
            stages: network.stages.map(({ name }, index) => part(name, simulation.funnel.stages[index])),
        },
        segments: segments.map(({ kind, draw, name, share, simulation: own }) => ({
            kind,
            choice: kind === 'choice' ? draw : null,
            name,
            share,
            mean: own?.mean ?? null,
            percentiles: own?.percentiles ?? null,
            completionRate: own?.completionRate ?? null,
            targets: network.targets.map((_, index) => ({
                probability: own?.targets[index].probability ?? null,
                met: own?.targets[index].met ?? null,
            })),
        })),
    };
}

/** When the journey finishes, or has to start, in mean and by each percentile of its duration. */
function datesOf({ anchor, unit }: JourneyNetwork, { mean, percentiles }: Simulation) {
    if (!anchor) return null;
    const date = (duration: number) => formatInstant(instantFor(anchor, duration, unit), unit).replace(' ', 'T');
    return {
        of: anchor.side === 'start' ? 'finish' : 'start',
        mean: date(mean),
        percentiles: Object.fromEntries(Object.entries(percentiles).map(([name, duration]) => [name, date(duration)])),
    };
}
