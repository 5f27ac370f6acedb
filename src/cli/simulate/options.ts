import { InvalidArgumentError, Option } from 'commander';
import { formatNumber } from '../../pert/durations.ts';
import { LEAST_ITERATIONS, mostIterations } from '../../pert/simulation/simulation-run.ts';

/** The largest number of runs that may be asked for: their durations take 80 MB. */
const MOST_RUNS = 10_000_000;

/** That takes as many runs at worst. */
const FINEST = 0.0002;

/** `--iterations N`: exactly so many runs. */
export function iterationsOption(): Option {
    const otherwise = `${formatNumber(LEAST_ITERATIONS)} to ${formatNumber(mostIterations())}, as the targets need`;
    return new Option('--iterations <number>', `the number of runs; otherwise ${otherwise}`).argParser(wholeNumber(1, MOST_RUNS));
}

/** `--precision P%`: the standard error of each target's probability at which to stop. */
export function precisionOption(): Option {
    const text = "the standard error of every target's probability at which to stop, such as 0.1%; otherwise 0.25%";
    return new Option('--precision <percent>', text).argParser((written) => {
        const percent = /^(\d+(?:\.\d+)?) ?%?$/.exec(written.trim())?.[1];
        const precision = Number(percent) / 100;
        if (precision >= FINEST && precision < 1) return precision;
        throw new InvalidArgumentError(`Write a percent from ${FINEST * 100} to 100, such as 0.1%.`);
    });
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
