/**
 * What panels ask for when they show a view that is not part of every update: it is computed when it is wanted, once nobody
 * types, so that it costs nothing while somebody does.
 */

import type { CompareReport } from './compare-report.ts';
import type { PlanReport } from './plan-report.ts';
import type { Range } from './preview-requests.ts';
import type { ReviewReport } from './review-report.ts';

export const REPORT_KINDS = ['plan', 'compare', 'review'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** Request to the server: a report on a journey. Answers a {@link Report}, or null where there is no such journey. */
export const REPORT_OF = 'journey/reportOf';

export interface ReportParams {
    uri: string;
    /** Name of the journey; null for the first one. */
    journey: string | null;
    report: ReportKind;
    /** Names of improvements that a comparison leaves out. */
    without?: readonly string[];
}

/** What every report says of itself. */
export interface ReportHead {
    uri: string;
    /** Version of the text. */
    version: number;
    /** Name of the journey that was asked for. */
    journey: string;
}

export type Report = PlanReport | CompareReport | ReviewReport;

/** The last report of each kind. */
export type Reports = { [Kind in ReportKind]?: Extract<Report, { report: Kind }> };

/** A place in the text that a report names. */
export interface Jump {
    range: Range;
}
