/** Who waits for whose people: a levelled schedule as dependencies, which hold whatever the durations turn out to be. */

import type { ResourceProject } from './resource-project.ts';

/** Some of a team, and the activity that occupied them last; -1 for those who have not worked yet. */
interface Free {
    count: number;
    activity: number;
    since: number;
}

/**
 * The links along which a schedule hands people from activity to activity, as a flow of each team's capacity [Artigues, Michelon
 * and Reusser 2003]. Any durations then keep the capacities, if each activity starts when its predecessors and these links allow.
 * What is under way and needs more than there is waits for nobody.
 * @param starts a schedule within the capacities
 */
export function teamLinks(project: ResourceProject, starts: ArrayLike<number>): { from: number; to: number }[] {
    const { size, teams, capacities, durations, demands } = project;
    const found = new Map<number, { from: number; to: number }>();
    const order = Array.from({ length: size }, (_, activity) => activity)
        .filter((activity) => durations[activity] > 0)
        .sort((a, b) => starts[a] - starts[b] || a - b);
    for (let team = 0; team < teams; team++) {
        if (!Number.isFinite(capacities[team])) continue;
        let free: Free[] = [{ count: capacities[team], activity: -1, since: 0 }];
        for (const activity of order) {
            let wanted = demands[activity * teams + team];
            if (!(wanted > 0)) continue;
            const left: Free[] = [];
            // Those who have been free the longest come first.
            for (const some of free.toSorted((a, b) => a.since - b.since || a.activity - b.activity)) {
                const isThere = some.since <= starts[activity] + 1e-9 * (1 + some.since);
                const taken = isThere ? Math.min(some.count, wanted) : 0;
                wanted -= taken;
                if (taken > 0 && some.activity >= 0) found.set(some.activity * size + activity, { from: some.activity, to: activity });
                if (some.count > taken) left.push({ ...some, count: some.count - taken });
            }
            const count = demands[activity * teams + team] - Math.max(0, wanted);
            free = count > 0 ? [...left, { count, activity, since: starts[activity] + durations[activity] }] : left;
        }
    }
    return [...found.values()];
}
