import type { AnalysedJourney } from '../../language/analysed-journey.ts';
import type { Step } from '../../language/generated/ast.ts';
import { experienceOf } from '../../language/network/experience.ts';
import type { Analysis, Schedule } from '../../pert/analysis.ts';
import type { JourneyExperience } from '../../pert/experience/experience.ts';
import { type PathTimeUse, timeUseOnPath } from '../../pert/experience/value.ts';
import type { JourneyNetwork, NetworkTarget, ThreePoint } from '../../pert/network.ts';
import {
    ESTIMATE_FIGURES,
    type JourneySummary,
    LINK_FIGURES,
    type NetworkOutline,
    type OutlineStep,
    STEP_FIGURES,
    type TargetFigure,
} from '../../protocol/preview.ts';
import { involvedIn } from './involved.ts';
import { stepIds } from './step-ids.ts';

/** Everything that a panel draws of one journey in one version of its text. */
export interface Picture {
    outline: NetworkOutline;
    /** Rows of {@link STEP_FIGURES}, one after the other. */
    steps: Float64Array;
    /** Rows of {@link ESTIMATE_FIGURES}, one after the other. */
    estimates: Float64Array;
    /** Rows of {@link LINK_FIGURES}, one after the other. */
    links: Float64Array;
    summary: JourneySummary;
    experience: JourneyExperience;
}

/** The picture of a journey; null when its schedule could not be computed. */
export function pictureOf(journey: AnalysedJourney): Picture | null {
    const { schedule } = journey.analysis;
    if (!schedule) return null;
    const experience = experienceOf(journey.node, journey.steps);
    return {
        outline: outlineOf(journey),
        steps: stepFigures(journey.network, schedule),
        estimates: estimates(journey.network),
        links: linkFigures(journey.network, schedule),
        summary: summaryOf(journey.analysis, schedule, experience),
        experience,
    };
}

function outlineOf({ network, steps, node }: AnalysedJourney): NetworkOutline {
    const ids = stepIds(network.steps);
    const involved = involvedIn(node, steps);
    return {
        journey: network.name,
        label: network.label,
        unit: network.unit,
        stages: network.stages.map(({ name, label }) => ({ name, label })),
        steps: network.steps.map((step, index) => ({
            id: ids[index],
            name: step.name,
            label: step.label,
            kind: step.kind,
            truth: truthOf(steps[index]),
            stage: step.stage ?? -1,
            ...involved.steps[index],
        })),
        links: {
            from: network.links.map((link) => link.from),
            to: network.links.map((link) => link.to),
            type: network.links.map((link) => link.type),
        },
        ...(network.anchor && { anchor: network.anchor }),
        ...(involved.teams.length > 0 && { teams: involved.teams }),
        ...(involved.channels.length > 0 && { channels: involved.channels }),
    };
}

function truthOf(step: Step): OutlineStep['truth'] {
    if (step.kind !== 'moment') return null;
    return step.properties.find((property) => property.$type === 'TruthProperty')?.truth ?? null;
}

function stepFigures({ steps }: JourneyNetwork, schedule: Schedule): Float64Array {
    const round = roundingFor(schedule.duration);
    const figures = new Float64Array(steps.length * STEP_FIGURES.length);
    let at = 0;
    for (let i = 0; i < steps.length; i++) {
        const { kind, estimate, expansion } = steps[i];
        figures[at++] = round(schedule.expected[i]);
        figures[at++] = round(Math.sqrt(schedule.stepVariance[i]));
        figures[at++] = round(schedule.earliestStart[i]);
        figures[at++] = round(schedule.earliestFinish[i]);
        figures[at++] = round(schedule.latestStart[i]);
        figures[at++] = round(schedule.latestFinish[i]);
        figures[at++] = round(schedule.totalSlack[i]);
        figures[at++] = round(schedule.freeSlack[i]);
        figures[at++] = schedule.critical[i];
        figures[at++] = kind === 'milestone' || estimate || expansion ? 1 : 0;
    }
    return figures;
}

function estimates({ steps }: JourneyNetwork): Float64Array {
    return Float64Array.from(
        steps.flatMap(({ estimate }) =>
            estimate ? [estimate.optimistic, estimate.mostLikely, estimate.pessimistic] : ESTIMATE_FIGURES.map(() => -1),
        ),
    );
}

function linkFigures({ links }: JourneyNetwork, schedule: Schedule): Float64Array {
    const figures = new Float64Array(links.length * LINK_FIGURES.length);
    let at = 0;
    for (let i = 0; i < links.length; i++) {
        figures[at++] = expectedLag(links[i].lag);
        figures[at++] = schedule.criticalLinks[i];
    }
    return figures;
}

/** Expected value of a three-point estimate, (o + 4m + p) / 6 [Malcolm et al. 1959]. */
function expectedLag({ optimistic, mostLikely, pessimistic }: ThreePoint): number {
    return optimistic === pessimistic ? mostLikely : (optimistic + 4 * mostLikely + pessimistic) / 6;
}

/**
 * Rounds times to a power of ten at most 1e-12 of the duration: far finer than the analysis' tolerance, and it keeps
 * noise in the last bits from travelling as a change. Multiplying would overflow for the largest numbers, which stay as they are.
 */
function roundingFor(duration: number): (time: number) => number {
    const scale = 10 ** (12 - Math.ceil(Math.log10(duration)));
    if (!(scale > 0 && scale < 1e200 && scale > 1e-200)) return (time) => time;
    return (time) => Math.round(time * scale) / scale;
}

function summaryOf(analysis: Analysis, schedule: Schedule, { steps }: JourneyExperience): JourneySummary {
    return {
        complete: analysis.complete,
        duration: schedule.duration,
        standardDeviation: schedule.standardDeviation,
        targets: targetFigures(analysis),
        pathTime: rounded(
            timeUseOnPath(
                analysis.network,
                schedule,
                steps.map(({ value }) => value),
            ),
            roundingFor(schedule.duration),
        ),
    };
}

function rounded({ adds, enables, wastes, waiting, working, between }: PathTimeUse, round: (time: number) => number): PathTimeUse {
    return {
        adds: round(adds),
        enables: round(enables),
        wastes: round(wastes),
        waiting: round(waiting),
        working: round(working),
        between: round(between),
    };
}

/** What becomes of each promise by the classical method. */
export function targetFigures({ network, targets }: Analysis): TargetFigure[] {
    return targets.map(({ target, probability, met }) => targetFigure(network, network.targets[target], probability, met));
}

function targetFigure(network: JourneyNetwork, target: NetworkTarget, probability: number | null, met: boolean | null): TargetFigure {
    const { scope, confidence, within } = target;
    return {
        step: scope.kind === 'step' ? network.steps[scope.step].name : null,
        from: scope.kind === 'span' ? network.steps[scope.from].name : null,
        to: scope.kind === 'span' ? network.steps[scope.to].name : null,
        confidence,
        within,
        probability,
        met,
    };
}
