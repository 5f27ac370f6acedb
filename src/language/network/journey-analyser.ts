import type { LangiumDocument } from 'langium';
import type { AnalysedJourney } from '../analysed-journey.ts';

/** Builds and analyses each journey of a document, once for each version of its text. */
export class JourneyAnalyser {
    private readonly cache = new WeakMap<object, AnalysedJourney[]>();

    /** The document's journeys in the order of the text. The document must be linked. */
    analysed(document: LangiumDocument): AnalysedJourney[] {
        let journeys = this.cache.get(document.parseResult);
        if (!journeys) {
            journeys = [];
            this.cache.set(document.parseResult, journeys);
        }
        return journeys;
    }
}
