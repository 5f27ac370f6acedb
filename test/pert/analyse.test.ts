import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/pert/analyse.ts';
import { toActivityNetwork } from '../../src/pert/columns.ts';
import { link, network, step } from './networks.ts';

test('stages last from the smallest start to the largest finish of their steps', () => {
    const inStage = (stage: number | null) => ({ stage });
    const steps = [step('a', 2, inStage(0)), step('b', 3, inStage(1)), step('c', 1, inStage(0)), step('d', 1, inStage(null))];
    const journey = { ...network(steps, [link(0, 1), link(0, 2), link(1, 3)]), stages: ['one', 'two', 'empty'].map(named) };
    expect(analyse(journey).stages).toEqual([
        { start: 0, finish: 3, critical: [0] },
        { start: 2, finish: 5, critical: [1] },
        { start: null, finish: null, critical: [] },
    ]);
    expect(analyse(journey, { unresolved: true }).stages.map(({ start }) => start)).toEqual([null, null, null]);
});

function named(name: string) {
    return { name, label: null };
}

test('columns carry moments with repeats and participation, and link types by their code', () => {
    const steps = [step('a', [6, 9, 18]), step('b', 2, { participation: 0.5 })];
    const columns = toActivityNetwork(network(steps, [link(0, 1, 'SF', [1, 2, 9]), link(0, 1, 'FF', -1)]));
    expect([...columns.expected]).toEqual([10, 1]);
    expect([...columns.variance]).toEqual([4, 1]);
    expect([...columns.linkType]).toEqual([3, 2]);
    expect([...columns.linkLag]).toEqual([3, -1]);
});

describe('tolerance', () => {
    test('sums that differ by rounding only tie, and their slack is exactly 0', () => {
        // 0.1 + 0.2 + 0.3 and 0.3 + 0.2 + 0.1 differ in the last digit.
        const steps = [0.1, 0.2, 0.3, 0.3, 0.2, 0.1].map((duration, i) => step(`s${i}`, duration));
        const { schedule } = analyse(network(steps, [link(0, 1), link(1, 2), link(3, 4), link(4, 5)]));
        expect(Array.from(schedule!.totalSlack, (slack) => Object.is(slack, 0))).toEqual(new Array(6).fill(true));
        expect(schedule!.criticalPaths.map((path) => path.steps)).toEqual([
            [0, 1, 2],
            [3, 4, 5],
        ]);
    });

    test('a millionth of the duration is slack, a tenth of a billionth is not', () => {
        const slackBeside = (duration: number) => analyse(network([step('a', 1), step('b', duration)], [])).schedule!.totalSlack[1];
        expect(slackBeside(1 - 1e-6)).toBeCloseTo(1e-6, 12);
        expect(slackBeside(1 - 1e-10)).toBe(0);
    });

    test('a lag that is nothing beside the duration shows as 0', () => {
        const { schedule } = analyse(network([step('a', 0), step('b', 0), step('c', 5)], [link(0, 1, 'FS', 1e-12)]));
        expect([schedule!.earliestStart[1], schedule!.earliestFinish[1]]).toEqual([0, 0]);
        expect(schedule!.driving[0]).toBe(1);
    });

    test('no result is −0', () => {
        const steps = [step('a', 0), step('b', 1, { participation: 0 }), step('m', null, { kind: 'milestone' })];
        const { schedule } = analyse(network(steps, [link(0, 1, 'FS', -0), link(1, 2, 'SF', -3)]));
        const { earliestStart, earliestFinish, latestStart, latestFinish, totalSlack, freeSlack } = schedule!;
        for (const column of [earliestStart, earliestFinish, latestStart, latestFinish, totalSlack, freeSlack]) {
            expect(column.some((value) => Object.is(value, -0))).toBe(false);
        }
    });
});

test('absurd figures are survived', () => {
    const huge = Number.MAX_VALUE;
    const steps = [step('a', huge), step('b', huge), step('c', [0, 1, huge], { repeats: 0.999999999999 })];
    const links = [link(0, 1, 'FS', huge), link(1, 2, 'SF', -huge)];
    const target = { scope: { kind: 'journey' as const }, confidence: 0.5, within: huge };
    expect(() => analyse(network(steps, links, [target]))).not.toThrow();
});
