import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/pert/analyse.ts';
import type { Schedule } from '../../../src/pert/analysis.ts';
import { timeUse, timeUseBy, timeUseOnPath, USUAL_VALUE } from '../../../src/pert/experience/value.ts';
import type { JourneyNetwork, LinkType, NetworkStep, StepKind } from '../../../src/pert/network.ts';

const exactly = (time: number) => ({ optimistic: time, mostLikely: time, pessimistic: time });

function step(kind: StepKind, name: string, time: number): NetworkStep {
    const estimate = kind === 'milestone' ? null : exactly(time);
    return { name, label: null, kind, stage: null, estimate, expansion: null, repeats: 0, participation: 1 };
}

function network(steps: NetworkStep[], links: [from: number, to: number, lag?: number, type?: LinkType][]): JourneyNetwork {
    return {
        name: 'J',
        label: null,
        unit: 'h',
        stages: [],
        steps,
        links: links.map(([from, to, lag = 0, type = 'FS']) => ({ from, to, type, lag: exactly(lag) })),
        targets: [],
    };
}

function read(journey: JourneyNetwork): { schedule: Schedule; values: ('adds' | 'enables' | 'wastes')[] } {
    return { schedule: analyse(journey).schedule!, values: journey.steps.map(({ kind }) => USUAL_VALUE[kind]) };
}

/** Meet 2 h, then work 6 h, 2 h later wait 10 h; beside the work another one of 1 h. */
const JOURNEY = network(
    [
        step('touchpoint', 'meet', 2),
        step('task', 'work', 6),
        step('wait', 'wait', 10),
        step('task', 'aside', 1),
        step('milestone', 'end', 0),
    ],
    [
        [0, 1],
        [1, 2, 2],
        [0, 3],
        [2, 4],
        [3, 4],
    ],
);

describe('use of time', () => {
    it('counts all steps, parallel ones included', () => {
        const { schedule, values } = read(JOURNEY);
        const steps = JOURNEY.steps.map(({ kind }, i) => ({ kind, value: values[i] }));
        expect(timeUse(steps, schedule.expected)).toEqual({ adds: 2, enables: 7, wastes: 10, waiting: 10, working: 9 });
    });

    it('is told for each group, in all of those that a step belongs to', () => {
        const { schedule, values } = read(JOURNEY);
        const steps = JOURNEY.steps.map(({ kind }, i) => ({ kind, value: values[i] }));
        const groups = [[0], [0, 1], [1], [], [-1, 7]];
        expect(timeUseBy(steps, schedule.expected, (i) => groups[i], 2)).toEqual([
            { adds: 2, enables: 6, wastes: 0, waiting: 0, working: 8 },
            { adds: 0, enables: 6, wastes: 10, waiting: 10, working: 6 },
        ]);
    });

    it('follows the critical path, with what its lags take', () => {
        const { schedule, values } = read(JOURNEY);
        expect(schedule.duration).toBe(20);
        expect(timeUseOnPath(JOURNEY, schedule, values)).toEqual({ adds: 2, enables: 6, wastes: 10, waiting: 10, working: 8, between: 2 });
    });

    it('takes the class that a step is given, whatever its kind', () => {
        const { schedule, values } = read(JOURNEY);
        expect(timeUseOnPath(JOURNEY, schedule, values.with(0, 'wastes'))).toMatchObject({ adds: 0, wastes: 12, waiting: 10, working: 8 });
    });

    it('does not count a step that the path leaves at its start', () => {
        // b starts 5 h after a has started, and lasts 10 h: 15 h, of which a has no part.
        const journey = network([step('touchpoint', 'a', 10), step('task', 'b', 10)], [[0, 1, 5, 'SS']]);
        const { schedule, values } = read(journey);
        expect(schedule.duration).toBe(15);
        expect(timeUseOnPath(journey, schedule, values)).toEqual({ adds: 0, enables: 10, wastes: 0, waiting: 0, working: 10, between: 5 });
    });

    it('always makes up the duration', () => {
        // Entered at its finish and left at its start, b counts backwards: 4 + 6 − 3 + 5 and the lags.
        const journey = network(
            [step('touchpoint', 'a', 4), step('task', 'b', 3), step('wait', 'c', 5)],
            [
                [0, 1, 6, 'FF'],
                [1, 2, 1, 'SS'],
            ],
        );
        const { schedule, values } = read(journey);
        const use = timeUseOnPath(journey, schedule, values);
        expect(use.adds + use.enables + use.wastes + use.between).toBeCloseTo(schedule.duration, 12);
        expect(use).toMatchObject({ adds: 4, enables: -3, wastes: 5, between: 7 });
    });

    it('is nothing in a journey without steps', () => {
        const journey = network([], []);
        expect(timeUseOnPath(journey, read(journey).schedule, [])).toEqual({
            adds: 0,
            enables: 0,
            wastes: 0,
            waiting: 0,
            working: 0,
            between: 0,
        });
    });
});
