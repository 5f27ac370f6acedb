/** The distribution of a journey's duration as a curve. */

export interface CurvePoint {
    within: number;
    /** Share of runs that take at most so long, 0…1. */
    probability: number;
}

const POINTS = 51;

/** The cumulative curve at equally spaced durations from the shortest run to the longest; one point where all are alike. */
export function cumulativeCurve(totals: Float64Array): CurvePoint[] {
    const sorted = totals.slice().sort();
    const [least, most] = [sorted[0], sorted[sorted.length - 1]];
    if (!(most > least)) return [{ within: most, probability: 1 }];
    let count = 0;
    return Array.from({ length: POINTS }, (_, i) => {
        const within = i === POINTS - 1 ? most : least + ((most - least) * i) / (POINTS - 1);
        while (count < sorted.length && sorted[count] <= within) count++;
        return { within, probability: count / sorted.length };
    });
}
