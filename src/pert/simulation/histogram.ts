/** The distribution of a journey's duration as counts of equally wide bins. */

export interface Histogram {
    /** Where the first bin begins: the shortest run. */
    least: number;
    /** Of each bin, in the journey's unit; 0 where all runs are alike. */
    width: number;
    /** Runs in each bin, the shortest first. */
    counts: number[];
}

const BINS = 48;

/** Counts the runs in equally wide bins from the shortest run to the longest; one bin where all are alike. */
export function histogramOf(totals: Float64Array): Histogram {
    let least = Infinity;
    let most = -Infinity;
    for (let i = 0; i < totals.length; i++) {
        least = Math.min(least, totals[i]);
        most = Math.max(most, totals[i]);
    }
    const width = (most - least) / BINS;
    if (!(width > 0)) return { least, width: 0, counts: [totals.length] };
    const counts = new Array<number>(BINS).fill(0);
    for (let i = 0; i < totals.length; i++) counts[Math.min(BINS - 1, Math.floor((totals[i] - least) / width))]++;
    return { least, width, counts };
}
