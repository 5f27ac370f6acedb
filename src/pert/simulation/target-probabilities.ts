import type { Analysis } from '../analysis.ts';
import { passMoments } from '../estimates.ts';
import type { TargetSimulation } from './simulation.ts';
import { standardErrorOfShare } from './standard-errors.ts';

/**
 * How often each target was kept, and what that says.
 * @param hits for each target, the runs that keep it in each group
 */
export function targetSimulations(
    { network, complete, targets }: Analysis,
    hits: readonly (readonly number[])[],
    iterations: number,
): TargetSimulation[] {
    return network.targets.map(({ scope, confidence }, target) => {
        const { probability: classicalProbability, noPath } = targets[target];
        if (noPath || (scope.kind === 'step' && !passMoments(network.steps[scope.step]))) {
            return { target, probability: null, standardError: null, classicalProbability, met: null };
        }
        const probability = hits[target].reduce((sum, each) => sum + each, 0) / iterations;
        const isMet = probability >= confidence;
        return {
            target,
            probability,
            standardError: standardErrorOfShare(hits[target], iterations),
            classicalProbability,
            met: isMet && !complete ? null : isMet,
        };
    });
}
