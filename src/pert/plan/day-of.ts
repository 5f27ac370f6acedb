import { formatInstant, instantOf } from '../calendar.ts';
import type { ImprovementPlan } from './plan.ts';

/**
 * The day of a time of the plan, such as `2027-03-31`.
 * @param today the instant of time 0
 */
export function dayOf({ unit }: Pick<ImprovementPlan, 'unit'>, today: number, time: number, side: 'start' | 'finish'): string {
    return formatInstant(instantOf({ side: 'start', instant: today }, time, 0, unit), unit, side).split(' ')[0];
}
