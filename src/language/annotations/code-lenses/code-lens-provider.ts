import { type AstNode, Cancellation, interruptAndCheck, type LangiumDocument } from 'langium';
import type { CodeLensProvider } from 'langium/lsp';
import type { CodeLens, CodeLensParams, Command, Range } from 'vscode-languageserver';
import type { AnalysedJourney } from '../../analysed-journey.ts';
import { isImprovement } from '../../generated/ast.ts';
import type { JourneyServices } from '../../journey-services.ts';
import { planGains } from '../../plan/plan-gains.ts';
import { gainFacts } from '../../services/facts/gain-facts.ts';
import { journeyFacts, stageFacts } from '../../services/facts/journey-facts.ts';
import { refreshWhenStale } from '../refresh.ts';
import { areCodeLensesOn } from '../settings.ts';
import { improvementTitles, touchedTitle } from './gain-titles.ts';
import { journeyTitles, stageTitles } from './lens-titles.ts';

/** A command of the editor's extension: it shows the preview of the text in front. */
const OPEN_PREVIEW: Command = { title: 'Open preview', command: 'journey.openPreviewToSide' };

/** Shows the schedule's figures above journeys and stages, and what improvements give above them and above the steps that they touch. */
export class JourneyCodeLensProvider implements CodeLensProvider {
    private readonly services: JourneyServices;

    constructor(services: JourneyServices) {
        this.services = services;
        refreshWhenStale(services, 'codeLens');
    }

    async provideCodeLens(
        document: LangiumDocument,
        _: CodeLensParams,
        cancelToken = Cancellation.CancellationToken.None,
    ): Promise<CodeLens[]> {
        if (!(await areCodeLensesOn(this.services.shared.workspace.ConfigurationProvider))) return [];
        const lenses: CodeLens[] = [];
        for (const journey of this.services.analysis.Analyser.analysed(document)) {
            lenses.push(...this.lensesOf(journey), ...(await this.gains(journey, cancelToken)));
        }
        return lenses;
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

    /** Above improvements what they give, and above the steps that they touch what they do for them together. */
    private async gains(journey: AnalysedJourney, cancelToken: Cancellation.CancellationToken): Promise<CodeLens[]> {
        const gains = await planGains(journey, cancelToken);
        if (!gains || !journey.plan) return [];
        const { improvements } = journey.plan;
        const lenses: CodeLens[] = [];
        for (const [index, node] of journey.node.members.filter(isImprovement).entries()) {
            if (improvements[index].effects.length === 0) continue;
            const saved = gains.effects.gains[index].combined.duration;
            lenses.push(...this.above(node, improvementTitles(gainFacts(journey, gains, [index]), saved).map(plain)));
            await interruptAndCheck(cancelToken);
        }
        const touched = new Set(improvements.flatMap(({ effects }) => effects.map(({ step }) => step)));
        for (const step of [...touched].sort((a, b) => a - b)) {
            if (step >= journey.steps.length) continue;
            lenses.push(...this.above(journey.steps[step], [plain(touchedTitle(gainFacts(journey, gains, gains.touching(step))))]));
            await interruptAndCheck(cancelToken);
        }
        return lenses;
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
