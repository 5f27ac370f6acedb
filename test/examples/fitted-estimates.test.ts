import { describe, expect, it } from 'vitest';
import type { Step } from '../../src/language/generated/ast.ts';
import { convert } from '../../src/pert/durations.ts';
import { percentilesOf } from '../../src/pert/fit/percentile-fit.ts';
import { parseDurations } from '../../src/tasks/fit/duration-text.ts';
import { fitReport } from '../../src/tasks/fit-estimates.ts';
import { exampleText, readJourneys } from './read-journeys.ts';

interface MeasuredStep {
    name: string;
    /** As arguments of fit-estimates. */
    observed: string[];
    estimateText: string;
    /** P10, median and P90 as measured, and those of the estimate, in the journey's unit. */
    measured: number[];
    fitted: readonly number[];
}

/** Each step with `observed`. */
async function measuredSteps(example: string): Promise<MeasuredStep[]> {
    const [{ network, steps }] = (await readJourneys(exampleText(example))).journeys;
    return steps.flatMap((step, index) => {
        const observedText = sourceOf(step, 'ObservedProperty');
        const estimateText = sourceOf(step, 'EstimateProperty');
        const { estimate } = network.steps[index];
        if (!observedText || !estimateText || !estimate) return [];
        const observed = [...observedText.matchAll(/([\d.]+) ?([a-z]*)/g)].map(([, digits, unit]) => digits + unit);
        const measured = parseDurations(observed).map((milliseconds) => convert(milliseconds, 'ms', network.unit));
        return [{ name: step.name, observed, estimateText, measured, fitted: percentilesOf(estimate) }];
    });
}

function sourceOf(step: Step, type: 'ObservedProperty' | 'EstimateProperty'): string | undefined {
    return step.properties.find(({ $type }) => $type === type)?.$cstNode?.text;
}

describe.each([
    { example: 'bank-loan.journey', near: { finalise: 0.01, returned: 0.07, approval: 0.01 }, beyondReach: ['preaccept', 'accept'] },
    { example: 'hospital-emergency.journey', near: { triage: 0.1, blood: 0.01, bed: 0.01, stay: 0.1 }, beyondReach: ['antibiotics'] },
])('$example', ({ example, near, beyondReach }) => {
    it('has the estimates that fit-estimates prints for what was observed', async () => {
        const steps = await measuredSteps(example);
        expect(steps.map(({ name }) => name).toSorted()).toEqual([...Object.keys(near), ...beyondReach].toSorted());
        for (const { observed, estimateText } of steps) expect(estimateText).toBe(fitReport(observed)[0]);
    });

    it('is as near to the measured percentiles as its comment says', async () => {
        const steps = new Map((await measuredSteps(example)).map((step) => [step.name, step]));
        for (const [name, limit] of Object.entries(near)) {
            const { measured, fitted } = steps.get(name)!;
            for (const [index, value] of fitted.entries()) expect(Math.abs(value / measured[index] - 1)).toBeLessThan(limit);
        }
    });

    it('is far off only where no beta-PERT is so lopsided', async () => {
        for (const { name, measured } of await measuredSteps(example)) {
            const [p10, median, p90] = measured;
            // With optimistic = most likely = 0 the quantiles are p·(1 − (1 − share)^(1/5)); nothing from 0 on is more lopsided.
            const reachable = p90 / median < 3 && median / p10 < 6.5;
            expect(reachable, name).toBe(!beyondReach.includes(name));
        }
    });
});
