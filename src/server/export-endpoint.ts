import { DocumentState, type LangiumDocument } from 'langium';
import type { CancellationToken } from 'vscode-languageserver';
import { analysisAnswer } from '../answers/analysis-answer.ts';
import { findingsOf } from '../answers/findings.ts';
import { scheduleProblem } from '../answers/words/schedule-problem.ts';
import { beginningOf } from '../exchange/beginning.ts';
import { EXPORTERS } from '../exchange/exporters.ts';
import type { AnalysedJourney } from '../language/analysed-journey.ts';
import type { JourneyServices } from '../language/journey-services.ts';
import { isFinished, type JourneySimulation } from '../language/simulation/journey-simulation.ts';
import { dateOfClock, type Today } from '../language/today.ts';
import { parseInstant } from '../pert/calendar.ts';
import type { DataAnswer, DataParams, DrawingAnswer, DrawingParams } from '../protocol/export-requests.ts';
import { comparisonOf } from '../render/comparison-of.ts';
import { drawingOf } from '../render/drawing-of.ts';
import { plannedDrawingInParts, planProblem } from '../render/planned-drawing.ts';
import { currentDocument } from './current-document.ts';
import { uncertaintyOf } from './preview/uncertainty.ts';

/** Other requests wait no longer than this while a plan is made for its picture, in milliseconds. */
const SLICE = 15;

const GONE = { problem: 'There is no journey in the text.' };

/** Gives journeys out of the server's hands: what a picture shows of one, and its data in the formats of other programs. */
export class ExportEndpoint {
    private readonly services: JourneyServices;
    private readonly today: Today;

    constructor(services: JourneyServices, today: Today = dateOfClock) {
        this.services = services;
        this.today = today;
    }

    /** Rejects when cancelled. */
    async drawing({ uri, journey: name, view, without }: DrawingParams, token: CancellationToken): Promise<DrawingAnswer> {
        const document = await currentDocument(this.services, uri, DocumentState.Validated, token);
        const journey = document && this.journeyNamed(document, name);
        if (!document || !journey) return GONE;
        if (journey.network.steps.length === 0) return { problem: `${journey.network.name} has no steps to draw.` };
        const drawing = drawingOf(journey);
        if (!drawing) return { problem: `${journey.network.name} cannot be drawn: ${scheduleProblem(journey)}.` };
        if (view === 'plan') return this.planned(journey, token);
        if (view === 'compare') {
            const answer = comparisonOf(journey, without);
            return 'comparison' in answer ? { drawing: { ...drawing, comparison: answer.comparison } } : answer;
        }
        if (view !== 'uncertainty') return { drawing };
        const uncertainty = await this.simulated(document, journey, token);
        if (!uncertainty) return { problem: `${journey.network.name} has too many steps to be simulated for a picture.` };
        return { drawing: { ...drawing, uncertainty } };
    }

    /** Rejects when cancelled. */
    async data({ uri, journey: name, format, today }: DataParams, token: CancellationToken): Promise<DataAnswer> {
        const document = await currentDocument(this.services, uri, DocumentState.Validated, token);
        const journey = document && this.journeyNamed(document, name);
        if (!document || !journey) return GONE;
        if (format === 'json') {
            const file = document.uri.path.split('/').at(-1) ?? '';
            const fileAt = (address: string) => (address === document.uri.toString() ? file : address);
            const findings = findingsOf(file, document.diagnostics ?? [], fileAt);
            const journeys = this.services.analysis.Analyser.analysed(document);
            return { text: `${JSON.stringify(analysisAnswer(journeys, findings), null, 2)}\n`, left: [] };
        }
        const { network, analysis } = journey;
        const { schedule } = analysis;
        if (!schedule) return { problem: `${network.name} cannot be exported: ${scheduleProblem(journey)}.` };
        return EXPORTERS[format]({ network, schedule, start: beginningOf(network, schedule.duration, today) });
    }

    /** As `journey render` simulates it; null where it is too large. Nothing is done twice that is known already. */
    private async simulated(document: LangiumDocument, journey: AnalysedJourney, token: CancellationToken) {
        const { Analyser, Simulations, Simulator } = this.services.analysis;
        const version = document.textDocument.version;
        const known = Simulations.of(journey);
        if (isFinished(known)) return known && uncertaintyOf(journey, known, version);
        const journeys = Analyser.withExpanded(document).map(({ analysis }) => analysis);
        const breaking = new AbortController();
        const cancelled = token.onCancellationRequested(() => breaking.abort());
        const told: JourneySimulation[] = [];
        const task = { analysis: journey.analysis, journeys };
        try {
            await Simulator.simulate(task, (simulation) => void told.push(simulation), { signal: breaking.signal });
        } finally {
            cancelled.dispose();
        }
        if (token.isCancellationRequested) throw new Error('The picture is not wanted any more.');
        const last = told.at(-1);
        return last ? uncertaintyOf(journey, last, version) : null;
    }

    private async planned(journey: AnalysedJourney, token: CancellationToken): Promise<DrawingAnswer> {
        const parts = plannedDrawingInParts(journey, parseInstant(this.today()));
        for (let end = performance.now() + SLICE; ; ) {
            const part = parts.next();
            if (part.done) return part.value ? { drawing: part.value } : { problem: planProblem(journey) };
            if (performance.now() < end) continue;
            await new Promise<void>((resolve) => setTimeout(resolve, 0));
            if (token.isCancellationRequested) throw new Error('The picture is not wanted any more.');
            end = performance.now() + SLICE;
        }
    }

    private journeyNamed(document: LangiumDocument, name: string | null): AnalysedJourney | undefined {
        const journeys = this.services.analysis.Analyser.analysed(document);
        return journeys.find(({ network }) => network.name === name) ?? journeys[0];
    }
}
