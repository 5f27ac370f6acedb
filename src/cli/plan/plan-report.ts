import type { PlannedJourney } from '../../answers/plan-answer.ts';
import { scheduleProblem } from '../../answers/words/schedule-problem.ts';
import { formatDuration, formatNumber } from '../../pert/durations.ts';
import { choiceSection } from './choice-section.ts';
import { effectsSection, statesSection } from './effects-sections.ts';
import type { WrittenDuration } from './options.ts';
import type { Report } from './report.ts';
import { rankingSection, scheduleSection } from './work-sections.ts';

/** What was asked for on the command line. */
export interface ReportLimits {
    budget?: number;
    within?: WrittenDuration;
}

/** All that `journey plan` says about one journey. */
export function planReport({ journey, planned, simulated }: PlannedJourney, limits: ReportLimits): Report {
    const { network, plan, analysis } = journey;
    const title = network.label === null ? network.name : `${network.label} (${network.name})`;
    const problem = (sentence: string): Report => ({ title, sections: [{ heading: 'The plan', sentences: [sentence] }] });
    if (!plan) return problem('This journey has no improvements. Write improvement NAME { … } to plan some.');
    if (!planned) return problem('Its improvements wait for each other: remove one of their after, then there is a plan.');
    if (!analysis.schedule) return problem(`The schedule of the journey cannot be computed: ${scheduleProblem(journey)}.`);
    const { cheapest, best } = planned;
    return {
        title,
        sections: [
            statesSection(plan, planned.effects),
            effectsSection(plan, planned.effects),
            rankingSection(plan, planned.ranking),
            scheduleSection(plan, planned.schedule, simulated),
            ...(cheapest ? [choiceSection(plan, cheapest, 'The cheapest way to meet every target')] : []),
            ...(best ? [choiceSection(plan, best, `The best ${limitText(limits)}`)] : []),
        ],
    };
}

function limitText({ budget, within }: ReportLimits): string {
    return [
        ...(budget === undefined ? [] : [`for at most ${formatNumber(budget)}`]),
        ...(within ? [`within ${formatDuration(within.value, within.unit)}`] : []),
    ].join(' and ');
}
