import { EmptyFileSystem, URI } from 'langium';
import type { JourneyFile } from '../language/generated/ast.ts';
import { createJourneyServices } from '../language/journey-module.ts';
import type { AnalysedFile } from './analysed-file.ts';
import { findingsOf } from './findings.ts';

/** Parses, checks and analyses a text that is in no file, apart from all others. What it imports is not found. */
export async function analyseText(name: string, text: string): Promise<AnalysedFile> {
    const { shared, journey } = createJourneyServices(EmptyFileSystem);
    const document = shared.workspace.LangiumDocumentFactory.fromString<JourneyFile>(text, URI.parse('memory:/text.journey'));
    shared.workspace.LangiumDocuments.addDocument(document);
    await shared.workspace.DocumentBuilder.build([document], { validation: true });
    return {
        name,
        findings: findingsOf(name, document.diagnostics ?? []),
        journeys: journey.analysis.Analyser.analysed(document),
        expanded: journey.analysis.Analyser.withExpanded(document),
        comments: journey.documentation.CommentProvider,
    };
}
