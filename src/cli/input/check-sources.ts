import { resolve } from 'node:path';
import { type CommentProvider, URI } from 'langium';
import { NodeFileSystem } from 'langium/node';
import { type Finding, findingsOf } from '../../answers/findings.ts';
import type { AnalysedJourney } from '../../language/analysed-journey.ts';
import type { JourneyFile } from '../../language/generated/ast.ts';
import { createJourneyServices } from '../../language/journey-module.ts';
import { relativePath } from '../output/artifact-location.ts';
import type { Source } from './read-source.ts';

const EXTENSION = '.journey';

/** A file that has been parsed, checked and analysed. */
export interface CheckedSource {
    source: Source;
    /** In the order of the text. */
    findings: Finding[];
    journeys: AnalysedJourney[];
    /** The journeys of this file and of others that their steps expand, directly or not, and those that do so. */
    expanded: AnalysedJourney[];
    comments: CommentProvider;
}

/** What all commands that check files take. */
export interface CheckSettings {
    /** Stands in for the date of the clock. */
    today?: string;
}

/**
 * Parses, checks and analyses each source as a document of its own, with one set of language services for all. What they import
 * is read from the disk, relative to each file; relative to the working directory for standard input.
 */
export async function checkSources(sources: readonly Source[], { today }: CheckSettings = {}): Promise<CheckedSource[]> {
    const overrides = today === undefined ? {} : { journey: { time: { Today: () => () => today } } };
    const { shared, journey } = createJourneyServices(NodeFileSystem, overrides);
    const documents = sources.map((source) => {
        const document = shared.workspace.LangiumDocumentFactory.fromString<JourneyFile>(source.text, uriOf(source));
        shared.workspace.LangiumDocuments.addDocument(document);
        return document;
    });
    await shared.workspace.DocumentBuilder.build(documents, { validation: true });
    const { Analyser } = journey.analysis;
    const files = new Map(sources.map((source, index) => [documents[index].uri.toString(), source.file]));
    return sources.map((source, index) => ({
        source,
        findings: findingsOf(source.file, documents[index].diagnostics ?? [], (uri) => files.get(uri) ?? shownPath(uri)),
        journeys: Analyser.analysed(documents[index]),
        expanded: Analyser.withExpanded(documents[index]),
        comments: journey.documentation.CommentProvider,
    }));
}

/** A journey may stand in a file of any name, but the language is found by its extension: other names get it, and a mark. */
function uriOf(source: Source): URI {
    if (source.path === null) return URI.file(resolve('standard-input.journey')).with({ query: 'standard-input' });
    const uri = URI.file(resolve(source.file));
    return uri.path.endsWith(EXTENSION) ? uri : uri.with({ path: `${uri.path}${EXTENSION}`, query: 'other-extension' });
}

/** An imported file that was not named on the command line, as seen from the working directory. */
function shownPath(uri: string): string {
    const path = URI.parse(uri).fsPath;
    return relativePath(path, process.cwd()) ?? path;
}
