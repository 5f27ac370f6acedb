import { summaryOf } from '../../answers/diagnostics-text.ts';
import { planAnswer, plannedJourney } from '../../answers/plan/plan-answer.ts';
import { planMarkdown } from '../../answers/plan/plan-markdown.ts';
import { planReport, type WrittenDuration } from '../../answers/plan/plan-report.ts';
import { dateOfClock } from '../../language/today.ts';
import { parseInstant } from '../../pert/calendar.ts';
import { convert, type Unit } from '../../pert/durations.ts';
import { exitCodeOf } from '../exit-code.ts';
import { type CheckSettings, checkSources } from '../input/check-sources.ts';
import { readSource } from '../input/read-source.ts';
import type { Output } from '../output/write.ts';
import { UsageError } from '../usage-error.ts';
import { planText } from './plan-text.ts';

export interface PlanOptions extends CheckSettings {
    json?: boolean;
    markdown?: boolean;
    budget?: number;
    within?: WrittenDuration;
}

/**
 * `journey plan`: what the improvements of each journey in a file give, when they are done, and which to make.
 * @returns the exit code
 * @throws UsageError for a file that cannot be read, and for two formats at once
 */
export async function plan(file: string, options: PlanOptions, output: Output): Promise<number> {
    const { json = false, markdown = false, budget, within, today } = options;
    if (json && markdown) throw new UsageError('Choose --json or --markdown.');
    const source = await readSource(file);
    const [{ journeys, findings }] = await checkSources([source], { today });
    const instant = parseInstant(today ?? dateOfClock());
    const limits = (unit: Unit) => ({ budget, within: within && convert(within.value, within.unit, unit), today: instant });
    const planned = journeys.map((journey) => plannedJourney(journey, limits));
    if (json) {
        await output.out(`${JSON.stringify(planAnswer(planned), null, 2)}\n`);
        return exitCodeOf(findings);
    }
    const reports = planned.map((each) => planReport(each, { budget, within }));
    await output.out(markdown ? planMarkdown(reports) : planText(reports));
    if (journeys.length === 0) await output.err(`journey: ${file} declares no journey.\n`);
    if (findings.length > 0) await output.err(`${summaryOf(findings)}; list them with: journey check ${file}\n`);
    return exitCodeOf(findings);
}
