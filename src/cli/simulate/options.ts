import { InvalidArgumentError, Option } from 'commander';
import { formatNumber } from '../../pert/durations.ts';
import { LEAST_ITERATIONS, MOST_ITERATIONS } from '../../pert/simulation/simulate.ts';

/** The largest number of runs that may be asked for: their durations take 80 MB. */
const MOST_RUNS = 10_000_000;

/** `--iterations N`: exactly so many runs. */
export function iterationsOption(): Option {
    const otherwise = `${formatNumber(LEAST_ITERATIONS)} to ${formatNumber(MOST_ITERATIONS)}, as the targets need`;
    return new Option('--iterations <number>', `the number of runs; otherwise ${otherwise}`).argParser(wholeNumber(1, MOST_RUNS));
}

/** `--seed N`: other random numbers. */
export function seedOption(): Option {
    return new Option('--seed <number>', 'another number gives other random numbers').default(0).argParser(wholeNumber(0, 2 ** 32 - 1));
}

function wholeNumber(least: number, most: number): (text: string) => number {
    return (text) => {
        const value = Number(text);
        if (/^\d+$/.test(text) && value >= least && value <= most) return value;
        throw new InvalidArgumentError(`Write a whole number from ${least} to ${most}.`);
    };
}
