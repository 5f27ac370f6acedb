import { median, rounded } from '../median.ts';

/** How long so many runs take. */
export interface Timing {
    /** Milliseconds. */
    median: number;
    /** Milliseconds of the quickest repetition: what other programs on the machine disturb least. */
    least: number;
    /** By the median. */
    iterationsPerSecond: number;
}

/** @param times milliseconds of each repetition */
export function timingOf(times: readonly number[], runs: number): Timing {
    const middle = median([...times]);
    return { median: rounded(middle), least: rounded(Math.min(...times)), iterationsPerSecond: Math.round((runs / middle) * 1000) };
}
