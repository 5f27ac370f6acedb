import { formatDuration } from '../../pert/durations.ts';
import { type IdleSaving, improvementsWithoutGain, otherGain } from '../../pert/plan/no-gain.ts';
import type { ImprovementPlan } from '../../pert/plan/plan.ts';
import type { AnalysedJourney } from '../analysed-journey.ts';
import { isImprovement } from '../generated/ast.ts';
import type { Report } from './report.ts';
import { listed, named } from './wording.ts';

/** Improvements times steps: beyond, looking for what else they are good for would take too long at each keystroke. */
const MOST_WORK = 200_000;

/** `improvement-no-gain`: an improvement changes only steps that have more time to spare than it saves. */
export function improvementsGain({ node, plan, analysis: { schedule } }: AnalysedJourney, report: Report): void {
    if (!plan || !schedule) return;
    const idle = improvementsWithoutGain(plan, schedule);
    const nodes = node.members.filter(isImprovement);
    for (const { improvement, savings } of idle) {
        const advice = idle.length * plan.steps.length > MOST_WORK ? '' : adviceFor(plan, improvement);
        report(
            'improvement-no-gain',
            `${named(nodes[improvement], 'This improvement')} does not shorten the journey: it saves ${savedTimes(plan, savings)}.${advice}`,
            { node: nodes[improvement], property: 'name' },
        );
    }
}

function savedTimes({ journey: { unit }, steps }: ImprovementPlan, savings: readonly IdleSaving[]): string {
    const times = savings.map(({ step, saved, slack }) => {
        const [much, spare] = [formatDuration(saved, unit), formatDuration(slack, unit)];
        return `${much} of ${named(steps[step], 'a step')}, which has a slack of ${spare}`;
    });
    return listed(times);
}

function adviceFor(plan: ImprovementPlan, improvement: number): string {
    const { targets, later } = otherGain(plan, improvement);
    if (later) return ' It does once the improvements before it are done.';
    return targets ? ' Yet it makes a promise more likely to be kept.' : ' Improve a critical step instead.';
}
