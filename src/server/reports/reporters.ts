import type { AnalysedJourney } from '../../language/analysed-journey.ts';
import type { SimulationFigures } from '../../pert/simulation/simulation.ts';
import type { Report, ReportHead, ReportKind } from '../../protocol/reports.ts';
import { compareReport } from './compare-report.ts';
import { planReport } from './plan-report.ts';
import { reviewReport } from './review-report.ts';

/** What a report is made of. */
export interface ReportSubject {
    head: ReportHead;
    journey: AnalysedJourney;
    /** All of the file, in the order of the text. */
    journeys: readonly AnalysedJourney[];
    /** A date of the language. */
    today: string;
    /** So many handovers one chain may have; null where any number is fine. */
    mostHandovers: number | null;
    /** Names of improvements that are left out. */
    without?: readonly string[];
    /** What the simulation of a journey says, once it is there. */
    figuresOf?: (journey: AnalysedJourney) => SimulationFigures | null;
}

/** How each report is made. */
export const REPORTERS: { readonly [Kind in ReportKind]: (subject: ReportSubject) => Extract<Report, { report: Kind }> } = {
    plan: planReport,
    compare: compareReport,
    review: reviewReport,
};
