import { describe, expect, it } from 'vitest';
import { describeStep } from '../../../src/diagram/network/describe-step.ts';
import { durationOf, nearnessOf } from '../../../src/diagram/network/near-critical.ts';
import type { StepFigures } from '../../../src/diagram/network/picture-model.ts';

function figures(totalSlack: number, critical = false): StepFigures {
    const times = { expected: 10, standardDeviation: 0, earliestStart: 0, earliestFinish: 10, latestStart: totalSlack };
    return { ...times, latestFinish: totalSlack + 10, totalSlack, freeSlack: 0, critical, estimated: true };
}

describe('steps that are almost critical', () => {
    it('are graded by their slack against the duration of the journey', () => {
        expect([0.1, 5, 5.1, 15, 15.1].map((slack) => nearnessOf(figures(slack), 100))).toEqual([1, 1, 2, 2, 0]);
    });

    it('are none of the critical ones, and none where nothing takes time', () => {
        expect(nearnessOf(figures(0, true), 100)).toBe(0);
        expect(nearnessOf(figures(0), 0)).toBe(0);
        expect(nearnessOf(undefined, 100)).toBe(0);
    });

    it('say so in words', () => {
        const step = { id: 'a', name: 'a', label: null, kind: 'task', truth: null, stage: -1 } as const;
        expect(describeStep(step, figures(4), 'min', false, 1)).toContain('Slack 4 min, almost critical');
        expect(describeStep(step, figures(14), 'min', false, 2)).toContain('Slack 14 min, close to critical');
    });

    it('are measured by the latest of the earliest finishes', () => {
        expect(durationOf([figures(0), { ...figures(0), earliestFinish: 12 }, figures(3)])).toBe(12);
        expect(durationOf(null)).toBe(0);
    });
});
