import type { AnalysedJourney } from '../../language/analysed-journey.ts';
import type { Unit } from '../../pert/durations.ts';
import { analysePlan, type PlanAnalysis } from '../../pert/plan/analyse-plan.ts';
import { dayOf } from '../../pert/plan/day-of.ts';
import type { ImprovementPlan } from '../../pert/plan/plan.ts';
import type { PlanSchedule } from '../../pert/plan/plan-schedule.ts';
import { type PlanSimulation, simulatePlan } from '../../pert/plan/plan-simulation.ts';
import type { Choice, Limits } from '../../pert/plan/selection.ts';
import { improvementsAnswer, stateAnswer } from './improvements-answer.ts';

export interface PlannedJourney {
    journey: AnalysedJourney;
    /** null without improvements, and where they wait for each other. */
    planned: PlanAnalysis | null;
    /** How sure its end is; null where nothing is left to do. */
    simulated: PlanSimulation | null;
}

/** @param limits given the plan's unit */
export function plannedJourney(journey: AnalysedJourney, limits: (unit: Unit) => Limits): PlannedJourney {
    const { plan } = journey;
    const planned = plan && analysePlan(plan, limits(plan.unit));
    return { journey, planned, simulated: plan && planned && simulatePlan(plan, planned.schedule) };
}

/**
 * What `journey plan --json` says. The journey's times are in its `unit`, those of the plan in `planUnit`, counted from today;
 * probabilities, shares, impact and effort 0…1.
 */
export function planAnswer(journeys: readonly PlannedJourney[]) {
    return { journeys: journeys.map(journeyPlanAnswer) };
}

function journeyPlanAnswer({ journey: { network, plan }, planned, simulated }: PlannedJourney) {
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
        schedule: plan && planned && scheduleAnswer(plan, planned.schedule, simulated),
        cheapest: plan && planned?.cheapest ? choiceAnswer(plan, planned.cheapest) : null,
        best: plan && planned?.best ? choiceAnswer(plan, planned.best) : null,
    };
}

function scheduleAnswer(plan: ImprovementPlan, schedule: PlanSchedule, simulated: PlanSimulation | null) {
    const { duration, standardDeviation, levelledDuration, lowerBound, complete, criticalPath, work, teams, today } = schedule;
    return {
        today: today === null ? null : dayOf(plan, today, 0, 'start'),
        complete,
        duration,
        standardDeviation,
        criticalPath: criticalPath.map((index) => plan.improvements[index].name),
        levelledDuration,
        lowerBound,
        simulated: simulated && simulatedAnswer(plan, simulated, today),
        work: work.map(({ improvement, ...times }, index) => ({
            name: plan.improvements[improvement].name,
            ...times,
            onTimeSimulated: simulated?.onTime[index] ?? null,
            startDate: today === null ? null : dayOf(plan, today, times.start, 'start'),
            finishDate: today === null ? null : dayOf(plan, today, times.finish, times.finish > times.start ? 'finish' : 'start'),
        })),
        teams: teams.map(({ team, ...peak }) => ({ team: plan.teams[team].name, ...peak })),
    };
}

function simulatedAnswer(
    plan: ImprovementPlan,
    { iterations, mean, standardDeviation, percentiles }: PlanSimulation,
    today: number | null,
) {
    const dates = Object.entries(percentiles).map(([name, time]) => [name, today === null ? null : dayOf(plan, today, time, 'finish')]);
    return { iterations, mean, standardDeviation, percentiles, dates: Object.fromEntries(dates) };
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
