import { GrammarUtils } from 'langium';
import type { Range } from 'vscode-languageserver-protocol';
import { formatDuration, type Unit } from '../../pert/durations.ts';
import { passMoments } from '../../pert/estimates.ts';
import type { Moments } from '../../pert/network.ts';
import type { TargetSimulation } from '../../pert/simulation/simulation.ts';
import type { AnalysedJourney } from '../analysed-journey.ts';
import type { Target } from '../generated/ast.ts';
import { type Report, rangeOf, span } from './report.ts';
import { percent } from './wording.ts';

/** `no-path` and `target-missed`: what the analysis says about each promise. */
export function targetResults(journey: AnalysedJourney, report: Report): void {
    const { network, analysis, targets } = journey;
    for (const { target, probability, met, span: between, noPath } of analysis.targets) {
        const node = targets[target];
        const { scope, confidence, within } = network.targets[target];
        if (noPath && scope.kind === 'span') {
            // The path may be one of those that a name which is not declared keeps from being known.
            if (journey.unresolved.length > 0) continue;
            const [from, to] = [network.steps[scope.from].name, network.steps[scope.to].name];
            report(
                'no-path',
                `No dependencies lead from \`${from}\` to \`${to}\`. Swap the two steps, or add the dependencies that are missing.`,
                {
                    node,
                    range: fromToRange(node),
                },
            );
        } else if (met === false && probability !== null) {
            const { subject, moments, advice } = subjectOf(journey, scope, between);
            const promise = `${subject} within ${formatDuration(within, network.unit)} with a probability of ${percent(probability, confidence)}, but the target promises ${percent(confidence)}.`;
            report(
                'target-missed',
                `${promise} ${moments ? `${takes(moments, network.unit)}${scope.kind === 'step' || analysis.complete ? '' : ', not counting steps without an estimate'}: ${advice}.` : ''}`.trimEnd(),
                { node },
            );
        }
    }
}

/** The message of a promise that the simulation does not keep, with the probability on both counts. */
function simulatedMiss(journey: AnalysedJourney, target: number, probability: number): string {
    const { network, analysis } = journey;
    const { scope, confidence, within } = network.targets[target];
    const { probability: classical, span: between } = analysis.targets[target];
    const { subject, advice } = subjectOf(journey, scope, between);
    const other = classical === null ? '' : ` (classical: ${percent(classical, confidence)})`;
    return `${subject} within ${formatDuration(within, network.unit)} with a simulated probability of ${percent(probability, confidence)}${other}, but the target promises ${percent(confidence)}: ${advice}.`;
}

/**
 * What a simulation says of each promise on which it can decide: where it stands, and the message if it is not kept.
 * @param simulated in the order of the network's targets
 */
export function simulatedVerdicts(
    journey: AnalysedJourney,
    simulated: readonly TargetSimulation[],
): { range: Range; message: string | null }[] {
    return simulated.flatMap(({ target, probability, met }) =>
        probability === null
            ? []
            : [{ range: rangeOf(journey.targets[target]), message: met === false ? simulatedMiss(journey, target, probability) : null }],
    );
}

function subjectOf(
    { network, analysis: { schedule } }: AnalysedJourney,
    scope: AnalysedJourney['network']['targets'][number]['scope'],
    between: Moments | null,
): { subject: string; moments: Moments | null; advice: string } {
    switch (scope.kind) {
        case 'journey':
            return {
                subject: 'The journey ends',
                moments: schedule && { expected: schedule.duration, variance: schedule.variance },
                advice: 'shorten the critical path or promise less',
            };
        case 'step': {
            const step = network.steps[scope.step];
            return { subject: `\`${step.name}\` is done`, moments: passMoments(step), advice: 'shorten the step or promise less' };
        }
        case 'span': {
            const [from, to] = [network.steps[scope.from].name, network.steps[scope.to].name];
            return { subject: `What leads from \`${from}\` to \`${to}\` is done`, moments: between, advice: 'shorten it or promise less' };
        }
    }
}

function takes({ expected, variance }: Moments, unit: Unit): string {
    const spread = variance > 0 ? `, with a standard deviation of ${formatDuration(Math.sqrt(variance), unit)}` : '';
    return `It takes ${formatDuration(expected, unit)} on average${spread}`;
}

/** The part `from STEP to STEP` of a target. */
export function fromToRange(target: Target) {
    const keyword = GrammarUtils.findNodeForKeyword(target.$cstNode, 'from');
    return keyword ? span(keyword.range, rangeOf(target)) : rangeOf(target);
}
