import { DocumentState } from 'langium';
import type { CancellationToken } from 'vscode-languageserver';
import type { AnalysedJourney } from '../../language/analysed-journey.ts';
import { editorDiagnosticSettings } from '../../language/annotations/settings.ts';
import type { JourneyServices } from '../../language/journey-services.ts';
import { dateOfClock, type Today } from '../../language/today.ts';
import type { Report, ReportParams } from '../../protocol/reports.ts';
import { currentDocument } from '../current-document.ts';
import { REPORTERS } from './reporters.ts';

/** Answers panels that show a report: what is asked for is computed, and nothing else. */
export class ReportEndpoint {
    private readonly services: JourneyServices;
    private readonly today: Today;

    constructor(services: JourneyServices, today: Today = dateOfClock) {
        this.services = services;
        this.today = today;
    }

    /** null where there is no journey. Rejects when cancelled. */
    async reportOf({ uri, journey: name, report, without }: ReportParams, token: CancellationToken): Promise<Report | null> {
        const document = await currentDocument(this.services, uri, DocumentState.Linked, token);
        if (!document) return null;
        const journeys = this.services.analysis.Analyser.analysed(document);
        // While its name is edited, the journey is the first one.
        const journey = journeys.find(({ network }) => network.name === name) ?? journeys[0];
        if (!journey) return null;
        const head = { uri, version: document.textDocument.version, journey: journey.network.name };
        const { mostHandovers } = await editorDiagnosticSettings(this.services.shared.workspace.ConfigurationProvider);
        const figuresOf = (one: AnalysedJourney) => {
            const simulation = this.services.analysis.Simulations.of(one);
            return simulation?.isDone ? simulation.figures : null;
        };
        return REPORTERS[report]({ head, journey, journeys, today: this.today(), mostHandovers, without, figuresOf });
    }
}
