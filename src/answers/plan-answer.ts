import type { AnalysedJourney } from '../language/analysed-journey.ts';
import { formatInstant, instantOf } from '../pert/calendar.ts';
import type { PlanAnalysis } from '../pert/plan/analyse-plan.ts';
import type { ImprovementPlan } from '../pert/plan/plan.ts';
import type { PlanSchedule } from '../pert/plan/plan-schedule.ts';
import type { Choice } from '../pert/plan/selection.ts';
import { improvementsAnswer, stateAnswer } from './improvements-answer.ts';

export interface PlannedJourney {
    journey: AnalysedJourney;
    /** null without improvements, and where they wait for each other. */
    planned: PlanAnalysis | null;
}

/**
 * What `journey plan --json` says. The journey's times are in its `unit`, those of the plan in `planUnit`, counted from today;
 * probabilities, shares, impact and effort 0…1.
 */
export function planAnswer(journeys: readonly PlannedJourney[]) {
    return { journeys: journeys.map(journeyPlanAnswer) };
}

function journeyPlanAnswer({ journey: { network, plan }, planned }: PlannedJourney) {
    const named = (indices: readonly number[]) => indices.map((index) => plan!.improvements[index].name);
    return {
        name: network.name,
        label: network.label,
        unit: network.unit,
        planUnit: plan?.unit ?? null,
        asIs: plan && planned && stateAnswer(plan, planned.effects.asIs),
        ...improvementsAnswer(plan, planned?.effects ?? null),
        order: named(planned?.effects.order ?? []),
        ranking: (planned?.ranking ?? []).map(({ improvement, moment, ...rest }) => ({
            name: plan!.improvements[improvement].name,
            ...rest,
            moment: moment && { ...moment, step: plan!.steps[moment.step].name },
        })),
        schedule: plan && planned && scheduleAnswer(plan, planned.schedule),
        cheapest: plan && planned?.cheapest ? choiceAnswer(plan, planned.cheapest) : null,
        best: plan && planned?.best ? choiceAnswer(plan, planned.best) : null,
    };
}

function scheduleAnswer(plan: ImprovementPlan, schedule: PlanSchedule) {
    const { duration, standardDeviation, levelledDuration, lowerBound, complete, criticalPath, work, teams, today } = schedule;
    return {
        today: today === null ? null : dateOf(plan, today, 0, 'start'),
        complete,
        duration,
        standardDeviation,
        criticalPath: criticalPath.map((index) => plan.improvements[index].name),
        levelledDuration,
        lowerBound,
        work: work.map(({ improvement, ...times }) => ({
            name: plan.improvements[improvement].name,
            ...times,
            startDate: today === null ? null : dateOf(plan, today, times.start, 'start'),
            finishDate: today === null ? null : dateOf(plan, today, times.finish, times.finish > times.start ? 'finish' : 'start'),
        })),
        teams: teams.map(({ team, ...peak }) => ({ team: plan.teams[team].name, ...peak })),
    };
}

function choiceAnswer(plan: ImprovementPlan, { selection, proven, looked }: Choice) {
    return {
        improvements: selection?.improvements.map((index) => plan.improvements[index].name) ?? null,
        cost: selection?.cost ?? null,
        planDuration: selection?.planDuration ?? null,
        result: selection && stateAnswer(plan, selection.evaluation),
        proven,
        setsConsidered: looked,
    };
}

/** The day of a time of the plan. */
export function dateOf({ unit }: ImprovementPlan, today: number, time: number, side: 'start' | 'finish'): string {
    return formatInstant(instantOf({ side: 'start', instant: today }, time, 0, unit), unit, side).split(' ')[0];
}
