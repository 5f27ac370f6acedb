import { DocumentState, type LangiumDocument, URI } from 'langium';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { editorDiagnosticSettings, isDecidedBySimulation } from '../language/annotations/settings.ts';
import { editorDiagnostics } from '../language/diagnostics/editor/editor-diagnostics.ts';
import { simulatedVerdicts } from '../language/diagnostics/targets.ts';
import type { JourneyServices } from '../language/journey-services.ts';

/**
 * What editors show in the place of, and beside, the diagnostics of the language. `target-missed` is decided by simulation where
 * the setting `journey.targets` asks for it: as soon as the simulation of the text is there; until then, and for what cannot be
 * simulated, the classical decision stands. Some questions are put to editors alone.
 */
export class EditorDiagnostics {
    private readonly services: JourneyServices;
    private readonly publish: (document: LangiumDocument) => void;
    /** The diagnostics of the language behind those that are shown. */
    private readonly checked = new WeakMap<Diagnostic[], Diagnostic[]>();

    /** @param publish sends a document's diagnostics to the editor */
    constructor(services: JourneyServices, publish: (document: LangiumDocument) => void) {
        this.services = services;
        this.publish = publish;
        const { ConfigurationProvider, DocumentBuilder } = services.shared.workspace;
        // Before the diagnostics are sent.
        DocumentBuilder.onDocumentPhase(DocumentState.Validated, (document) => this.decide(document));
        services.analysis.Simulations.onNews(({ document, journey, simulation }) => {
            if (simulation?.isDone && journey.targets.length > 0) void this.decideAgain(document);
        });
        ConfigurationProvider.onConfigurationSectionUpdate(({ section }) => {
            if (section === 'journey') void this.decideOnAll();
        });
    }

    private async decideOnAll(): Promise<void> {
        const { LangiumDocuments, TextDocuments } = this.services.shared.workspace;
        for (const key of TextDocuments?.keys() ?? []) {
            const document = LangiumDocuments.getDocument(URI.parse(key));
            if (document) await this.decideAgain(document);
        }
    }

    private async decideAgain(document: LangiumDocument): Promise<void> {
        if (document.state < DocumentState.Validated) return;
        const before = document.diagnostics;
        await this.decide(document);
        if (document.diagnostics !== before && document.state >= DocumentState.Validated) this.publish(document);
    }

    private async decide(document: LangiumDocument): Promise<void> {
        const { ConfigurationProvider } = this.services.shared.workspace;
        const [isSimulated, settings] = await Promise.all([
            isDecidedBySimulation(ConfigurationProvider),
            editorDiagnosticSettings(ConfigurationProvider),
        ]);
        const shown = document.diagnostics ?? [];
        const checked = this.checked.get(shown) ?? shown;
        if (document.state < DocumentState.Validated) return;
        const decided = isSimulated ? this.simulated(document, checked) : checked;
        const beside = editorDiagnostics(this.services.analysis.Analyser.analysed(document), settings);
        const wanted = beside.length > 0 ? [...decided, ...beside] : decided;
        // What is shown already stays.
        if (wanted.length === shown.length && JSON.stringify(wanted) === JSON.stringify(shown)) return;
        if (wanted !== checked) this.checked.set(wanted, checked);
        document.diagnostics = wanted;
    }

    /** The same list where no simulation has anything to say. */
    private simulated(document: LangiumDocument, classical: Diagnostic[]): Diagnostic[] {
        const { Analyser, Simulations } = this.services.analysis;
        const verdicts = Analyser.analysed(document).flatMap((journey) => {
            const simulation = Simulations.of(journey);
            return simulation?.isDone ? simulatedVerdicts(journey, simulation.figures.targets) : [];
        });
        if (verdicts.length === 0) return classical;
        const decided = new Set(verdicts.map(({ range }) => JSON.stringify(range)));
        const others = classical.filter(({ code, range }) => code !== 'target-missed' || !decided.has(JSON.stringify(range)));
        const source = this.services.LanguageMetaData.languageId;
        const missed = verdicts.flatMap(({ range, message }) =>
            message === null ? [] : [{ range, message, code: 'target-missed', severity: DiagnosticSeverity.Warning, source }],
        );
        return [...others, ...missed];
    }
}
