import { convert, formatDuration, type Unit } from '../../pert/durations.ts';

/** Units that a whole number is looked for in, the largest first. */
const FAMILIAR: readonly Unit[] = ['d', 'h', 'min', 's'];

/** A journey's own unit does for whole numbers below this. */
const HANDY = 100;

/**
 * The time within which something is promised, as its author is likely to have written it: `5760 min` is
 * `4 d`, `0.1666… d` is `4 h`. In the journey's unit where no other makes it a whole number.
 */
export function promisedDuration(within: number, unit: Unit): string {
    if (within < HANDY && isWhole(within)) {
        return formatDuration(within, unit);
    }
    for (const familiar of FAMILIAR) {
        const value = convert(within, unit, familiar);
        if (isWhole(value)) {
            return formatDuration(Math.round(value), familiar);
        }
    }
    return formatDuration(within, unit);
}

function isWhole(value: number): boolean {
    return value >= 1 && Math.abs(value - Math.round(value)) <= 1e-9 * value;
}
