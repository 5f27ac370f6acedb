import { EmptyFileSystem, type LangiumDocument, URI } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import type { JourneyFile } from '../../../src/language/generated/ast.ts';
import { createJourneyServices } from '../../../src/language/journey-module.ts';
import type { JourneyServices } from '../../../src/language/journey-services.ts';

/** Services without a file system or client: everything happens in memory. */
export function createServices(): JourneyServices {
    return createJourneyServices(EmptyFileSystem).journey;
}

export interface ParsedJourney {
    document: LangiumDocument<JourneyFile>;
    services: JourneyServices;
    file: JourneyFile;
    /** All diagnostics of the document: syntax, linking and the language's own checks. */
    diagnostics: Diagnostic[];
}

let documents = 0;

/**
 * Parses, links and validates a text as a document of its own.
 * @param validate false skips validation, and `diagnostics` stays empty
 */
export async function parseJourney(text: string, { services = createServices(), validate = true } = {}): Promise<ParsedJourney> {
    const uri = URI.parse(`memory:/${++documents}/test.journey`);
    const document = services.shared.workspace.LangiumDocumentFactory.fromString<JourneyFile>(text, uri);
    services.shared.workspace.LangiumDocuments.addDocument(document);
    await services.shared.workspace.DocumentBuilder.build([document], { validation: validate });
    return { document, services, file: document.parseResult.value, diagnostics: document.diagnostics ?? [] };
}

/** Only the parser, for tests that need neither linking nor validation. */
export function parseText(text: string, services = createServices()): { file: JourneyFile; errors: string[] } {
    const { value, lexerErrors, parserErrors } = services.parser.LangiumParser.parse<JourneyFile>(text);
    return { file: value, errors: [...lexerErrors, ...parserErrors].map(({ message }) => message) };
}
