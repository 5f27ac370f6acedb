/** When improvements are done: the plan's own PERT network, and what its teams can do of it at once. */

import { analyse } from '../analyse.ts';
import type { Analysis } from '../analysis.ts';
import { convert } from '../durations.ts';
import { threePointMoments } from '../estimates.ts';
import type { JourneyNetwork, NetworkStep, ThreePoint } from '../network.ts';
import { normalProbability } from '../probability.ts';
import { level } from './levelling/level.ts';
import type { ResourceProject } from './levelling/resource-project.ts';
import { TeamLoad } from './levelling/team-load.ts';
import type { ImprovementPlan } from './plan.ts';
import { demandsOf } from './team-profiles.ts';

/** Times of one improvement in the plan's unit, counted from today. What is done has none left. */
export interface PlannedWork {
    improvement: number;
    /** Expected time that is left. */
    expected: number;
    /** Without regard to teams. */
    earliestStart: number;
    earliestFinish: number;
    latestStart: number;
    latestFinish: number;
    totalSlack: number;
    critical: boolean;
    /** As levelled. */
    start: number;
    finish: number;
    /** That it is done by its date, as levelled: a normal distribution with the variance of the way to it; null without a date. */
    onTime: number | null;
}

/** How many of a team would be busy at once at most, and how many are once the plan is levelled. */
export interface TeamPeak {
    /** Index into the plan's teams. */
    team: number;
    capacity: number;
    unlevelled: number;
    levelled: number;
    /** From when to when it would first have too much to do, without levelling; null where it never has. */
    overload: { from: number; to: number } | null;
}

export interface PlanSchedule {
    /** The instant of time 0; null where nobody says what today is. */
    today: number | null;
    /** Per improvement of the schedule: those that are not done, in the order of the text. */
    work: PlannedWork[];
    /** Whether each has an estimate; the others count 0. */
    complete: boolean;
    /** Without regard to teams. */
    duration: number;
    standardDeviation: number;
    criticalPath: number[];
    /** As levelled. */
    levelledDuration: number;
    /** No plan within the teams' capacities is shorter than that. */
    lowerBound: number;
    /** Teams with a capacity. */
    teams: TeamPeak[];
}

export interface ScheduleOptions {
    /** An instant: what is under way has the rest of its time left. */
    today?: number | null;
    /** Only these improvements; those that are done count as done all the same. */
    only?: readonly number[];
    /** How many schedules the levelling tries. */
    samples?: number;
}

/** Schedules the improvements that are not done; null where they wait for each other. */
export function schedulePlan(plan: ImprovementPlan, { today = null, only, samples }: ScheduleOptions = {}): PlanSchedule | null {
    const wanted = only ? new Set(only) : null;
    const open = plan.improvements.map((_, index) => index).filter((index) => isOpen(plan, index) && (wanted?.has(index) ?? true));
    const analysis = analyse(networkOf(plan, open, today));
    const { schedule } = analysis;
    if (!schedule) return null;
    const project = projectOf(plan, open, analysis, today);
    const { starts, makespan, lowerBound } = level(project, samples);
    const work = open.map((improvement, index): PlannedWork => {
        const place = index + 1;
        const finish = starts[index] + project.durations[index];
        return {
            improvement,
            expected: schedule.expected[place],
            earliestStart: schedule.earliestStart[place],
            earliestFinish: schedule.earliestFinish[place],
            latestStart: schedule.latestStart[place],
            latestFinish: schedule.latestFinish[place],
            totalSlack: schedule.totalSlack[place],
            critical: schedule.critical[place] === 1,
            start: starts[index],
            finish,
            onTime: onTime(plan, improvement, today, finish, analysis.targets[index].span?.variance ?? 0),
        };
    });
    return {
        today,
        work,
        complete: open.every((improvement) => plan.improvements[improvement].estimate !== null),
        duration: schedule.duration,
        standardDeviation: schedule.standardDeviation,
        criticalPath: (schedule.criticalPaths[0]?.steps ?? []).filter((place) => place > 0).map((place) => open[place - 1]),
        levelledDuration: makespan,
        lowerBound,
        teams: teamPeaks(plan, project, schedule.earliestStart.subarray(1), starts),
    };
}

function isOpen({ improvements }: ImprovementPlan, index: number): boolean {
    return improvements[index].status !== 'done';
}

/** Today as a milestone, then the open improvements, each of which is also the end of a target: that tells its variance. */
export function networkOf(plan: ImprovementPlan, open: readonly number[], today: number | null): JourneyNetwork {
    const start: NetworkStep = { ...NO_STEP, name: 'today', kind: 'milestone' };
    const places = new Map(open.map((improvement, index) => [improvement, index + 1]));
    return {
        name: plan.journey.name,
        label: null,
        unit: plan.unit,
        stages: [],
        steps: [
            start,
            ...open.map((index) => ({ ...NO_STEP, name: plan.improvements[index].name, estimate: remaining(plan, index, today) })),
        ],
        links: open.flatMap((index) => {
            const to = places.get(index)!;
            return [0, ...waitsFor(plan, index).flatMap((other) => places.get(other) ?? [])].map((from) => ({
                from,
                to,
                type: 'FS' as const,
                lag: NOTHING,
            }));
        }),
        targets: open.map((_, index) => ({ scope: { kind: 'span', from: 0, to: index + 1 }, confidence: 1, within: 0 })),
    };
}

