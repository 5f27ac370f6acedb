import type { ImprovementPlan } from '../pert/plan/plan.ts';
import type { Range } from './preview-requests.ts';
import type { ReportHead } from './reports.ts';

/** A journey's improvements as the mathematics sees them: they are scheduled and chosen where they are shown. */
export interface PlanReport extends ReportHead {
    report: 'plan';
    /** Today, as an instant (see `pert/calendar.ts`). */
    today: number;
    /** null for a journey without improvements. */
    plan: ImprovementPlan | null;
    /** Per improvement: where its name stands in the text. */
    places: Range[];
}
