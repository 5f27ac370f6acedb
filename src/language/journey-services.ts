import type { LangiumServices, LangiumSharedServices } from 'langium/lsp';
import type { ImportGraph } from './imports/import-graph.ts';
import type { ImportLoader } from './imports/import-loader.ts';
import type { JourneyNames } from './names/journey-names.ts';
import type { JourneyAnalyser } from './network/journey-analyser.ts';
import type { JourneySelectionRangeProvider } from './services/ranges/selection-ranges.ts';
import type { BackgroundSimulations } from './simulation/background-simulations.ts';
import type { Simulator } from './simulation/simulator.ts';
import type { Today } from './today.ts';

/** What this language adds to Langium's services. */
export interface JourneyAddedServices {
    references: {
        /** All declarations of a journey or file by name, duplicates included. */
        Names: JourneyNames;
    };
    analysis: {
        /** The one analysis of a document version that every other service shares. */
        Analyser: JourneyAnalyser;
        /** Simulates what is open while nobody edits. */
        Simulations: BackgroundSimulations;
        /** Does so beside everything else or, where the host has workers, elsewhere. */
        Simulator: Simulator;
    };
    lsp: {
        /** Langium has no service for "expand selection". */
        SelectionRangeProvider: JourneySelectionRangeProvider;
    };
    time: {
        /** The date against which what is due is checked. */
        Today: Today;
    };
}

/** What it adds to the services that languages share. */
export interface JourneyAddedSharedServices {
    workspace: {
        /** Which file imports which. */
        ImportGraph: ImportGraph;
        /** Reads imported files. */
        ImportLoader: ImportLoader;
    };
}

export type JourneySharedServices = LangiumSharedServices & JourneyAddedSharedServices;
export type JourneyServices = LangiumServices & JourneyAddedServices & { shared: JourneySharedServices };
