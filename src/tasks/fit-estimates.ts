/**
 * Fits an estimate to measured percentiles and prints both:
 *
 *     node src/tasks/fit-estimates.ts P10 MEDIAN P90
 *
 * each a duration such as 34s, 4.1h or 1.8d. See `src/pert/fit/percentile-fit.ts` for what "fitted" means.
 */

import { estimateText, type Rounded, rounded } from '../pert/fit/estimate-text.ts';
import { fitPercentiles, percentilesOf } from '../pert/fit/percentile-fit.ts';
import { parseDurations } from './fit/duration-text.ts';

/**
 * The lines to print for three durations: the fitted estimate rounded to three digits, the percentiles that this rounded
 * estimate has, those that were measured, and its expected time.
 * @throws RangeError for anything but three ascending durations
 */
export function fitReport(texts: readonly string[]): string[] {
    if (texts.length !== 3) throw new RangeError('give three durations: the 10th percentile, the median and the 90th percentile');
    const [p10, median, p90] = parseDurations(texts);
    const fit = fitPercentiles([p10, median, p90]);
    if (!fit) throw new RangeError('the percentiles must be positive and ascend: P10, median, P90');
    const points = [fit.optimistic, fit.mostLikely, fit.pessimistic].map(rounded);
    const [optimistic, mostLikely, pessimistic] = points.map(({ milliseconds }) => milliseconds);
    const has = percentilesOf({ optimistic, mostLikely, pessimistic });
    const expected = (optimistic + 4 * mostLikely + pessimistic) / 6;
    return [
        `estimate ${estimateText(points)}`,
        `  expected time       ${plain(rounded(expected))}`,
        `  has P10 P50 P90     ${has.map((value) => plain(rounded(value))).join(' · ')}`,
        `  observed            ${[p10, median, p90].map((value) => plain(rounded(value))).join(' · ')}`,
    ];
}

function plain({ amount, unit }: Rounded): string {
    return `${amount} ${unit}`;
}

if (import.meta.main) {
    try {
        console.log(fitReport(process.argv.slice(2)).join('\n'));
    } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        console.error(`fit-estimates: ${error.message}`);
        process.exitCode = 2;
    }
}
