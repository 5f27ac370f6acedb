import { makespan, type ResourceProject, reversed } from './resource-project.ts';
import { TeamLoad } from './team-load.ts';

/**
 * Serial schedule generation: takes activities in turn and starts each as early as its predecessors and the teams allow
 * [Kelley, "The critical-path method: resources planning and scheduling" (1963)]. What is under way comes first.
 * @param order every activity once, none before its predecessors
 * @returns the start of each activity
 */
export function scheduleSerially(project: ResourceProject, order: ArrayLike<number>): Float64Array {
    const { size, durations, predecessors, teams, demands, capacities, started } = project;
    const starts = new Float64Array(size);
    const load = new TeamLoad(capacities);
    const rowOf = (activity: number) => demands.subarray(activity * teams, (activity + 1) * teams);
    for (let activity = 0; activity < size; activity++) {
        if (started[activity] === 1) load.add(0, durations[activity], rowOf(activity));
    }
    for (let place = 0; place < order.length; place++) {
        const activity = order[place];
        if (started[activity] === 1) continue;
        let earliest = 0;
        for (const before of predecessors[activity]) earliest = Math.max(earliest, starts[before] + durations[before]);
        starts[activity] = load.earliestFit(earliest, durations[activity], rowOf(activity));
        load.add(starts[activity], durations[activity], rowOf(activity));
    }
    return starts;
}

/**
 * Forward-backward improvement: pushes everything as late as it goes, the last first, then as early as it goes again, as long
 * as that makes the schedule shorter [Li and Willis 1992; Valls, Ballestín and Quintanilla, "Justification and RCPSP" (2005)].
 */
export function justify(project: ResourceProject, starts: Float64Array): Float64Array {
    const backwards = reversed(project);
    const { durations } = project;
    let best = starts;
    for (let shortest = makespan(project, best); ; ) {
        const now = best;
        const late = scheduleSerially(
            backwards,
            inOrder(project, (activity) => -(now[activity] + durations[activity]), true),
        );
        // Counted from the end: who finishes last in it starts first.
        const early = scheduleSerially(
            project,
            inOrder(project, (activity) => -(late[activity] + durations[activity]), false),
        );
        const length = makespan(project, early);
        if (!(length < shortest * (1 - 1e-12))) return best;
        best = early;
        shortest = length;
    }
}

/** Activities by a time; those at the same time so that none comes before its predecessors (or, backwards, successors). */
function inOrder({ size, predecessors }: ResourceProject, time: (activity: number) => number, isBackwards: boolean): number[] {
    const rank = topologicalRank(size, predecessors);
    const sign = isBackwards ? -1 : 1;
    return Array.from({ length: size }, (_, activity) => activity).sort((a, b) => time(a) - time(b) || sign * (rank[a] - rank[b]));
}

function topologicalRank(size: number, predecessors: ResourceProject['predecessors']): Int32Array {
    const rank = new Int32Array(size).fill(-1);
    let next = 0;
    for (let root = 0; root < size; root++) {
        const stack: [activity: number, seen: number][] = rank[root] < 0 ? [[root, 0]] : [];
        for (let top = stack.at(-1); top; top = stack.at(-1)) {
            const before = predecessors[top[0]][top[1]++];
            if (before === undefined) {
                if (rank[top[0]] < 0) rank[top[0]] = next++;
                stack.pop();
            } else if (rank[before] < 0) stack.push([before, 0]);
        }
    }
    return rank;
}
