import type { LangiumDocument } from 'langium';
import type { SemanticTokenProvider } from 'langium/lsp';
import {
    type Range,
    type SemanticTokens,
    SemanticTokensBuilder,
    type SemanticTokensDelta,
    type SemanticTokensDeltaParams,
    type SemanticTokensOptions,
    type SemanticTokensParams,
    type SemanticTokensRangeParams,
} from 'vscode-languageserver';
import type { JourneyServices } from '../../journey-services.ts';
import { refreshWhenStale } from '../refresh.ts';
import { LEGEND } from './legend.ts';
import { nameTokens } from './name-tokens.ts';

/** Colours the names of steps and stages by what the schedule says about them. */
export class JourneySemanticTokenProvider implements SemanticTokenProvider {
    readonly tokenTypes = indices(LEGEND.tokenTypes);
    readonly tokenModifiers = indices(LEGEND.tokenModifiers);
    readonly semanticTokensOptions: SemanticTokensOptions = { legend: LEGEND, full: { delta: true }, range: true };
    private readonly services: JourneyServices;
    /** One for each open document: it knows the last answer, from which the next one is told apart. */
    private readonly builders = new Map<string, SemanticTokensBuilder>();

    constructor(services: JourneyServices) {
        this.services = services;
        refreshWhenStale(services, 'semanticTokens');
        services.shared.workspace.TextDocuments.onDidClose(({ document }) => this.builders.delete(document.uri));
    }

    semanticHighlight(document: LangiumDocument, { textDocument }: SemanticTokensParams): SemanticTokens {
        const builder = new SemanticTokensBuilder();
        this.builders.set(textDocument.uri, builder);
        this.fill(builder, document);
        return builder.build();
    }

    semanticHighlightRange(document: LangiumDocument, { range }: SemanticTokensRangeParams): SemanticTokens {
        const builder = new SemanticTokensBuilder();
        this.fill(builder, document, range);
        return builder.build();
    }

    semanticHighlightDelta(
        document: LangiumDocument,
        { textDocument, previousResultId }: SemanticTokensDeltaParams,
    ): SemanticTokens | SemanticTokensDelta {
        const builder = this.builders.get(textDocument.uri);
        if (!builder) return this.semanticHighlight(document, { textDocument });
        builder.previousResult(previousResultId);
        this.fill(builder, document);
        return builder.buildEdits();
    }

    private fill(builder: SemanticTokensBuilder, document: LangiumDocument, range?: Range): void {
        const journeys = this.services.analysis.Analyser.analysed(document);
        for (const token of nameTokens(document, journeys, this.services.references.NameProvider)) {
            if (range && (token.line < range.start.line || token.line > range.end.line)) continue;
            builder.push(token.line, token.character, token.length, token.type, token.modifiers);
        }
    }
}

function indices(names: readonly string[]): Record<string, number> {
    return Object.fromEntries(names.map((name, index) => [name, index]));
}
