import type { AstNode, LangiumDocument } from 'langium';
import type { CodeLensProvider } from 'langium/lsp';
import type { CodeLens, Command, Range } from 'vscode-languageserver';
import type { AnalysedJourney } from '../../analysed-journey.ts';
import type { JourneyServices } from '../../journey-services.ts';
import { journeyFacts, stageFacts } from '../../services/facts/journey-facts.ts';
import { refreshWhenStale } from '../refresh.ts';
import { areCodeLensesOn } from '../settings.ts';
import { journeyTitles, stageTitles } from './lens-titles.ts';

/** A command of the editor's extension: it shows the preview of the text in front. */
const OPEN_PREVIEW: Command = { title: 'Open preview', command: 'journey.openPreviewToSide' };

/** Shows the schedule's figures above journeys and stages. */
export class JourneyCodeLensProvider implements CodeLensProvider {
    private readonly services: JourneyServices;

    constructor(services: JourneyServices) {
        this.services = services;
        refreshWhenStale(services, 'codeLens');
    }

    async provideCodeLens(document: LangiumDocument): Promise<CodeLens[]> {
        if (!(await areCodeLensesOn(this.services.shared.workspace.ConfigurationProvider))) return [];
        return this.services.analysis.Analyser.analysed(document).flatMap((journey) => this.lensesOf(journey));
    }

    private lensesOf(journey: AnalysedJourney): CodeLens[] {
        const comments = this.services.documentation.CommentProvider;
        const simulated = this.services.analysis.Simulations.of(journey)?.figures;
        const figures = journeyTitles(journeyFacts(journey, comments, simulated)).map(plain);
        return [
            ...this.above(journey.node, [...figures, OPEN_PREVIEW]),
            ...journey.stages.flatMap((stage) => this.above(stage, stageTitles(stageFacts(stage, journey, comments)).map(plain))),
        ];
    }

    private above(node: AstNode, commands: readonly Command[]): CodeLens[] {
        const range: Range | undefined = this.services.references.NameProvider.getNameNode(node)?.range;
        return range ? commands.map((command) => ({ range, command })) : [];
    }
}

/** A lens that only tells something. */
function plain(title: string): Command {
    return { title, command: '' };
}
