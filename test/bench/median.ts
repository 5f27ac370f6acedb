/** The median of measured times; of an even number the mean of the two in the middle. */
export function median(times: readonly number[]): number {
    return quantile(times, 0.5);
}

/** A quantile by linear interpolation between the order statistics. */
export function quantile(times: readonly number[], share: number): number {
    const sorted = times.toSorted((a, b) => a - b);
    const at = (sorted.length - 1) * share;
    const below = Math.floor(at);
    return sorted[below] + (at - below) * (sorted[Math.min(below + 1, sorted.length - 1)] - sorted[below]);
}

/** Milliseconds with two decimals. */
export function rounded(time: number): number {
    return Math.round(time * 100) / 100;
}
