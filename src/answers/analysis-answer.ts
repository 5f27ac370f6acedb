import type { AnalysedJourney } from '../language/analysed-journey.ts';
import type { Analysis, Schedule } from '../pert/analysis.ts';
import { threePointMoments } from '../pert/estimates.ts';
import type { JourneyNetwork } from '../pert/network.ts';
import { type Finding, toDiagnostic } from './findings.ts';
import { improvementsAnswer } from './plan/improvements-answer.ts';
import { scopeOf } from './scope.ts';
import { outcomesAnswer, valueAnswer } from './value-answer.ts';

/**
 * What `journey analyze --json` and assistants are told about a file. Its names, their order and their shapes are fixed by
 * the language manual (README.md). Durations are in each journey's unit, probabilities 0…1.
 */
export function analysisAnswer(journeys: readonly AnalysedJourney[], findings: readonly Finding[]) {
    return {
        journeys: journeys.map((journey) => ({
            ...journeyAnswer(journey.analysis),
            outcomes: outcomesAnswer(journey),
            value: valueAnswer(journey),
            ...improvementsAnswer(journey.plan),
        })),
        diagnostics: findings.map(toDiagnostic),
    };
}

/** What they are told about one journey. */
export function journeyAnswer({ network, schedule, complete, targets }: Analysis) {
    return {
        name: network.name,
        label: network.label,
        unit: network.unit,
        complete,
        duration: schedule && {
            expected: schedule.duration,
            variance: schedule.variance,
            standardDeviation: schedule.standardDeviation,
        },
        criticalPaths: (schedule?.criticalPaths ?? []).map(({ steps }) => steps.map((step) => network.steps[step].name)),
        steps: network.steps.map((_, index) => stepAnswer(network, schedule, index)),
        dependencies: network.links.map(({ from, to, type, lag }) => ({
            from: network.steps[from].name,
            to: network.steps[to].name,
            type,
            lag: threePointMoments(lag).expected,
        })),
        targets: targets.map(({ target, probability, met }) => {
            const { scope, confidence, within } = network.targets[target];
            return { ...scopeOf(network.steps, scope), confidence, within, probability, met };
        }),
    };
}

/** What they are told about one of its steps. */
export function stepAnswer({ steps, stages }: JourneyNetwork, schedule: Schedule | null, index: number) {
    const { name, label, kind, stage, estimate } = steps[index];
    const at = (column: Float64Array | undefined) => (column ? column[index] : null);
    return {
        name,
        label,
        kind,
        stage: stage === null ? null : stages[stage].name,
        estimate: estimate && { optimistic: estimate.optimistic, mostLikely: estimate.mostLikely, pessimistic: estimate.pessimistic },
        expected: at(schedule?.expected),
        variance: at(schedule?.stepVariance),
        earliestStart: at(schedule?.earliestStart),
        earliestFinish: at(schedule?.earliestFinish),
        latestStart: at(schedule?.latestStart),
        latestFinish: at(schedule?.latestFinish),
        totalSlack: at(schedule?.totalSlack),
        freeSlack: at(schedule?.freeSlack),
        critical: schedule ? schedule.critical[index] === 1 : null,
    };
}
