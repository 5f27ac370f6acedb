/**
 * How sure simulated figures are. Runs of one group balance each other, so their number alone says little: what counts
 * is how much whole groups, which are independent, differ.
 */

import { STRATA } from './strata.ts';

/** Fewer groups tell too little about how they differ; then the runs count as independent, which errs on the safe side. */
const LEAST_GROUPS = 8;

/** Of the mean of all runs. */
export function standardErrorOfMean(totals: Float64Array, standardDeviation: number): number {
    const independent = standardDeviation / Math.sqrt(totals.length);
    const groups = Math.floor(totals.length / STRATA);
    if (groups < LEAST_GROUPS) return independent;
    const means = new Float64Array(groups);
    for (let group = 0; group < groups; group++) {
        let sum = 0;
        for (let run = group * STRATA; run < (group + 1) * STRATA; run++) sum += totals[run];
        means[group] = sum / STRATA;
    }
    return Math.min(independent * WORST, errorOfGroups(means, totals.length, standardDeviation * standardDeviation));
}

/**
 * Of the share of runs in which something happens; never 0, since no number of runs excludes the other outcome.
 * @param hits runs in which it happens, for each group
 */
export function standardErrorOfShare(hits: readonly number[], runs: number): number {
    const count = hits.reduce((sum, each) => sum + each, 0);
    const independent = binomialError(count, runs);
    const groups = Math.floor(runs / STRATA);
    if (groups < LEAST_GROUPS) return independent;
    const shares = Float64Array.from({ length: groups }, (_, group) => hits[group] / STRATA);
    return Math.max(binomialError(0, runs), Math.min(independent * WORST, errorOfGroups(shares, runs, independent * independent * runs)));
}

/** Latin hypercubes of n runs have at most n/(n − 1) times the variance of independent runs [Owen, SIAM J. Numer. Anal. 34 (1997)]. */
const WORST = Math.sqrt(STRATA / (STRATA - 1));

/** With one more hit and one more miss, so that it is honest about what no run has shown yet. */
function binomialError(hits: number, runs: number): number {
    const share = (hits + 1) / (runs + 2);
    return Math.sqrt((share * (1 - share)) / runs);
}

/**
 * @param means of whole groups
 * @param single the variance of a single run, for those at the end that do not fill a group
 */
function errorOfGroups(means: Float64Array, runs: number, single: number): number {
    const mean = means.reduce((sum, each) => sum + each, 0) / means.length;
    const variance = means.reduce((sum, each) => sum + (each - mean) * (each - mean), 0) / (means.length - 1);
    const rest = runs - means.length * STRATA;
    // A part of a group is a sample of it without replacement.
    return Math.sqrt(means.length * STRATA * STRATA * variance + rest * (1 - rest / STRATA) * single) / runs;
}
