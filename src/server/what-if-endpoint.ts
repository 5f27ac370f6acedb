import { DocumentState, type LangiumDocument } from 'langium';
import type { CancellationToken } from 'vscode-languageserver';
import type { AnalysedJourney } from '../language/analysed-journey.ts';
import type { JourneyServices } from '../language/journey-services.ts';
import type { NetworkOfParams, TriedNetwork } from '../protocol/what-if.ts';
import { currentDocument } from './current-document.ts';

/** Hands panels the network to try other estimates on. */
export class WhatIfEndpoint {
    private readonly services: JourneyServices;

    constructor(services: JourneyServices) {
        this.services = services;
    }

    /** null where there is no such journey. Rejects when cancelled. */
    async networkOf({ uri, journey: name }: NetworkOfParams, token: CancellationToken): Promise<TriedNetwork | null> {
        const document = await currentDocument(this.services, uri, DocumentState.Linked, token);
        const journey = document && this.journeyOf(document, name);
        if (!document || !journey) return null;
        const all = this.services.analysis.Analyser.withExpanded(document);
        return {
            version: document.textDocument.version,
            networks: all.map(({ network }) => network),
            journey: all.findIndex(({ node }) => node === journey.node),
        };
    }

    /** The journey of that name; the first one without it, or while it is being renamed. */
    private journeyOf(document: LangiumDocument, name: string | null): AnalysedJourney | undefined {
        const journeys = this.services.analysis.Analyser.analysed(document);
        return journeys.find(({ network }) => network.name === name) ?? journeys[0];
    }
}
