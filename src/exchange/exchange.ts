/** What passes between journeys and other programs' formats. */

import type { Schedule } from '../pert/analysis.ts';
import type { JourneyNetwork } from '../pert/network.ts';

export interface ExportInput {
    network: JourneyNetwork;
    schedule: Schedule;
    /** When the journey begins: milliseconds since 1970-01-01T00:00 on the clock of the place. */
    start: number;
}

export interface Exported {
    text: string;
    /** One sentence for each thing that the format cannot carry. */
    left: string[];
}

/** What an import found, before it is written down as a `.journey` text. */
export interface ImportedJourney {
    /** A name of the language. */
    name: string;
    label: string | null;
    /** A date of the language, or null. */
    start: string | null;
    stages: { name: string; label: string | null }[];
    steps: ImportedStep[];
}

export interface ImportedStep {
    name: string;
    label: string | null;
    kind: JourneyNetwork['steps'][number]['kind'];
    /** Index into the stages, or null. */
    stage: number | null;
    /** null is written as `tbd`; a milestone takes none. */
    estimate: Points | null;
    links: ImportedLink[];
    /** 1 to 5, or null. */
    emotion: number | null;
    notes: string[];
}

/** One or three amounts of a unit of the language. */
export interface Points {
    values: number[];
    unit: JourneyNetwork['unit'];
}

export interface ImportedLink {
    /** Name of a step or stage. */
    from: string;
    type: JourneyNetwork['links'][number]['type'];
    /** null without one; a lead is a lag of one negative amount. */
    lag: Points | null;
}

export interface Imported {
    journey: ImportedJourney;
    /** One sentence for each thing that could not be carried over. */
    left: string[];
}

/** A text that is not in the format it is said to be in: the reason in one sentence. */
export class ExchangeError extends Error {
    override name = 'ExchangeError';
}
