import { formatDuration } from '../../pert/durations.ts';
import type { SimulationFigures } from '../../pert/simulation/simulation.ts';
import type { AnalysedJourney } from '../analysed-journey.ts';

/** Beyond so many standard errors a difference is more than the luck of the draw. */
const SURE = 3;

/** From so much of the standard deviation between mean and median on, a distribution is plainly not normal. */
const SKEWED = 0.05;

/** Why simulated and classical figures of a journey differ, in one sentence, or that they do not; null without a schedule. */
export function explainDifference({ network, analysis }: AnalysedJourney, figures: SimulationFigures): string | null {
    const { schedule } = analysis;
    if (!schedule) return null;
    const { mean, standardDeviation, standardError, mergeBias, mergePoints, percentiles } = figures;
    if (standardDeviation <= 1e-9 * mean) return 'Every customer needs the same time: nothing in this journey is uncertain.';
    const time = (value: number) => formatDuration(value, network.unit);
    const skew = (mean - percentiles.p50) / standardDeviation;
    const shape =
        skew > SKEWED
            ? `long delays are likelier than short cuts, so half of the customers need less than ${time(percentiles.p50)} while the mean is ${time(mean)}`
            : skew < -SKEWED
              ? `most customers need longer than the mean of ${time(mean)}, and some far less`
              : null;
    if (mergeBias > SURE * standardError) {
        const [first] = mergePoints;
        const label = first && (first.step === null ? null : network.steps[first.step].label?.trim() || network.steps[first.step].name);
        const place = first
            ? `, above all ${label === null ? 'at the end of the journey' : `before “${label}”`} (+${time(first.delay)})`
            : '';
        const bias = `Customers need ${time(mergeBias)} more on average than the classical method says: where paths meet they wait for the slowest of the day${place}`;
        return `${bias}${shape ? `; and ${shape}` : ''}.`;
    }
    if (mergeBias < -SURE * standardError) {
        const bias = `Customers need ${time(-mergeBias)} less on average than the classical method says, which takes the shares of choices and personas as they are written`;
        return `${bias}${shape ? `; and ${shape}` : ''}.`;
    }
    return shape
        ? `Both methods agree on the mean, but not on the shape: ${shape}.`
        : 'Both methods agree: paths that meet add no waiting to speak of, and the sum of the steps is close to a normal distribution.';
}
