import { DocumentState, GrammarUtils, type LangiumDocument, URI } from 'langium';
import type { CancellationToken } from 'vscode-languageserver';
import type { AnalysedJourney } from '../language/analysed-journey.ts';
import type { JourneyServices } from '../language/journey-services.ts';
import type { LocateStepParams, Range, StepAtParams, StepAtResult } from '../protocol/preview-requests.ts';
import { stepIds } from './preview/step-ids.ts';

/** The way from the text to a preview's steps and back. */
export class StepNavigation {
    private readonly services: JourneyServices;

    constructor(services: JourneyServices) {
        this.services = services;
    }

    /**
     * The step whose declaration contains the position, its end and the white space before it on its line included;
     * null for none. Rejects when cancelled.
     */
    async stepAt({ uri, position }: StepAtParams, token: CancellationToken): Promise<StepAtResult | null> {
        const document = await this.linkedDocument(uri, token);
        if (!document) return null;
        const offset = document.textDocument.offsetAt(position);
        const ahead = document.textDocument.getText({ start: position, end: { line: position.line, character: Number.MAX_VALUE } });
        const begin = offset + (ahead.length - ahead.trimStart().length);
        for (const journey of this.services.analysis.Analyser.analysed(document)) {
            const inside = stepContaining(journey, offset);
            const found = inside >= 0 ? inside : stepContaining(journey, begin);
            if (found >= 0) return { journey: journey.network.name, step: stepIds(journey.network.steps)[found] };
        }
        return null;
    }

    /** Range of a step's name, or of its whole declaration; null when there is no such step. Rejects when cancelled. */
    async locateStep({ uri, journey, step, whole }: LocateStepParams, token: CancellationToken): Promise<Range | null> {
        const document = await this.linkedDocument(uri, token);
        if (!document) return null;
        const journeys = this.services.analysis.Analyser.analysed(document);
        // While one is copied, two journeys may have the name.
        const named = journeys.filter(({ network }) => network.name === journey);
        const shown = named.length > 0 ? named : journeys.slice(0, 1);
        const node = shown.map(({ steps, network }) => steps[stepIds(network.steps).indexOf(step)]).find(Boolean);
        const declaration = node?.$cstNode;
        return (whole ? declaration : GrammarUtils.findNodeForProperty(declaration, 'name'))?.range ?? null;
    }

    private async linkedDocument(uri: string, token: CancellationToken): Promise<LangiumDocument | undefined> {
        const { DocumentBuilder, LangiumDocuments } = this.services.shared.workspace;
        const parsed = URI.parse(uri);
        if (!LangiumDocuments.hasDocument(parsed)) return undefined;
        await DocumentBuilder.waitUntil(DocumentState.Linked, parsed, token);
        return LangiumDocuments.getDocument(parsed);
    }
}

/** Index of the step that contains the offset: the later one where one step ends as the next begins; -1 for none. */
function stepContaining({ steps }: AnalysedJourney, offset: number): number {
    return steps.findLastIndex(({ $cstNode }) => $cstNode !== undefined && $cstNode.offset <= offset && offset <= $cstNode.end);
}
