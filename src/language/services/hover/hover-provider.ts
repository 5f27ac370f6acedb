import { AstUtils, CstUtils, GrammarAST, type LangiumDocument } from 'langium';
import type { HoverProvider } from 'langium/lsp';
import type { Hover, HoverParams } from 'vscode-languageserver';
import type { AnalysedJourney } from '../../analysed-journey.ts';
import { isJourney, isJourneyFile, type JourneyFile } from '../../generated/ast.ts';
import type { JourneyServices } from '../../journey-services.ts';
import { documentationOf } from '../facts/documentation.ts';
import { journeyFacts, stageFacts } from '../facts/journey-facts.ts';
import { stepExplanation } from '../facts/step-explanation.ts';
import { stepFacts } from '../facts/step-facts.ts';
import { usageOf } from '../facts/usage.ts';
import { keywordMarkdown } from '../keyword-help.ts';
import { type Declaration, isDeclaration } from '../outline/declarations.ts';
import { declarationMarkdown } from './declaration-hover.ts';
import { experienceLines } from './experience-lines.ts';
import { improvementGainLines, plannedLines } from './improvement-gain.ts';
import { journeyMarkdown, stageMarkdown } from './journey-hover.ts';
import { stepMarkdown } from './step-hover.ts';

/** Tells about the declaration under the cursor, also from a reference to it, and what a keyword means. */
export class JourneyHoverProvider implements HoverProvider {
    private readonly services: JourneyServices;

    constructor(services: JourneyServices) {
        this.services = services;
    }

    async getHoverContent(document: LangiumDocument, params: HoverParams): Promise<Hover | undefined> {
        const offset = document.textDocument.offsetAt(params.position);
        const root = document.parseResult.value.$cstNode;
        const leaf = CstUtils.findDeclarationNodeAtOffset(root, offset, this.services.parser.GrammarConfig.nameRegexp);
        if (!leaf || leaf.end <= offset) return undefined;
        const declaration = this.services.references.References.findDeclarations(leaf).find(isDeclaration);
        const keyword = GrammarAST.isKeyword(leaf.grammarSource) ? leaf.grammarSource.value : undefined;
        const value = declaration ? await this.describe(declaration) : keyword && keywordMarkdown(keyword);
        return value ? { contents: { kind: 'markdown', value }, range: leaf.range } : undefined;
    }

    private async describe(declaration: Declaration): Promise<string | undefined> {
        const comments = this.services.documentation.CommentProvider;
        const journey = this.analysedAround(declaration);
        const figures = (journey && this.services.analysis.Simulations.of(journey)?.figures) ?? null;
        switch (declaration.$type) {
            case 'Step':
                return (
                    journey &&
                    stepMarkdown(
                        stepFacts(declaration, journey, comments, figures),
                        stepExplanation(declaration, journey),
                        await plannedLines(declaration, journey),
                        experienceLines(declaration),
                    )
                );
            case 'Stage':
                return journey && stageMarkdown(stageFacts(declaration, journey, comments));
            case 'Journey':
                return journey && journeyMarkdown(journeyFacts(journey, comments, figures));
            default:
                return declarationMarkdown(
                    declaration,
                    usageOf(declaration, this.importers(declaration)),
                    documentationOf(declaration, comments),
                    this.services.time.Today(),
                    journey && declaration.$type === 'Improvement' ? improvementGainLines(declaration, journey) : [],
                );
        }
    }

    /** The files that may use what a file shares. */
    private importers(declaration: Declaration): JourneyFile[] {
        const { $container: file } = declaration;
        return isJourneyFile(file) ? this.services.shared.workspace.ImportGraph.importersOf(file) : [];
    }

    private analysedAround(declaration: Declaration): AnalysedJourney | undefined {
        const node = AstUtils.getContainerOfType(declaration, isJourney);
        return node && this.services.analysis.Analyser.analysed(AstUtils.getDocument(node)).find((journey) => journey.node === node);
    }
}
