import { DocumentState, type LangiumDocument } from 'langium';
import type { CancellationToken } from 'vscode-languageserver';
import { roundedText } from '../language/actions/text/numbers.ts';
import type { AnalysedJourney } from '../language/analysed-journey.ts';
import type { JourneyServices } from '../language/journey-services.ts';
import { journeyUnit, resolvePoints } from '../language/network/points.ts';
import { firstProperty } from '../language/network/properties.ts';
import { convert } from '../pert/durations.ts';
import type { ThreePoint } from '../pert/network.ts';
import type { EstimateEdit, EstimateEditParams, NetworkOfParams, TriedNetwork } from '../protocol/what-if.ts';
import { currentDocument } from './current-document.ts';
import { stepIds } from './preview/step-ids.ts';

/** Hands panels the network to try other estimates on, and the edit that makes one of them true. */
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

    /** null where the step has no estimate written, or the text has changed meanwhile. Rejects when cancelled. */
    async estimateEdit(params: EstimateEditParams, token: CancellationToken): Promise<EstimateEdit | null> {
        const document = await currentDocument(this.services, params.uri, DocumentState.Linked, token);
        if (!document || document.textDocument.version !== params.version) return null;
        const journey = this.journeyOf(document, params.journey);
        const step = journey?.steps[stepIds(journey.network.steps).indexOf(params.step)];
        const estimate = step && firstProperty(step, 'EstimateProperty')?.estimate;
        const range = estimate?.$cstNode?.range;
        if (!journey || !estimate || !range) return null;
        const { points, problem } = resolvePoints(estimate, journeyUnit(journey.node));
        const last = points.at(-1);
        if (problem || !last) return null;
        const written = pointsOf(params.estimate).map((value) => roundedText(convert(value, journey.network.unit, last.unit)));
        const numbers = new Set(written).size === 1 ? written.slice(0, 1) : written;
        return { range, newText: [...numbers, ...(last.node.unit ? [last.unit] : [])].join(' ') };
    }

    /** The journey of that name; the first one without it, or while it is being renamed. */
    private journeyOf(document: LangiumDocument, name: string | null): AnalysedJourney | undefined {
        const journeys = this.services.analysis.Analyser.analysed(document);
        return journeys.find(({ network }) => network.name === name) ?? journeys[0];
    }
}

function pointsOf({ optimistic, mostLikely, pessimistic }: ThreePoint): number[] {
    return [optimistic, mostLikely, pessimistic];
}
