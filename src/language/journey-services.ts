import type { LangiumServices, LangiumSharedServices } from 'langium/lsp';
import type { JourneyNames } from './names/journey-names.ts';
import type { JourneyAnalyser } from './network/journey-analyser.ts';

/** What this language adds to Langium's services. */
export interface JourneyAddedServices {
    references: {
        /** All declarations of a journey or file by name, duplicates included. */
        Names: JourneyNames;
    };
    analysis: {
        /** The one analysis of a document version that every other service shares. */
        Analyser: JourneyAnalyser;
    };
}

export type JourneyServices = LangiumServices & JourneyAddedServices;
export type JourneySharedServices = LangiumSharedServices;
