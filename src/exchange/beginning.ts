import { instantOf } from '../pert/calendar.ts';
import type { JourneyNetwork } from '../pert/network.ts';

/**
 * When a journey begins: as its text says, else today.
 * @param duration of the journey, in its unit
 * @param today and the result: milliseconds since 1970-01-01T00:00 on the clock of the place
 */
export function beginningOf({ anchor, unit }: JourneyNetwork, duration: number, today: number): number {
    return anchor ? instantOf(anchor, 0, duration, unit) : today;
}
