import { formatDuration, formatNumber, UNITS, type Unit } from '../../pert/durations.ts';
import { scheduleProblem } from '../words/schedule-problem.ts';
import { choiceSection } from './choice-section.ts';
import { effectsSection, statesSection } from './effects-sections.ts';
import type { PlannedJourney } from './plan-answer.ts';
import type { Report } from './report.ts';
import { rankingSection, scheduleSection } from './work-sections.ts';

/** A duration as it is written on the command line and by assistants. */
export interface WrittenDuration {
    value: number;
    unit: Unit;
}

/** Reads `6 w`; null for anything else. */
export function readDuration(text: string): WrittenDuration | null {
    const [, value, written] = /^(\d+(?:\.\d+)?) ?([a-z]+)$/.exec(text.trim()) ?? [];
    const unit = UNITS.find((known) => known === written);
    return unit ? { value: Number(value), unit } : null;
}

/** What was asked for. */
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
