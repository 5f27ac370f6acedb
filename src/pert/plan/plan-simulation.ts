/** How sure the end of a plan is: the improvements in the order that the teams' capacities give them, done thousands of times. */

import { analyse } from '../analyse.ts';
import type { JourneyNetwork } from '../network.ts';
import type { Percentiles } from '../simulation/percentiles.ts';
import { simulate } from '../simulation/simulate.ts';
import { teamLinks } from './levelling/team-links.ts';
import type { ImprovementPlan } from './plan.ts';
import { dueTime, NOTHING, networkOf, type PlanSchedule, projectOf } from './plan-schedule.ts';

/** Times in the plan's unit, counted from today. */
export interface PlanSimulation {
    iterations: number;
    /** Until the last improvement is done. */
    mean: number;
    standardDeviation: number;
    percentiles: Percentiles;
    /** Per work of the schedule: the share of the runs in which it is done by its date; null without a date. */
    onTime: (number | null)[];
}

/**
 * Simulates a plan as it is levelled: who waits for people of a team waits in every run for those who have them before. null
 * where nothing is left to do.
 */
export function simulatePlan(plan: ImprovementPlan, schedule: PlanSchedule): PlanSimulation | null {
    const { today, work } = schedule;
    const open = work.map(({ improvement }) => improvement);
    if (open.length === 0) return null;
    const network = networkOf(plan, open, today);
    const project = projectOf(plan, open, analyse(network), today);
    const links = teamLinks(
        project,
        work.map(({ start }) => start),
    );
    const due = open.map((improvement) => dueTime(plan, improvement, today));
    const dated = [...open.keys()].filter((index) => due[index] !== null);
    // Work stands behind the milestone of today.
    const levelled: JourneyNetwork = {
        ...network,
        links: [...network.links, ...links.map(({ from, to }) => ({ from: from + 1, to: to + 1, type: 'FS' as const, lag: NOTHING }))],
        targets: dated.map((index) => ({ scope: { kind: 'span', from: 0, to: index + 1 }, confidence: 1, within: due[index]! })),
    };
    const simulation = simulate(analyse(levelled));
    if (!simulation) return null;
    const { iterations, mean, standardDeviation, percentiles, targets } = simulation;
    const onTime: (number | null)[] = open.map(() => null);
    dated.forEach((index, target) => {
        onTime[index] = targets[target].probability;
    });
    return { iterations, mean, standardDeviation, percentiles, onTime };
}
