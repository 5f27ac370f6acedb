import type { CommentProvider } from 'langium';
import type { Schedule } from '../../../pert/analysis.ts';
import type { Unit } from '../../../pert/durations.ts';
import { passMoments, stepMoments } from '../../../pert/estimates.ts';
import type { Moments } from '../../../pert/network.ts';
import type { SimulationFigures } from '../../../pert/simulation/simulation.ts';
import type { AnalysedJourney } from '../../analysed-journey.ts';
import type { Step, StepKind } from '../../generated/ast.ts';
import { journeyUnit, resolvePoints } from '../../network/points.ts';
import { firstProperty, kindOf } from '../../network/properties.ts';
import { datesOf } from './dates.ts';
import { documentationOf } from './documentation.ts';
import { type ScheduleProblem, scheduleProblem } from './schedule-problem.ts';
import { type TargetFacts, targetFacts } from './target-facts.ts';

/** A name and the label that goes with it. */
export interface Named {
    name: string;
    label: string | null;
}

/** Name and label of a declaration. After an error its name may be missing from the tree, and is empty here. */
export function namedOf(node: { name?: string; label?: string }): Named {
    return { name: node.name ?? '', label: node.label ?? null };
}

/** What the text says about how long a step takes. */
export type WrittenEstimate =
    | { kind: 'points'; points: { value: number; unit: Unit }[] }
    /** `faulty`: there are numbers, but they make no estimate. */
    | { kind: 'event' | 'tbd' | 'none' | 'faulty' }
    | { kind: 'expands'; journey: string };

/** All times in the journey's unit. */
export interface StepTimes {
    earliestStart: number;
    earliestFinish: number;
    latestStart: number;
    latestFinish: number;
    totalSlack: number;
    freeSlack: number;
    critical: boolean;
}

/** The first critical path through a step. */
export interface CriticalChain {
    /** Names of its steps in the order of travel. */
    steps: string[];
    /** Where in it the step stands. */
    position: number;
}

/** Everything that tools tell about a step, as plain data. */
export interface StepFacts extends Named {
    kind: StepKind;
    stage: Named | null;
    documentation: string | null;
    /** Of the expected time and of {@link StepFacts.times}. */
    unit: Unit;
    estimate: WrittenEstimate;
    /** One pass by a customer who takes the step; null where that is not known. */
    pass: Moments | null;
    /** Expected time and variance with repeats and participation; null where that is not known. */
    expected: Moments | null;
    /** Probability to do it once more each time, and share of the customers who take it; 0…1. */
    repeats: number;
    participation: number;
    times: StepTimes | null;
    /** Its earliest start and finish in the calendar; null where nothing ties the journey to it. */
    dates: string | null;
    chain: CriticalChain | null;
    /** Share of simulated customers for whom a delay of the step delays the journey, 0…1; null while that is not known. */
    criticality: number | null;
    /** Its own targets, and those of the journey that begin or end here. */
    targets: TargetFacts[];
    /** Why there are no times. A step that an improvement adds is not part of the journey yet. */
    problem: ScheduleProblem | { kind: 'improvement' } | null;
}

/**
 * Collects what is known about a step.
 * @param journey the analysed journey that the step belongs to, also if an improvement adds it
 * @param figures of the journey's simulation, once they are there
 */
export function stepFacts(
    step: Step,
    journey: AnalysedJourney,
    comments: CommentProvider,
    figures: SimulationFigures | null = null,
): StepFacts {
    const index = journey.indexOfStep.get(step);
    const inNetwork = index === undefined ? undefined : journey.network.steps[index];
    const { schedule } = journey.analysis;
    const pass = inNetwork ? passMoments(inNetwork) : null;
    return {
        ...namedOf(step),
        kind: kindOf(step),
        stage: step.$container.$type === 'Stage' ? namedOf(step.$container) : null,
        documentation: documentationOf(step, comments),
        unit: journey.network.unit,
        estimate: writtenEstimate(step, journey),
        pass,
        expected: inNetwork && pass ? stepMoments(inNetwork) : null,
        repeats: inNetwork?.repeats ?? 0,
        participation: inNetwork?.participation ?? 1,
        times: schedule && index !== undefined ? timesOf(schedule, index) : null,
        dates: schedule && index !== undefined ? datesOf(journey, schedule.earliestStart[index], schedule.earliestFinish[index]) : null,
        chain: schedule && index !== undefined ? chainThrough(journey, schedule, index) : null,
        criticality: figures && index !== undefined ? figures.steps[index].criticality : null,
        targets: targetFacts(
            journey,
            (target) => {
                const { scope } = journey.network.targets[target];
                if (scope.kind === 'step') return scope.step === index;
                return scope.kind === 'span' && (scope.from === index || scope.to === index);
            },
            figures,
        ),
        problem: index === undefined ? { kind: 'improvement' } : scheduleProblem(journey),
    };
}

function writtenEstimate(step: Step, journey: AnalysedJourney): WrittenEstimate {
    if (step.kind === 'milestone') return { kind: 'event' };
    const expands = firstProperty(step, 'ExpandsProperty');
    if (expands?.journey) return { kind: 'expands', journey: expands.journey.$refText };
    const property = firstProperty(step, 'EstimateProperty');
    if (property?.tbd) return { kind: 'tbd' };
    if (!property?.estimate) return { kind: 'none' };
    const { points, problem } = resolvePoints(property.estimate, journeyUnit(journey.node));
    return problem ? { kind: 'faulty' } : { kind: 'points', points: points.map(({ value, unit }) => ({ value, unit })) };
}

function timesOf(schedule: Schedule, step: number): StepTimes {
    return {
        earliestStart: schedule.earliestStart[step],
        earliestFinish: schedule.earliestFinish[step],
        latestStart: schedule.latestStart[step],
        latestFinish: schedule.latestFinish[step],
        totalSlack: schedule.totalSlack[step],
        freeSlack: schedule.freeSlack[step],
        critical: schedule.critical[step] === 1,
    };
}

function chainThrough({ network }: AnalysedJourney, schedule: Schedule, step: number): CriticalChain | null {
    for (const { steps } of schedule.criticalPaths) {
        const position = steps.indexOf(step);
        if (position >= 0) return { steps: steps.map((index) => network.steps[index].name), position };
    }
    return null;
}
