import type { Schedule } from '../analysis.ts';
import type { JourneyNetwork } from '../network.ts';
import type { JourneyExperience, ValueClass } from './experience.ts';
import { handovers } from './handovers.ts';
import { type TimeUse, timesOnPath, timeUse, timeUseBy, timeUseOnPath } from './value.ts';

/** Shares 0…1 of a time; all 0 where there is none. */
export interface ValueShares {
    adds: number;
    enables: number;
    wastes: number;
}

/** The sum of the expected times of some steps, in the journey's unit, and what it is good for. */
export interface ValuedTime extends ValueShares {
    time: number;
}

export interface TimeShares {
    /** Of the duration, along the critical path with the largest variance; `between`: its lags and leads. */
    criticalPath: ValueShares & { between: number };
    /** Of the sum over all steps, parallel ones included. */
    steps: ValuedTime;
}

export interface ValueSummary extends TimeShares {
    /** By index, as in network and experience. A step on several channels counts on each. */
    stages: ValuedTime[];
    channels: (ValuedTime & { touchpoints: number[] })[];
    teams: ValuedTime[];
    /** Pairs of dependent steps that different teams own. */
    handovers: number;
    /** The steps of that critical path, by their share of the duration, the largest first; those without time left out. */
    bottlenecks: { step: number; share: number }[];
}

/** What the time of a journey is good for. Takes time in proportion to the network. */
export function valueSummary(network: JourneyNetwork, schedule: Schedule, experience: JourneyExperience): ValueSummary {
    const { steps, stages, links } = network;
    const values = experience.steps.map(({ value }) => value);
    const valued = valuedSteps(network, values);
    const by = (groups: (step: number) => readonly number[], count: number) =>
        timeUseBy(valued, schedule.expected, groups, count).map(valuedTime);
    const channels = by((step) => experience.steps[step].channels, experience.channels.length);
    return {
        ...timeShares(network, schedule, values),
        stages: by((step) => [steps[step].stage ?? -1], stages.length),
        channels: channels.map((channel, index) => ({ ...channel, touchpoints: touchpointsOn(index, network, experience) })),
        teams: by((step) => [experience.steps[step].owner], experience.teams.length),
        handovers: handovers(
            { from: links.map(({ from }) => from), to: links.map(({ to }) => to) },
            experience.steps.map(({ owner }) => owner),
        ).length,
        bottlenecks: bottlenecks(network, schedule),
    };
}

/** What the time of a whole journey is good for. @param values of each step */
export function timeShares(network: JourneyNetwork, schedule: Schedule, values: readonly ValueClass[]): TimeShares {
    return {
        criticalPath: pathShares(network, schedule, values),
        steps: valuedTime(timeUse(valuedSteps(network, values), schedule.expected)),
    };
}

function valuedSteps({ steps }: JourneyNetwork, values: readonly ValueClass[]) {
    return steps.map(({ kind }, step) => ({ kind, value: values[step] }));
}

function valuedTime(use: TimeUse): ValuedTime {
    const time = use.adds + use.enables + use.wastes;
    return { time, ...shares(use, time) };
}

function shares({ adds, enables, wastes }: TimeUse, whole: number): ValueShares {
    const share = (part: number) => (whole > 0 ? part / whole : 0);
    return { adds: share(adds), enables: share(enables), wastes: share(wastes) };
}

function pathShares(network: JourneyNetwork, schedule: Schedule, values: readonly ValueClass[]) {
    const use = timeUseOnPath(network, schedule, values);
    const { duration } = schedule;
    return { ...shares(use, duration), between: duration > 0 ? use.between / duration : 0 };
}

/** Where customers meet the organisation: touchpoints and moments of truth. */
function touchpointsOn(channel: number, { steps }: JourneyNetwork, experience: JourneyExperience): number[] {
    return [...steps.keys()].filter(
        (step) => (steps[step].kind === 'touchpoint' || steps[step].kind === 'moment') && experience.steps[step].channels.includes(channel),
    );
}

/** The steps of the critical path with the largest variance, by their share of the duration, the largest first; those without time left out. */
export function bottlenecks(network: JourneyNetwork, schedule: Schedule): ValueSummary['bottlenecks'] {
    const [path] = schedule.criticalPaths;
    if (!path || !(schedule.duration > 0)) return [];
    return path.steps
        .map((step, position) => ({ step, share: (timesOnPath(network, path, position) * schedule.expected[step]) / schedule.duration }))
        .filter(({ share }) => share > 0)
        .sort((a, b) => b.share - a.share);
}
