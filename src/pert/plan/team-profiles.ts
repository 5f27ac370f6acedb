import { TeamLoad } from './levelling/team-load.ts';
import type { ImprovementPlan } from './plan.ts';
import type { PlanSchedule } from './plan-schedule.ts';

/** So many of a team are busy from a time on, until the next one of the profile. */
export interface LoadStep {
    /** In the plan's unit from today. */
    time: number;
    load: number;
}

/** How busy a team is over time. Both profiles begin at 0 and end with nobody busy. */
export interface TeamProfile {
    /** Index into the plan's teams. */
    team: number;
    /** null where nothing limits it. */
    capacity: number | null;
    levelled: LoadStep[];
    /** As it would be without regard to teams. */
    unlevelled: LoadStep[];
}

/** Profiles of all teams that the plan needs. A need beyond the capacity takes the whole team, as in the schedule. */
export function teamProfiles(plan: ImprovementPlan, { work }: PlanSchedule): TeamProfile[] {
    const loadOf = (startOf: (work: PlanSchedule['work'][number]) => number): TeamLoad => {
        const load = new TeamLoad(Float64Array.from(plan.teams, () => Number.POSITIVE_INFINITY));
        for (const each of work) load.add(startOf(each), each.expected, demandsOf(plan, each.improvement));
        return load;
    };
    const [levelled, unlevelled] = [loadOf(({ start }) => start), loadOf(({ earliestStart }) => earliestStart)];
    return plan.teams.map(({ capacity }, team) => ({
        team,
        capacity,
        levelled: profileOf(levelled, team),
        unlevelled: profileOf(unlevelled, team),
    }));
}

/** How many of each team an improvement occupies. */
export function demandsOf({ improvements, teams }: ImprovementPlan, improvement: number): Float64Array {
    const demands = new Float64Array(teams.length);
    for (const { team, count } of improvements[improvement].needs) demands[team] = Math.min(count, teams[team].capacity ?? count);
    return demands;
}

/** Times at which nothing changes are left out. */
function profileOf({ times, loads }: TeamLoad, team: number): LoadStep[] {
    return times
        .map((time, segment) => ({ time, load: loads[segment][team] }))
        .filter(({ load }, index, all) => index === 0 || load !== all[index - 1].load);
}
