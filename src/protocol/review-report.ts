import type { Jump, ReportHead } from './reports.ts';

/** Everything in a file that somebody has to see to, worst first, and how its KPIs stand. */
export interface ReviewReport extends ReportHead {
    report: 'review';
    /** The day of the review, as the language writes it. */
    today: string;
    /** Whether the file declares more than one journey: then items tell theirs. */
    severalJourneys: boolean;
    /** The most urgent first; groups without items are left out. */
    groups: { title: string; items: ReviewedItem[] }[];
    /** In the order of the text. */
    promises: ReviewedPromise[];
    /** In the order of the text. */
    kpis: ReviewedKpi[];
}

/** What becomes of a promise on both counts. */
export interface ReviewedPromise extends Jump {
    journey: string;
    /** As it is written: `90 % within 5 min for pay`. */
    text: string;
    confidence: number;
    probability: number | null;
    met: boolean | null;
    /** null as long as there is no simulation. */
    simulated: { probability: number; met: boolean | null } | null;
}

export interface ReviewedItem extends Jump {
    code: string;
    /** null for what a file declares for all its journeys. */
    journey: string | null;
    subject: string;
    /** One sentence without its full stop. Plain text. */
    message: string;
}

export interface ReviewedKpi extends Jump {
    journey: string;
    /** Name of the step; null for a KPI of the whole journey. */
    step: string | null;
    name: string;
    label: string | null;
    /** For people; null where they are not written. */
    baseline: string | null;
    target: string | null;
    actual: string | null;
    /** Dates as written. */
    by: string | null;
    measuredOn: string | null;
    trend: 'better' | 'steady' | 'worse' | null;
    /** How it stands, in a word or two, and whether that is good; null where it is neither. */
    state: string;
    isGood: boolean | null;
    /** Of baseline, target and date, what is not written. */
    missing: readonly string[];
    owner: string | null;
    /** The measurements by date in the measure of the target, which is `goal`; left out where they cannot be compared. */
    course?: { values: number[]; goal: number };
}
