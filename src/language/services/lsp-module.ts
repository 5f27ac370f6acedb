import { createGrammarConfig, type Module } from 'langium';
import type { PartialLangiumServices, PartialLangiumSharedServices } from 'langium/lsp';
import { JourneyCodeActionProvider } from '../actions/code-action-provider.ts';
import { JourneyCodeLensProvider } from '../annotations/code-lenses/code-lens-provider.ts';
import { JourneyInlayHintProvider } from '../annotations/inlay-hints/inlay-hint-provider.ts';
import { JourneySemanticTokenProvider } from '../annotations/semantic-tokens/semantic-token-provider.ts';
import { JourneyFormatter } from '../formatting/journey-formatter.ts';
import type { JourneyAddedServices, JourneyServices, JourneySharedServices } from '../journey-services.ts';
import { JourneyCompletionProvider } from './completion/completion-provider.ts';
import { JourneyDefinitionProvider } from './files/definition-provider.ts';
import { JourneyFileMoves } from './files/file-moves.ts';
import { JourneyImplementationProvider } from './files/implementation-provider.ts';
import { JourneyCallHierarchyProvider } from './hierarchy/call-hierarchy.ts';
import { JourneyHoverProvider } from './hover/hover-provider.ts';
import { JourneyLanguageServer } from './language-server.ts';
import { JourneyDocumentHighlightProvider } from './names/document-highlights.ts';
import { NAME_CHARACTER } from './names/name-pattern.ts';
import { JourneyRenameProvider } from './names/rename-provider.ts';
import { JourneyDocumentSymbolProvider } from './outline/document-symbols.ts';
import { JourneyNodeKindProvider } from './outline/symbol-kinds.ts';
import { JourneyWorkspaceSymbolProvider } from './outline/workspace-symbols.ts';
import { JourneyDocumentLinkProvider } from './ranges/document-links.ts';
import { JourneyFoldingRangeProvider } from './ranges/folding-ranges.ts';
import { JourneySelectionRangeProvider } from './ranges/selection-ranges.ts';

/** Editor services of the language: hover, completion, outline and the like. */
export const lspModule: Module<JourneyServices, PartialLangiumServices & { lsp: JourneyAddedServices['lsp'] }> = {
    parser: {
        GrammarConfig: (services) => ({ ...createGrammarConfig(services), nameRegexp: NAME_CHARACTER }),
    },
    lsp: {
        CallHierarchyProvider: (services) => new JourneyCallHierarchyProvider(services),
        CodeLensProvider: (services) => new JourneyCodeLensProvider(services),
        CodeActionProvider: (services) => new JourneyCodeActionProvider(services),
        CompletionProvider: (services) => new JourneyCompletionProvider(services),
        DefinitionProvider: (services) => new JourneyDefinitionProvider(services),
        DocumentHighlightProvider: (services) => new JourneyDocumentHighlightProvider(services),
        DocumentLinkProvider: (services) => new JourneyDocumentLinkProvider(services),
        DocumentSymbolProvider: (services) => new JourneyDocumentSymbolProvider(services),
        FoldingRangeProvider: (services) => new JourneyFoldingRangeProvider(services),
        Formatter: (services) => new JourneyFormatter(services),
        HoverProvider: (services) => new JourneyHoverProvider(services),
        ImplementationProvider: (services) => new JourneyImplementationProvider(services),
        InlayHintProvider: (services) => new JourneyInlayHintProvider(services),
        RenameProvider: (services) => new JourneyRenameProvider(services),
        SelectionRangeProvider: () => new JourneySelectionRangeProvider(),
        SemanticTokenProvider: (services) => new JourneySemanticTokenProvider(services),
    },
};

/** Editor services that Langium shares between languages: workspace symbols and symbol kinds. */
export const sharedLspModule: Module<JourneySharedServices, PartialLangiumSharedServices> = {
    lsp: {
        FileOperationHandler: (services) => new JourneyFileMoves(services),
        LanguageServer: (services) => new JourneyLanguageServer(services),
        NodeKindProvider: () => new JourneyNodeKindProvider(),
        WorkspaceSymbolProvider: (services) => new JourneyWorkspaceSymbolProvider(services),
    },
};
