/** Activities that compete for the people of teams: the resource-constrained project scheduling problem. */

export interface ResourceProject {
    size: number;
    /** At least 0. */
    durations: Float64Array;
    /** Finish-to-start, without lag; acyclic. */
    predecessors: readonly (readonly number[])[];
    teams: number;
    /** Per activity and team, at `activity * teams + team`: how many it occupies while it lasts; at most the capacity. */
    demands: Float64Array;
    /** Per team; Infinity where nothing limits it. */
    capacities: Float64Array;
    /** 1 for activities that are under way: they go on at time 0, whatever they need. */
    started: Uint8Array;
    /** When activities should be done; Infinity for those that nobody waits for. Left out where there are none. */
    due?: Float64Array;
}

export function successorsOf({ size, predecessors }: ResourceProject): number[][] {
    const successors: number[][] = Array.from({ length: size }, () => []);
    predecessors.forEach((before, activity) => {
        for (const one of before) successors[one].push(activity);
    });
    return successors;
}

/** The same project backwards: what came last comes first. Nothing is under way in it. */
export function reversed(project: ResourceProject): ResourceProject {
    return { ...project, predecessors: successorsOf(project), started: new Uint8Array(project.size) };
}

/** When the last activity ends. */
export function makespan({ durations }: ResourceProject, starts: Float64Array): number {
    return starts.reduce((latest, start, activity) => Math.max(latest, start + durations[activity]), 0);
}

/** By how much activities end after they should, in all. */
export function lateness({ durations, due }: ResourceProject, starts: Float64Array): number {
    return due ? starts.reduce((sum, start, activity) => sum + Math.max(0, start + durations[activity] - due[activity]), 0) : 0;
}

/** No schedule is shorter: neither than the longest chain, nor than the work of a team shared by all of it. */
export function lowerBound(project: ResourceProject, longestChain: number): number {
    let bound = longestChain;
    for (let team = 0; team < project.teams; team++) {
        let work = 0;
        for (let activity = 0; activity < project.size; activity++) {
            work += project.durations[activity] * project.demands[activity * project.teams + team];
        }
        if (project.capacities[team] > 0) bound = Math.max(bound, work / project.capacities[team]);
    }
    return bound;
}
