import { expect } from 'vitest';
import type { Opened } from './support.ts';

/** What the analysis says about a text's journeys, by the names of their steps; figures to nine digits. Null for a journey without a schedule. */
export function figuresOf({ services, document, diagnostics }: Opened): unknown[] {
    expect(diagnostics.filter(({ code }) => code === 'syntax')).toEqual([]);
    const shown = (value: number) => Number(value.toPrecision(9));
    return services.analysis.Analyser.analysed(document).map(({ network, analysis: { schedule } }) => {
        if (!schedule) return null;
        const columns = [schedule.expected, schedule.stepVariance, schedule.earliestStart, schedule.latestFinish, schedule.freeSlack];
        const steps = network.steps.map(({ name }, index) => [name, columns.map((column) => shown(column[index]))]);
        return { duration: shown(schedule.duration), variance: shown(schedule.variance), steps: Object.fromEntries(steps) };
    });
}
