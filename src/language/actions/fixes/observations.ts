import { convert } from '../../../pert/durations.ts';
import { estimateText, rounded } from '../../../pert/fit/estimate-text.ts';
import { fitPercentiles } from '../../../pert/fit/percentile-fit.ts';
import { drifts } from '../../diagnostics/observations.ts';
import { isEstimate, isStep } from '../../generated/ast.ts';
import { journeyUnit, resolvePoints, THREE } from '../../network/points.ts';
import { firstProperty } from '../../network/properties.ts';
import { rewrite } from '../text/removal.ts';
import type { Fixer } from './fix.ts';

/** `estimate-drift`: the estimate that has the observed percentiles as nearly as any can, unless it drifts as well. */
export const fitToObserved: Fixer = (problem, context) => {
    const estimate = context.nodeAt(context.offsetsOf(problem.range).offset, isEstimate);
    const step = estimate && context.nodeAt(context.offsetsOf(problem.range).offset, isStep);
    const journey = step && context.journeyOf(step);
    const observed = step && firstProperty(step, 'ObservedProperty');
    if (!journey || !estimate?.$cstNode || !observed) return [];
    const { points, problem: fault } = resolvePoints(observed.percentiles, journeyUnit(journey), THREE);
    if (fault) return [];
    const [p10, median, p90] = points.map(({ value, unit }) => convert(value, unit, 'ms'));
    const fit = fitPercentiles([p10, median, p90]);
    if (!fit) return [];
    const durations = [fit.optimistic, fit.mostLikely, fit.pessimistic].map(rounded);
    const [optimistic, mostLikely, pessimistic] = durations.map(({ milliseconds }) => milliseconds);
    if (drifts(median, { optimistic, mostLikely, pessimistic })) return [];
    const text = estimateText(durations);
    return [
        {
            title: `Estimate what was observed: \`estimate ${text}\``,
            changes: [rewrite(context.text, estimate.$cstNode, text)],
            preferred: true,
        },
    ];
};
