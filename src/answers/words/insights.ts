import { formatDuration } from '../../pert/durations.ts';
import type { JourneyNetwork } from '../../pert/network.ts';
import { datesSentence } from '../../pert/simulation/dates.ts';
import type { Segment } from '../../pert/simulation/segments.ts';
import type { Simulation } from '../../pert/simulation/simulation.ts';
import { percent } from '../numbers.ts';

/** So many of the points where paths meet, and of the steps where customers leave, are named. */
const NAMED = 3;

/** What follows from a simulation beyond its main figures: dates, where it waits, who leaves, and for whom a promise breaks; in a line each. */
export function insights(network: JourneyNetwork, simulation: Simulation, segments: readonly Segment[]): string[] {
    return [
        ...dates(network, simulation),
        ...meetings(network, simulation),
        ...leavers(network, simulation),
        ...stillThere(network, simulation),
        ...alone(network, segments),
    ];
}

function dates({ anchor, unit }: JourneyNetwork, { percentiles }: Simulation): string[] {
    return anchor ? [`${datesSentence(anchor, percentiles, unit)}`] : [];
}

function meetings({ steps, unit }: JourneyNetwork, { mergePoints }: Simulation): string[] {
    if (mergePoints.length === 0) return [];
    const named = mergePoints.slice(0, NAMED).map(({ step, delay }) => {
        const place = step === null ? 'the end of the journey' : steps[step].name;
        return `${place} (+${formatDuration(delay, unit)})`;
    });
    return [`Waiting where paths meet: ${named.join(', ')}${mergePoints.length > NAMED ? ', …' : ''}`];
}

function leavers({ steps }: JourneyNetwork, { funnel }: Simulation): string[] {
    const order = funnel.steps.map((_, step) => step).filter((step) => funnel.steps[step].lost > 0);
    order.sort((a, b) => funnel.steps[b].lost - funnel.steps[a].lost || a - b);
    if (order.length === 0) return [];
    const named = order.slice(0, NAMED).map((step) => `${steps[step].name} (${percent(funnel.steps[step].lost)})`);
    return [`Most customers leave at: ${named.join(', ')}${order.length > NAMED ? ', …' : ''}`];
}

function stillThere({ stages }: JourneyNetwork, { funnel, completionRate }: Simulation): string[] {
    const parts = stages.flatMap(({ name }, stage) => {
        const part = funnel.stages[stage];
        return part ? [`${name} ${percent(part.reached)}`] : [];
    });
    if (parts.length < 2 || completionRate === 1) return [];
    return [`Still there when a stage begins: ${parts.join(', ')}`];
}

function alone({ unit }: JourneyNetwork, segments: readonly Segment[]): string[] {
    return segments.map(({ draw, name, share, simulation }) => {
        const who = `${draw === '' ? name : `${draw} ${name}`} (${percent(share)})`;
        if (!simulation) return `${who}: not simulated`;
        const { mean, targets, completionRate } = simulation;
        const kept = targets.map(
            ({ probability, met }) => `${met === null ? '?' : met ? '✓' : '✗'} ${probability === null ? '?' : percent(probability)}`,
        );
        const parts = [`mean ${formatDuration(mean, unit)}`, ...(kept.length > 0 ? [`targets ${kept.join(', ')}`] : [])];
        if (completionRate < 1) parts.push(`${percent(completionRate)} complete it`);
        return `${who}: ${parts.join('; ')}`;
    });
}
