import type { Unit } from '../../../src/pert/durations.ts';

/** How the plan was last looked at. */
export class PlanMemory {
    scrollTop = 0;
    /** What may be spent, as it was typed. */
    budget = '';
    within = '';
    /** null for the unit of the plan. */
    unit: Unit | null = null;
}
