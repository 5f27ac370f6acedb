/** What changes with another estimate. */

import { analyse } from './analyse.ts';
import type { Analysis } from './analysis.ts';
import type { JourneyNetwork, ThreePoint } from './network.ts';

/** The network in which one step has another estimate. */
export function withEstimate(network: JourneyNetwork, step: number, estimate: ThreePoint): JourneyNetwork {
    return { ...network, steps: network.steps.map((known, index) => (index === step ? { ...known, estimate } : known)) };
}

/** The analysis of a journey in which one step has another estimate. */
export function analyseWithEstimate(network: JourneyNetwork, step: number, estimate: ThreePoint): Analysis {
    return analyse(withEstimate(network, step, estimate));
}

/** Which point of an estimate is moved. */
export type EstimatePoint = keyof ThreePoint;

/** The estimate after one of its points was moved; the others give way, so that it stays one. */
export function movePoint({ optimistic, mostLikely, pessimistic }: ThreePoint, point: EstimatePoint, value: number): ThreePoint {
    switch (point) {
        case 'optimistic':
            return { optimistic: value, mostLikely: Math.max(value, mostLikely), pessimistic: Math.max(value, pessimistic) };
        case 'mostLikely':
            return { optimistic: Math.min(value, optimistic), mostLikely: value, pessimistic: Math.max(value, pessimistic) };
        case 'pessimistic':
            return { optimistic: Math.min(value, optimistic), mostLikely: Math.min(value, mostLikely), pessimistic: value };
    }
}
