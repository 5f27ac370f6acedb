import { betaPertCdf } from '../../pert/beta-pert.ts';
import { convert, formatDuration, type Unit } from '../../pert/durations.ts';
import { percentilesOf } from '../../pert/fit/percentile-fit.ts';
import type { ThreePoint } from '../../pert/network.ts';
import type { ObservedProperty } from '../generated/ast.ts';
import { resolvePoints, THREE, threePoints } from '../network/points.ts';
import { firstProperty } from '../network/properties.ts';
import { relatedPlace } from './related.ts';
import { type Report, rangeOf } from './report.ts';
import { named } from './wording.ts';

/** Equal durations in different units may differ in the last digits. */
const ROUNDING = 1e-9;

/** Whether a median lies outside P10…P90 of an estimate's beta-PERT; both in one unit. */
export function drifts(median: number, estimate: ThreePoint): boolean {
    const { optimistic, pessimistic } = estimate;
    if (pessimistic - optimistic <= ROUNDING * pessimistic) return Math.abs(median - optimistic) > ROUNDING * Math.max(median, optimistic);
    const probability = betaPertCdf(median, estimate);
    return probability < 0.1 - ROUNDING || probability > 0.9 + ROUNDING;
}

/** `estimate-drift`: what was measured is not what is estimated. */
export function estimateDrift(observed: ObservedProperty, ownUnit: Unit | null, report: Report): void {
    const step = observed.$container;
    const written = firstProperty(step, 'EstimateProperty')?.estimate;
    if (!written || !observed.percentiles || firstProperty(step, 'ObservedProperty') !== observed) return;
    const { points, problem } = resolvePoints(observed.percentiles, ownUnit, THREE);
    const estimate = threePoints(written, ownUnit, 'ms');
    if (problem || !estimate) return;
    const { value, unit, node } = points[1];
    if (!drifts(convert(value, unit, 'ms'), estimate)) return;
    const [low, , high] = percentilesOf(estimate).map((one) => formatDuration(convert(one, 'ms', unit), unit));
    const expected =
        low === high ? `the ${low} that its estimate says` : `the ${low} to ${high} that its estimate gives to four of five cases`;
    report(
        'estimate-drift',
        `The observed median of ${named(step, 'this step')} is ${formatDuration(value, unit)}, outside ${expected}. Correct the estimate, or check what was observed.`,
        { node: written, related: [relatedPlace(observed, rangeOf(node), 'The observed median')] },
    );
}
