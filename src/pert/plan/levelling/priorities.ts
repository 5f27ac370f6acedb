/** Priority rules: which of the activities that could come next comes next. The smallest value does. */

import { type ResourceProject, successorsOf } from './resource-project.ts';

/** Earliest and latest times without regard to teams. */
export interface Times {
    longestChain: number;
    earliestStart: Float64Array;
    latestFinish: Float64Array;
    successors: number[][];
}

export function timesOf(project: ResourceProject): Times {
    const { size, durations, predecessors } = project;
    const successors = successorsOf(project);
    const earliestStart = new Float64Array(size);
    const order = nextBy(project, successors, (eligible) => eligible[0]);
    for (const activity of order) {
        for (const before of predecessors[activity]) {
            earliestStart[activity] = Math.max(earliestStart[activity], earliestStart[before] + durations[before]);
        }
    }
    const longestChain = order.reduce((latest, activity) => Math.max(latest, earliestStart[activity] + durations[activity]), 0);
    const latestFinish = new Float64Array(size).fill(longestChain);
    for (const activity of order.toReversed()) {
        for (const after of successors[activity]) {
            latestFinish[activity] = Math.min(latestFinish[activity], latestFinish[after] - durations[after]);
        }
    }
    return { longestChain, earliestStart, latestFinish, successors };
}

/**
 * Latest finish, latest start, minimum slack, greatest rank positional weight, most successors, and the earliest due time
 * [Kolisch, "Efficient priority rules for the resource-constrained project scheduling problem" (1996)].
 */
export function priorityRules({ size, durations, due }: ResourceProject, times: Times): Float64Array[] {
    const { latestFinish, earliestStart, successors } = times;
    const by = (value: (activity: number) => number) => Float64Array.from({ length: size }, (_, activity) => value(activity));
    return [
        by((activity) => latestFinish[activity]),
        by((activity) => latestFinish[activity] - durations[activity]),
        by((activity) => latestFinish[activity] - durations[activity] - earliestStart[activity]),
        by((activity) => -successors[activity].reduce((weight, after) => weight + durations[after], durations[activity])),
        by((activity) => -successors[activity].length),
        ...(due ? [due] : []),
    ];
}

/** All activities, each after its predecessors, as `choose` picks one of those that could come next: its index in the list. */
export function nextBy(
    { size, predecessors }: ResourceProject,
    successors: readonly (readonly number[])[],
    choose: (eligible: readonly number[]) => number,
): number[] {
    const waiting = Int32Array.from(predecessors, ({ length }) => length);
    const eligible = Array.from({ length: size }, (_, activity) => activity).filter((activity) => waiting[activity] === 0);
    const order: number[] = [];
    while (eligible.length > 0) {
        const activity = choose(eligible);
        eligible.splice(eligible.indexOf(activity), 1);
        order.push(activity);
        for (const after of successors[activity]) if (--waiting[after] === 0) eligible.push(after);
    }
    return order;
}
