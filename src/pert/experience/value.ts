import type { CriticalPath, Schedule } from '../analysis.ts';
import type { JourneyNetwork, StepKind } from '../network.ts';
import type { ValueClass } from './experience.ts';

/** The value class of a step that does not say one. A milestone takes no time. */
export const USUAL_VALUE: Record<StepKind, ValueClass> = {
    touchpoint: 'adds',
    moment: 'adds',
    task: 'enables',
    wait: 'wastes',
    milestone: 'enables',
};

/** Expected times by what they are good for, in the journey's unit: `adds + enables + wastes` is all of it, and so is `waiting + working`. */
export interface TimeUse {
    adds: number;
    enables: number;
    wastes: number;
    /** Of the steps whose kind is `wait`. */
    waiting: number;
    /** Of all others. */
    working: number;
}

/** Along a critical path; `between` is what its lags and leads add, so that `adds + enables + wastes + between` is the duration. */
export interface PathTimeUse extends TimeUse {
    between: number;
}

/** What is known of the use of a step's time. */
export interface ValuedStep {
    kind: StepKind;
    value: ValueClass;
}

/** Adds the time of one step. */
function spend(use: TimeUse, { kind, value }: ValuedStep, time: number): void {
    use[value] += time;
    use[kind === 'wait' ? 'waiting' : 'working'] += time;
}

function noTime(): TimeUse {
    return { adds: 0, enables: 0, wastes: 0, waiting: 0, working: 0 };
}

/**
 * How the expected times of steps are used, parallel steps included, in total for each group: stages, channels or teams, say.
 * A step of several groups counts in each.
 * @param expected te″ of each step
 * @param groups the groups of each step, 0 … count − 1; others are left out
 */
export function timeUseBy(
    steps: readonly ValuedStep[],
    expected: ArrayLike<number>,
    groups: (step: number) => readonly number[],
    count: number,
): TimeUse[] {
    const uses = Array.from({ length: count }, noTime);
    for (let step = 0; step < steps.length; step++) {
        for (const group of groups(step)) {
            if (group >= 0 && group < count) spend(uses[group], steps[step], expected[step]);
        }
    }
    return uses;
}

const FIRST = [0];

/** How the expected times of all steps are used, parallel ones included. */
export function timeUse(steps: readonly ValuedStep[], expected: ArrayLike<number>): TimeUse {
    return timeUseBy(steps, expected, () => FIRST, 1)[0];
}

/** How the duration is used along the critical path with the largest variance; nothing but zeros without one. */
export function timeUseOnPath(network: JourneyNetwork, schedule: Schedule, values: readonly ValueClass[]): PathTimeUse {
    const use = { ...noTime(), between: 0 };
    const [path] = schedule.criticalPaths;
    if (!path) return use;
    let inSteps = 0;
    for (const [position, step] of path.steps.entries()) {
        const time = timesOnPath(network, path, position) * schedule.expected[step];
        spend(use, { kind: network.steps[step].kind, value: values[step] }, time);
        inSteps += time;
    }
    const between = schedule.duration - inSteps;
    // What is left over from adding up is not a lag.
    use.between = Math.abs(between) > 1e-9 * schedule.duration ? between : 0;
    return use;
}

/** How often a step's time counts on a path: once from its start to its finish, −1 times backwards, else not at all. */
export function timesOnPath(network: JourneyNetwork, path: CriticalPath, position: number): number {
    const into = path.links[position - 1];
    const out = path.links[position];
    const entersFinish = into !== undefined && /F$/.test(network.links[into].type);
    const leavesStart = out !== undefined && /^S/.test(network.links[out].type);
    return 1 - Number(entersFinish) - Number(leavesStart);
}