export const NOTHING: ThreePoint = { optimistic: 0, mostLikely: 0, pessimistic: 0 };
const NO_STEP: NetworkStep = {
    name: '',
    label: null,
    kind: 'task',
    stage: null,
    estimate: null,
    expansion: null,
    repeats: 0,
    participation: 1,
};

/** What has begun waits for nothing any more. */
function waitsFor({ improvements }: ImprovementPlan, index: number): readonly number[] {
    return improvements[index].status === 'doing' ? [] : improvements[index].after;
}

/** The estimate without the time since an improvement was started; no point falls below 0. */
function remaining({ improvements, unit }: ImprovementPlan, index: number, today: number | null): ThreePoint | null {
    const { estimate, status, started } = improvements[index];
    if (!estimate || status !== 'doing' || started === null || today === null) return estimate;
    const elapsed = Math.max(0, convert(today - started, 'ms', unit));
    const left = (point: number) => Math.max(0, point - elapsed);
    return { optimistic: left(estimate.optimistic), mostLikely: left(estimate.mostLikely), pessimistic: left(estimate.pessimistic) };
}

/** A need beyond the capacity takes the whole team: a diagnostic tells of it. */
export function projectOf(
    plan: ImprovementPlan,
    open: readonly number[],
    { network, schedule }: Analysis,
    today: number | null,
): ResourceProject {
    const { teams } = plan;
    const demands = new Float64Array(open.length * teams.length);
    for (const [index, improvement] of open.entries()) demands.set(demandsOf(plan, improvement), index * teams.length);
    const predecessors: number[][] = open.map(() => []);
    for (const { from, to } of network.links) if (from > 0) predecessors[to - 1].push(from - 1);
    const due = Float64Array.from(open, (improvement) => dueTime(plan, improvement, today) ?? Number.POSITIVE_INFINITY);
    return {
        size: open.length,
        durations: schedule!.expected.slice(1),
        predecessors,
        teams: teams.length,
        demands,
        capacities: Float64Array.from(teams, ({ capacity }) => capacity ?? Number.POSITIVE_INFINITY),
        started: Uint8Array.from(open, (improvement) => Number(plan.improvements[improvement].status === 'doing')),
        ...(due.some(Number.isFinite) && { due }),
    };
}

function onTime(plan: ImprovementPlan, improvement: number, today: number | null, finish: number, variance: number) {
    const due = dueTime(plan, improvement, today);
    return due === null ? null : normalProbability(due, finish, variance, 1e-9 * finish);
}

/** When an improvement should be done, in the plan's unit from today. */
export function dueTime({ improvements, unit }: ImprovementPlan, improvement: number, today: number | null): number | null {
    const { by } = improvements[improvement];
    return by === null || today === null ? null : convert(by - today, 'ms', unit);
}

function teamPeaks({ teams }: ImprovementPlan, project: ResourceProject, early: Float64Array, levelled: Float64Array): TeamPeak[] {
    const [before, after] = [early, levelled].map((starts) => loadOf(project, starts));
    return teams.flatMap(({ capacity }, team): TeamPeak[] => {
        if (capacity === null) return [];
        const peak = ({ loads }: TeamLoad) => loads.reduce((most, load) => Math.max(most, load[team]), 0);
        const isOver = (load: number[]) => load[team] > capacity * (1 + 1e-12);
        const first = before.loads.findIndex(isOver);
        const end = first < 0 ? -1 : before.loads.findIndex((load, segment) => segment > first && !isOver(load));
        const overload = first < 0 ? null : { from: before.times[first], to: before.times[end] };
        return [{ team, capacity, unlevelled: peak(before), levelled: peak(after), overload }];
    });
}

function loadOf({ capacities, demands, durations, teams, size }: ResourceProject, starts: ArrayLike<number>): TeamLoad {
    const load = new TeamLoad(capacities);
    for (let activity = 0; activity < size; activity++) {
        load.add(starts[activity], durations[activity], demands.subarray(activity * teams, (activity + 1) * teams));
    }
    return load;
}

/** The expected work of an improvement in the plan's unit times people: the people it needs, one where it says nothing. */
export function effortOf(plan: ImprovementPlan, improvement: number): number {
    const { estimate, needs } = plan.improvements[improvement];
    const people = needs.reduce((sum, { count }) => sum + count, 0) || 1;
    return estimate ? people * threePointMoments(estimate).expected : 0;
}
