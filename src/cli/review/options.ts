import { InvalidArgumentError, Option } from 'commander';
import { USUAL_HANDOVERS } from '../../language/diagnostics/editor/handovers.ts';

/** How many handovers a chain may have. */
export function handoversOption(): Option {
    return new Option('--handovers <n>', `so many handovers one chain may have (${USUAL_HANDOVERS} without it)`).argParser((text) => {
        if (!/^\d{1,6}$/.test(text)) throw new InvalidArgumentError('Write a whole number from 0.');
        return Number(text);
    });
}
