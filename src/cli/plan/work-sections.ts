import { percent } from '../../answers/numbers.ts';
import { dateOf } from '../../answers/plan-answer.ts';
import { listed } from '../../language/diagnostics/wording.ts';
import { formatDuration, formatNumber } from '../../pert/durations.ts';
import type { ImprovementPlan } from '../../pert/plan/plan.ts';
import type { PlanSchedule, TeamPeak } from '../../pert/plan/plan-schedule.ts';
import type { PlanSimulation } from '../../pert/plan/plan-simulation.ts';
import type { RankedImprovement } from '../../pert/plan/ranking.ts';
import { NONE, points } from './effects-sections.ts';
import type { ReportSection } from './report.ts';

/** What comes first, with reasons. */
export function rankingSection(plan: ImprovementPlan, ranking: readonly RankedImprovement[]): ReportSection {
    return {
        heading: 'What comes first: impact against effort',
        items: ranking.map((each) => `${plan.improvements[each.improvement].name}, a ${each.corner}: ${reasons(plan, each)}.`),
        sentences: ranking.length > 0 ? [] : ['All improvements are done.'],
    };
}

function reasons(plan: ImprovementPlan, { targetGain, timeSaved, moment, work, cost }: RankedImprovement): string {
    const gives = [
        ...(timeSaved > 0 ? [`saves ${formatDuration(timeSaved, plan.journey.unit)}`] : []),
        ...(points(targetGain) === '0' ? [] : [`raises targets by ${points(targetGain).replace('+', '')} points`]),
        ...(moment ? [`touches ${plan.steps[moment.step].name} (impact ${moment.impact}, urgency ${moment.urgency})`] : []),
    ];
    const takes = [
        ...(work > 0 ? [`${formatNumber(work)} person-${plan.unit}`] : []),
        ...(cost === null ? [] : [`a cost of ${formatNumber(cost)}`]),
    ];
    return `${gives.length > 0 ? listed(gives) : 'makes no target more likely and saves no time'}${takes.length > 0 ? `, for ${listed(takes)}` : ''}`;
}

/** When the improvements are done, as the teams can do them. */
export function scheduleSection(plan: ImprovementPlan, schedule: PlanSchedule, simulated: PlanSimulation | null): ReportSection {
    const { today, work } = schedule;
    const time = (value: number, side: 'start' | 'finish') =>
        today === null ? formatDuration(value, plan.unit) : dateOf(plan, today, value, side);
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
                    : `${dateOf(plan, by, 0, 'finish')}: ${percent(onTime)}${often === null ? '' : ` (${percent(often)})`}`,
            ];
        });
    return {
        heading: 'When they are done, as the teams can do them',
        table: { columns: ['', 'status', 'starts', 'finishes', 'takes', 'slack', 'needs', 'on time'], rows },
        sentences: [...scheduleSentences(plan, schedule), ...(simulated ? [simulatedSentence(plan, simulated, today)] : [])],
    };
}

/** How sure the end is: by when half, 80 % and 90 % of the simulated plans are done. */
function simulatedSentence(
    plan: ImprovementPlan,
    { iterations, mean, standardDeviation, percentiles, onTime }: PlanSimulation,
    today: number | null,
): string {
    const { unit } = plan;
    const by = (time: number) => `${formatDuration(time, unit)}${today === null ? '' : ` (${dateOf(plan, today, time, 'finish')})`}`;
    const dated = onTime.some((share) => share !== null) ? ' In brackets behind a date: how many of them keep it.' : '';
    return `Done ${formatNumber(iterations)} times in this order it takes ${formatDuration(mean, unit)} ± ${formatDuration(standardDeviation, unit)}: half of the times at most ${by(percentiles.p50)}, 80 % ${by(percentiles.p80)}, 90 % ${by(percentiles.p90)}.${dated}`;
}

function scheduleSentences(plan: ImprovementPlan, schedule: PlanSchedule): string[] {
    const { work, complete, duration, standardDeviation, levelledDuration, lowerBound, criticalPath, teams } = schedule;
    if (work.length === 0) return [];
    const time = (value: number) => formatDuration(value, plan.unit);
    const isLonger = levelledDuration > duration * (1 + 1e-9);
    const isShortest = levelledDuration <= lowerBound * (1 + 1e-9);
    const without = `${time(duration)} ± ${time(standardDeviation)}`;
    return [
        isLonger
            ? `The teams need ${time(levelledDuration)}${isShortest ? ', which is the shortest that they can do it in' : `; less than ${time(lowerBound)} is impossible`}. Without regard to teams: ${without}.`
            : `All of it takes ${without}; the teams have enough people for that.`,
        `* Critical without regard to teams: ${criticalPath.map((index) => plan.improvements[index].name).join(' → ')}`,
        ...teams.flatMap((peak) => overloadSentence(plan, peak)),
        ...(complete ? [] : ['Improvements without an estimate count 0.']),
    ];
}

function overloadSentence({ teams, unit }: ImprovementPlan, { team, capacity, unlevelled, overload }: TeamPeak): string[] {
    if (!overload) return [];
    const when = `from ${formatDuration(overload.from, unit)} to ${formatDuration(overload.to, unit)} from now`;
    return [
        `The team ${teams[team].name} is over its capacity: up to ${formatNumber(unlevelled)} of ${formatNumber(capacity)} would be needed at once, first ${when}. So work waits.`,
    ];
}
