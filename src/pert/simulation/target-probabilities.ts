import type { Analysis } from '../analysis.ts';
import { isEstimated } from '../estimates.ts';
import type { TargetSimulation } from './simulation.ts';

/** How often each target was kept, and what that says. */
export function targetSimulations({ network, complete, targets }: Analysis, hits: Float64Array, iterations: number): TargetSimulation[] {
    return network.targets.map(({ scope, confidence }, target) => {
        const { probability: classicalProbability, noPath } = targets[target];
        if (noPath || (scope.kind === 'step' && !isEstimated(network.steps[scope.step]))) {
            return { target, probability: null, standardError: null, classicalProbability, met: null };
        }
        const probability = hits[target] / iterations;
        const isMet = probability >= confidence;
        return {
            target,
            probability,
            standardError: standardErrorOf(hits[target], iterations),
            classicalProbability,
            met: isMet && !complete ? null : isMet,
        };
    });
}

/** Of a share of independent runs; with one more hit and one more miss, so that it is honest about what no run has shown yet. */
export function standardErrorOf(hits: number, iterations: number): number {
    const share = (hits + 1) / (iterations + 2);
    return Math.sqrt((share * (1 - share)) / iterations);
}
