import { InvalidArgumentError, Option } from 'commander';
import { HANDOVERS } from '../../answers/review/review.ts';

/** How many handovers a chain may have. */
export function handoversOption(): Option {
    return new Option('--handovers <n>', `so many handovers one chain may have (${HANDOVERS} without it)`).argParser((text) => {
        if (!/^\d{1,6}$/.test(text)) throw new InvalidArgumentError('Write a whole number from 0.');
        return Number(text);
    });
}
