import { drawBits, runWord, streamOf, uniform } from '../../simulation/random.ts';
import { nextBy, priorityRules, timesOf } from './priorities.ts';
import { lateness, lowerBound, makespan, type ResourceProject } from './resource-project.ts';
import { justify, scheduleSerially } from './serial-schedule.ts';

export interface Levelling {
    starts: Float64Array;
    makespan: number;
    /** No schedule is shorter than that. Where both are equal, the schedule is proven to be the shortest. */
    lowerBound: number;
}

/** So many schedules are tried at most, fewer of large projects: the time grows with the square of their size. */
const MOST_SCHEDULES = 1500;
const MOST_WORK = 4_000_000;

/**
 * Stretches a project to what its teams can do, in as little time as it finds: schedules by priority rules, then by sampling
 * around the rule of the latest finish and around the best schedule so far, each improved forward and backward. Of schedules
 * that are equally short, the one that keeps due times best. The same project always gets the same schedule.
 * @param most so many samples at most
 */
export function level(project: ResourceProject, most = MOST_SCHEDULES): Levelling {
    const times = timesOf(project);
    const bound = lowerBound(project, times.longestChain);
    const rules = priorityRules(project, times);
    const rounding = 1e-12;
    let best = {
        starts: new Float64Array(project.size) as Float64Array,
        makespan: Number.POSITIVE_INFINITY,
        late: Number.POSITIVE_INFINITY,
    };
    /** Says whether nothing can be better than the best so far. */
    const consider = (order: ArrayLike<number>): boolean => {
        const first = scheduleSerially(project, order);
        for (const starts of [first, justify(project, first)]) {
            const found = { starts, makespan: makespan(project, starts), late: lateness(project, starts) };
            const isShorter = found.makespan < best.makespan * (1 - rounding);
            if (isShorter || (found.makespan <= best.makespan && found.late < best.late)) best = found;
        }
        return best.makespan <= bound * (1 + rounding) && best.late === 0;
    };
    const byRule = (rule: Float64Array) => nextBy(project, times.successors, (eligible) => smallest(eligible, rule));
    const rounds = Math.min(most, Math.floor(MOST_WORK / Math.max(1, project.size) ** 2));
    const isDone = rules.some((rule) => consider(byRule(rule)));
    for (let round = 0; !isDone && round < rounds; round++) {
        const random = randomOf(round);
        // In turn around a rule, and around the best: the order of its starts, as a rule.
        const centre = round % 3 === 0 ? rules[round % 2] : best.starts;
        const spread = round % 3 === 0 ? 1 : 0.15;
        const noisy = centre.map((value) => value + spread * times.longestChain * (random() - 0.5));
        if (consider(nextBy(project, times.successors, (eligible) => smallest(eligible, noisy)))) break;
    }
    return { starts: best.starts, makespan: best.makespan, lowerBound: bound };
}

/** Of equals the first of the text. */
function smallest(eligible: readonly number[], rule: Float64Array): number {
    return eligible.reduce((best, one) => (rule[one] < rule[best] || (rule[one] === rule[best] && one < best) ? one : best));
}

function randomOf(round: number): () => number {
    const stream = streamOf('levelling');
    const word = runWord(stream, round);
    let draw = 0;
    return () => uniform(drawBits(stream, word, draw++));
}
