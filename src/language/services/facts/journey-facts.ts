import type { CommentProvider } from 'langium';
import type { Unit } from '../../../pert/durations.ts';
import { passMoments } from '../../../pert/estimates.ts';
import { datesSentence } from '../../../pert/simulation/dates.ts';
import type { Percentiles } from '../../../pert/simulation/percentiles.ts';
import type { SimulationFigures } from '../../../pert/simulation/simulation.ts';
import type { AnalysedJourney } from '../../analysed-journey.ts';
import type { Journey, Stage } from '../../generated/ast.ts';
import { datesOf } from './dates.ts';
import { documentationOf } from './documentation.ts';
import { type ScheduleProblem, scheduleProblem } from './schedule-problem.ts';
import { type Named, namedOf } from './step-facts.ts';
import { type TargetFacts, targetFacts } from './target-facts.ts';

/** Everything that tools tell about a journey, as plain data. Times in its unit. */
export interface JourneyFacts extends Named {
    documentation: string | null;
    description: string | null;
    unit: Unit;
    steps: number;
    duration: { expected: number; standardDeviation: number } | null;
    /** What simulated customers experience; null while that is not known. */
    simulated: {
        iterations: number;
        mean: number;
        standardDeviation: number;
        percentiles: Percentiles;
        /** What the percentiles mean in the calendar, in a sentence; null where nothing ties it there. */
        dates: string | null;
    } | null;
    /** From its start to its expected finish in the calendar; null where nothing ties it there. */
    dates: string | null;
    /** Names of the steps that count 0 because they have no valid estimate. */
    incomplete: string[];
    /** Names of the steps that expand a journey which is incomplete itself. */
    expandsIncomplete: string[];
    /** All its targets but those of single steps. */
    targets: TargetFacts[];
    /** Names of the steps of the first critical path. */
    criticalPath: string[];
    /** How many critical paths are known; tools list at most 100. */
    criticalPaths: number;
    problem: ScheduleProblem | null;
}

/** Everything that tools tell about a stage, as plain data. Times in the journey's unit. */
export interface StageFacts extends Named {
    documentation: string | null;
    description: string | null;
    unit: Unit;
    ordered: boolean;
    steps: number;
    span: { start: number; finish: number } | null;
    /** The same in the calendar. */
    dates: string | null;
    /** Names of its critical steps. */
    critical: string[];
    problem: ScheduleProblem | null;
}

/**
 * Collects what is known about a journey.
 * @param figures of its simulation, once they are there
 */
export function journeyFacts(journey: AnalysedJourney, comments: CommentProvider, figures: SimulationFigures | null = null): JourneyFacts {
    const { node, network, analysis } = journey;
    const paths = analysis.schedule?.criticalPaths ?? [];
    return {
        ...namedOf(node),
        documentation: documentationOf(node, comments),
        description: descriptionOf(node),
        unit: network.unit,
        steps: network.steps.length,
        duration: analysis.schedule && { expected: analysis.schedule.duration, standardDeviation: analysis.schedule.standardDeviation },
        simulated: figures && {
            iterations: figures.iterations,
            mean: figures.mean,
            standardDeviation: figures.standardDeviation,
            percentiles: figures.percentiles,
            dates: network.anchor ? datesSentence(network.anchor, figures.percentiles, network.unit) : null,
        },
        dates: analysis.schedule && datesOf(journey, 0, analysis.schedule.duration),
        incomplete: network.steps.filter((step) => !passMoments(step)).map((step) => step.name),
        expandsIncomplete: network.steps.filter((step) => step.expansion?.incomplete).map((step) => step.name),
        targets: targetFacts(journey, (target) => network.targets[target].scope.kind !== 'step', figures),
        criticalPath: paths.length > 0 ? paths[0].steps.map((step) => network.steps[step].name) : [],
        criticalPaths: paths.length,
        problem: scheduleProblem(journey),
    };
}

/** Collects what is known about a stage of a journey. */
export function stageFacts(stage: Stage, journey: AnalysedJourney, comments: CommentProvider): StageFacts {
    const index = journey.stages.indexOf(stage);
    const { start = null, finish = null } = journey.analysis.stages[index] ?? {};
    const span = start !== null && finish !== null ? { start, finish } : null;
    return {
        ...namedOf(stage),
        documentation: documentationOf(stage, comments),
        description: descriptionOf(stage),
        unit: journey.network.unit,
        ordered: stage.ordered,
        steps: stage.members.filter((member) => member.$type === 'Step').length,
        span,
        dates: span && datesOf(journey, span.start, span.finish),
        critical: journey.analysis.stages[index]?.critical.map((step) => journey.network.steps[step].name) ?? [],
        problem: scheduleProblem(journey),
    };
}

function descriptionOf(node: Journey | Stage): string | null {
    for (const member of node.members) if (member.$type === 'Description') return member.text ?? null;
    return null;
}
