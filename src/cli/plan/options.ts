import { InvalidArgumentError, Option } from 'commander';
import { readDuration, type WrittenDuration } from '../../answers/plan/plan-report.ts';
import { UNITS } from '../../pert/durations.ts';

/** `--budget N`: money, in whatever the costs are written. */
export function budgetOption(): Option {
    return new Option('--budget <number>', 'the improvements with the best result that cost no more together').argParser((text) => {
        if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text);
        throw new InvalidArgumentError('Write a number such as 30000.');
    });
}

/** `--within DURATION`: time, from today until the last improvement is done. */
export function withinOption(): Option {
    const help = 'the improvements with the best result that can be done in a time such as "6 w"';
    return new Option('--within <duration>', help).argParser((text): WrittenDuration => {
        const duration = readDuration(text);
        if (duration) return duration;
        throw new InvalidArgumentError(`Write a number and a unit (${UNITS.join(', ')}), such as "6 w".`);
    });
}
