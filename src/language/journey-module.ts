import { type DeepPartial, inject, type Module } from 'langium';
import {
    createDefaultModule,
    createDefaultSharedModule,
    type DefaultSharedModuleContext,
    type PartialLangiumServices,
    type PartialLangiumSharedServices,
} from 'langium/lsp';
import { JourneyAstReflection } from './ast-reflection.ts';
import { JourneyDocumentValidator } from './diagnostics/document-validator.ts';
import { registerValidationChecks } from './diagnostics/journey-validator.ts';
import { JourneyPertGeneratedModule, JourneyPertGeneratedSharedModule } from './generated/module.ts';
import { JourneyDocumentBuilder } from './imports/document-builder.ts';
import { ImportGraph } from './imports/import-graph.ts';
import { ImportLoader } from './imports/import-loader.ts';
import type { JourneyAddedServices, JourneyAddedSharedServices, JourneyServices, JourneySharedServices } from './journey-services.ts';
import { JourneyIndexManager } from './names/index-manager.ts';
import { JourneyNames } from './names/journey-names.ts';
import { LazyDescriptions } from './names/lazy-descriptions.ts';
import { JourneyLinker } from './names/linker.ts';
import { JourneyScopeComputation } from './names/scope-computation.ts';
import { JourneyScopeProvider } from './names/scope-provider.ts';
import { JourneyAnalyser } from './network/journey-analyser.ts';
import { JourneyParserErrorMessages } from './parser/error-messages.ts';
import { JourneyDocuments } from './parser/journey-documents.ts';
import { JourneyLexer, JourneyLexerErrorMessages } from './parser/journey-lexer.ts';
import { createJourneyParser } from './parser/journey-parser.ts';
import { JourneyTokenBuilder } from './parser/token-builder.ts';
import { JourneyValueConverter } from './parser/value-converter.ts';
import { lspModule, sharedLspModule } from './services/lsp-module.ts';
import { BackgroundSimulations } from './simulation/background-simulations.ts';
import { SliceSimulator } from './simulation/slice-simulator.ts';
import { dateOfClock } from './today.ts';

/** Parsing, names and analysis: what every host of the language needs. */
const languageModule: Module<JourneyServices, PartialLangiumServices & Omit<JourneyAddedServices, 'lsp'>> = {
    parser: {
        TokenBuilder: () => new JourneyTokenBuilder(),
        Lexer: (services) => new JourneyLexer(services),
        LexerErrorMessageProvider: () => new JourneyLexerErrorMessages(),
        LangiumParser: (services) => createJourneyParser(services),
        ParserErrorMessageProvider: () => new JourneyParserErrorMessages(),
        ValueConverter: () => new JourneyValueConverter(),
    },
    references: {
        Names: () => new JourneyNames(),
        Linker: (services) => new JourneyLinker(services),
        ScopeComputation: (services) => new JourneyScopeComputation(services),
        ScopeProvider: (services) => new JourneyScopeProvider(services),
    },
    workspace: {
        AstNodeDescriptionProvider: (services) => new LazyDescriptions(services),
    },
    analysis: {
        Analyser: (services) => new JourneyAnalyser(services),
        Simulations: (services) => new BackgroundSimulations(services),
        Simulator: () => new SliceSimulator(),
    },
    time: {
        Today: () => dateOfClock,
    },
    validation: {
        DocumentValidator: (services) => new JourneyDocumentValidator(services),
    },
};

/** What the languages of a server share; this one is alone. */
const sharedLanguageModule: Module<JourneySharedServices, PartialLangiumSharedServices & JourneyAddedSharedServices> = {
    AstReflection: () => new JourneyAstReflection(),
    workspace: {
        DocumentBuilder: (services) => new JourneyDocumentBuilder(services),
        ImportGraph: (services) => new ImportGraph(services),
        ImportLoader: (services) => new ImportLoader(services),
        LangiumDocumentFactory: (services) => new JourneyDocuments(services),
        IndexManager: (services) => new JourneyIndexManager(services),
    },
};

/** What a host (server, command line, test) may replace: shared services such as the workspace manager, and the language's own. */
export interface JourneyOverrides {
    shared?: Module<JourneySharedServices, PartialLangiumSharedServices>;
    journey?: Module<JourneyServices, PartialLangiumServices & DeepPartial<JourneyAddedServices>>;
}

/**
 * Creates the language's services for one host.
 * @param context the file system (`EmptyFileSystem`, `NodeFileSystem`) and, in a language server, the connection
 */
export function createJourneyServices(
    context: DefaultSharedModuleContext,
    overrides: JourneyOverrides = {},
): { shared: JourneySharedServices; journey: JourneyServices } {
    const shared = inject(
        createDefaultSharedModule(context),
        JourneyPertGeneratedSharedModule,
        sharedLanguageModule,
        sharedLspModule,
        overrides.shared ?? {},
    );
    const journey = inject(createDefaultModule({ shared }), JourneyPertGeneratedModule, languageModule, lspModule, overrides.journey ?? {});
    shared.ServiceRegistry.register(journey);
    registerValidationChecks(journey);
    if (!context.connection) {
        // Without a client nobody sends a configuration; the workspace counts as configured.
        void shared.workspace.ConfigurationProvider.initialized({});
    }
    return { shared, journey };
}
