import type { JourneyComparison } from '../diagram/compare/comparison.ts';
import type { Range } from './preview-requests.ts';
import type { ReportHead } from './reports.ts';

/** A journey as it is beside the journey with improvements. */
export interface CompareReport extends ReportHead {
    report: 'compare';
    /** null where nothing can be compared. */
    comparison: JourneyComparison | null;
    /** Why not, as a sentence; null where there is a comparison, or where there are no improvements. */
    problem: string | null;
    /** Where the names of the steps stand that improvements add to the journey to be: those behind the journey's own. */
    added: Range[];
}
