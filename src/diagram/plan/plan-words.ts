/** What is said about a plan of improvements, in sentences; the same in the panel, in pictures and on the command line. */

import { formatDuration, formatNumber } from '../../pert/durations.ts';
import { dayOf } from '../../pert/plan/day-of.ts';
import type { ImprovementPlan } from '../../pert/plan/plan.ts';
import type { PlannedWork, PlanSchedule, TeamPeak } from '../../pert/plan/plan-schedule.ts';
import type { PlanSimulation } from '../../pert/plan/plan-simulation.ts';
import type { RankedImprovement } from '../../pert/plan/ranking.ts';
import type { Choice } from '../../pert/plan/selection.ts';
import type { TeamProfile } from '../../pert/plan/team-profiles.ts';
import { countOf, listed } from '../../pert/wording.ts';
import { percent } from '../text/percent.ts';

/** An improvement as a reader knows it. */
export function improvementLabel({ improvements }: ImprovementPlan, improvement: number): string {
    const { label, name } = improvements[improvement];
    return label?.trim() || name;
}

/** A difference of probabilities in percentage points. */
export function points(value: number): string {
    const shown = Number((value * 100).toFixed(1));
    return `${shown > 0 ? '+' : shown < 0 ? '−' : ''}${Math.abs(shown)}`;
}

/** Status, how long it takes, whom it needs, and how likely it is done in time. */
export function workFacts(plan: ImprovementPlan, { improvement, expected, onTime }: PlannedWork): string {
    const { status, needs, by, estimate } = plan.improvements[improvement];
    return [
        status,
        estimate === null ? 'no estimate' : formatDuration(expected, plan.unit),
        ...needs.map(({ team, count }) => `${plan.teams[team].name} ${formatNumber(count)}`),
        ...(by === null || onTime === null ? [] : [`${percent(onTime)} in time`]),
    ].join(' · ');
}

/** What is said of a team beside its name: the capacity, and by how much it would be exceeded. */
export function teamFacts({ capacity, unlevelled }: TeamProfile): string[] {
    if (capacity === null) return ['no capacity given'];
    const peak = unlevelled.reduce((highest, { load }) => Math.max(highest, load), 0);
    const isOver = peak > capacity * (1 + 1e-12);
    return [`capacity ${formatNumber(capacity)}`, ...(isOver ? [`over capacity: up to ${formatNumber(peak)}`] : [])];
}

/** Why an improvement has its rank: what it gives, and what it takes. A clause. */
export function rankingReasons(plan: ImprovementPlan, { targetGain, timeSaved, moment, work, cost }: RankedImprovement): string {
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

/** How long it all takes, and what the teams make of it. */
export function scheduleSentences(plan: ImprovementPlan, schedule: PlanSchedule): string[] {
    const { work, complete, duration, standardDeviation, levelledDuration, lowerBound, teams } = schedule;
    if (work.length === 0) return [];
    const time = (value: number) => formatDuration(value, plan.unit);
    const isLonger = levelledDuration > duration * (1 + 1e-9);
    const isShortest = levelledDuration <= lowerBound * (1 + 1e-9);
    const without = `${time(duration)} ± ${time(standardDeviation)}`;
    return [
        isLonger
            ? `The teams need ${time(levelledDuration)}${isShortest ? ', which is the shortest that they can do it in' : `; less than ${time(lowerBound)} is impossible`}. Without regard to teams: ${without}.`
            : `All of it takes ${without}; the teams have enough people for that.`,
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

/** How sure the end of the plan is: by when half, 80 % and 90 % of the simulated plans are done. */
export function simulatedSentence(
    plan: ImprovementPlan,
    { iterations, mean, standardDeviation, percentiles }: PlanSimulation,
    today: number | null,
): string {
    const { unit } = plan;
    const by = (time: number) => `${formatDuration(time, unit)}${today === null ? '' : ` (${dayOf(plan, today, time, 'finish')})`}`;
    return `Done ${formatNumber(iterations)} times in this order it takes ${formatDuration(mean, unit)} ± ${formatDuration(standardDeviation, unit)}: half of the times at most ${by(percentiles.p50)}, 80 % ${by(percentiles.p80)}, 90 % ${by(percentiles.p90)}.`;
}

/** A set of improvements, and whether anything better can exist. */
export function choiceSentences(plan: ImprovementPlan, { selection, proven, looked }: Choice): string[] {
    const sets = countOf(looked, 'set');
    if (!selection) {
        return [
            proven
                ? `There is none: no set of these improvements meets every target (${sets} looked at).`
                : `None was found among ${sets}; there may be one among those that were not looked at.`,
        ];
    }
    const { improvements, cost, planDuration } = selection;
    const uncosted = improvements.filter((index) => plan.improvements[index].cost === null).map((index) => plan.improvements[index].name);
    const names = listed(improvements.map((index) => plan.improvements[index].name));
    return [
        improvements.length === 0
            ? 'No improvement at all.'
            : `${names}: cost ${formatNumber(cost)}, done in ${formatDuration(planDuration, plan.unit)}.`,
        ...(uncosted.length > 0 ? [`Without a cost, and counted as 0: ${listed(uncosted)}.`] : []),
        proven
            ? `Nothing better exists (${sets} looked at).`
            : `There may be something better: the search ended after ${sets}, or no plan within the time was found for some.`,
    ];
}
