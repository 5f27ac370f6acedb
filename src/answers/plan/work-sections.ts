import { rankingReasons, scheduleSentences, simulatedSentence } from '../../diagram/plan/plan-words.ts';
import { formatDuration, formatNumber } from '../../pert/durations.ts';
import { dayOf } from '../../pert/plan/day-of.ts';
import type { ImprovementPlan } from '../../pert/plan/plan.ts';
import type { PlanSchedule } from '../../pert/plan/plan-schedule.ts';
import type { PlanSimulation } from '../../pert/plan/plan-simulation.ts';
import type { RankedImprovement } from '../../pert/plan/ranking.ts';
import { percent } from '../numbers.ts';
import { NONE } from './effects-sections.ts';
import type { ReportSection } from './report.ts';

/** What comes first, with reasons. */
export function rankingSection(plan: ImprovementPlan, ranking: readonly RankedImprovement[]): ReportSection {
    return {
        heading: 'What comes first: impact against effort',
        items: ranking.map((each) => `${plan.improvements[each.improvement].name}, a ${each.corner}: ${rankingReasons(plan, each)}.`),
        sentences: ranking.length > 0 ? [] : ['All improvements are done.'],
    };
}

/** When the improvements are done, as the teams can do them. */
export function scheduleSection(plan: ImprovementPlan, schedule: PlanSchedule, simulated: PlanSimulation | null): ReportSection {
    const { today, work } = schedule;
    const time = (value: number, side: 'start' | 'finish') =>
        today === null ? formatDuration(value, plan.unit) : dayOf(plan, today, value, side);
    const rows = work
        .map((each, index) => ({ ...each, simulated: simulated?.onTime[index] ?? null }))
        .sort((a, b) => a.start - b.start || a.finish - b.finish)
        .map(({ improvement, expected, start, finish, totalSlack, critical, onTime, simulated: often }) => {
            const { name, status, by, needs } = plan.improvements[improvement];
            return [
                `${critical ? '* ' : '  '}${name}`,
                status,
                time(start, 'start'),
                time(finish, finish > start ? 'finish' : 'start'),
                formatDuration(expected, plan.unit),
                formatDuration(totalSlack, plan.unit),
                needs.map(({ team, count }) => `${plan.teams[team].name} ${formatNumber(count)}`).join(', ') || NONE,
                by === null || onTime === null
                    ? NONE
                    : `${dayOf(plan, by, 0, 'finish')}: ${percent(onTime)}${often === null ? '' : ` (${percent(often)})`}`,
            ];
        });
    return {
        heading: 'When they are done, as the teams can do them',
        table: { columns: ['', 'status', 'starts', 'finishes', 'takes', 'slack', 'needs', 'on time'], rows },
        sentences: [
            ...sentencesOf(plan, schedule),
            ...(simulated ? [simulatedSentence(plan, simulated, today), ...bracketSentence(simulated)] : []),
        ],
    };
}

function bracketSentence({ onTime }: PlanSimulation): string[] {
    return onTime.some((share) => share !== null) ? ['In brackets behind a date: how many of them keep it.'] : [];
}

/** The critical path stands behind how long it takes. */
function sentencesOf(plan: ImprovementPlan, schedule: PlanSchedule): string[] {
    const [duration, ...more] = scheduleSentences(plan, schedule);
    const path = schedule.criticalPath.map((index) => plan.improvements[index].name).join(' → ');
    return duration === undefined ? [] : [duration, `* Critical without regard to teams: ${path}`, ...more];
}
