import type { CommentProvider } from 'langium';
import type { AnalysedJourney } from '../language/analysed-journey.ts';
import type { Finding } from './findings.ts';

/** A file that has been parsed, checked and analysed: what every answer is made of. */
export interface AnalysedFile {
    /** What answers call it. */
    name: string;
    /** In the order of the text. */
    findings: Finding[];
    journeys: AnalysedJourney[];
    /** The journeys of this file and of others that their steps expand, directly or not, and those that do so. */
    expanded: AnalysedJourney[];
    /** Finds the documentation of declarations. */
    comments: CommentProvider;
}
