import type { ResourceProject } from '../../../../src/pert/plan/levelling/resource-project.ts';

/** An exact search for the shortest schedule; `proven` unless it ran out of nodes. */
export interface ExactResult {
    makespan: number;
    proven: boolean;
    nodes: number;
}

/**
 * Branch and bound over schedules of whole-numbered times in which nothing can start earlier on its own: some of them are the
 * shortest. Activities are placed in the order of their starts; what is left must still fit before the best end so far. It shares
 * no code with what it is there to check: time is counted in whole slots.
 */
export function shortestSchedule(project: ResourceProject, known: number, mostNodes: number): ExactResult {
    const { size, durations, predecessors, teams, demands, capacities } = project;
    const horizon = durations.reduce((sum, duration) => sum + duration, 0);
    const load = Array.from({ length: horizon + 1 }, () => new Float64Array(teams));
    const starts = new Int32Array(size).fill(-1);
    const tails = new Float64Array(size);
    // Activities are numbered so that links lead forward.
    for (let activity = size - 1; activity >= 0; activity--) {
        tails[activity] += durations[activity];
        for (const before of predecessors[activity]) tails[before] = Math.max(tails[before], tails[activity]);
    }
    let best = known;
    let nodes = 0;
    const fits = (activity: number, start: number) => {
        for (let slot = start; slot < start + durations[activity]; slot++) {
            for (let team = 0; team < teams; team++) {
                if (load[slot][team] + demands[activity * teams + team] > capacities[team]) return false;
            }
        }
        return true;
    };
    const shift = (activity: number, sign: 1 | -1) => {
        for (let slot = starts[activity]; slot < starts[activity] + durations[activity]; slot++) {
            for (let team = 0; team < teams; team++) load[slot][team] += sign * demands[activity * teams + team];
        }
    };
    const search = (placed: number, last: number, lastActivity: number, end: number) => {
        if (++nodes > mostNodes) return;
        if (placed === size) {
            best = Math.min(best, end);
            return;
        }
        const choices: [activity: number, start: number][] = [];
        for (let activity = 0; activity < size; activity++) {
            if (starts[activity] >= 0) continue;
            if (predecessors[activity].some((before) => starts[before] < 0)) {
                // It starts no earlier than now, too.
                if (last + tails[activity] >= best) return;
                continue;
            }
            let start = predecessors[activity].reduce((latest, before) => Math.max(latest, starts[before] + durations[before]), 0);
            while (!fits(activity, start)) start++;
            // What can no longer start after the last one starts earlier in another branch.
            const now = Math.max(start, last);
            if (now + tails[activity] >= best) return;
            if (start > last || (start === last && activity > lastActivity)) choices.push([activity, start]);
        }
        choices.sort((a, b) => a[1] - b[1] || tails[b[0]] - tails[a[0]]);
        for (const [activity, start] of choices) {
            if (start + tails[activity] >= best) continue;
            starts[activity] = start;
            shift(activity, 1);
            search(placed + 1, start, activity, Math.max(end, start + durations[activity]));
            shift(activity, -1);
            starts[activity] = -1;
            if (nodes > mostNodes) return;
        }
    };
    search(0, 0, -1, 0);
    return { makespan: best, proven: nodes <= mostNodes, nodes };
}
