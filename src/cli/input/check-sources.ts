import { EmptyFileSystem, URI } from 'langium';
import { type Finding, findingsOf } from '../../answers/findings.ts';
import type { AnalysedJourney } from '../../language/analysed-journey.ts';
import type { JourneyFile } from '../../language/generated/ast.ts';
import { createJourneyServices } from '../../language/journey-module.ts';
import type { Source } from './read-source.ts';

const EXTENSION = '.journey';

/** A file that has been parsed, checked and analysed. */
export interface CheckedSource {
    source: Source;
    /** In the order of the text. */
    findings: Finding[];
    journeys: AnalysedJourney[];
}

/** What all commands that check files take. */
export interface CheckSettings {
    /** Stands in for the date of the clock. */
    today?: string;
}

/** Parses, checks and analyses each source as a document of its own, with one set of language services for all. */
export async function checkSources(sources: readonly Source[], { today }: CheckSettings = {}): Promise<CheckedSource[]> {
    const overrides = today === undefined ? {} : { journey: { time: { Today: () => () => today } } };
    const { shared, journey } = createJourneyServices(EmptyFileSystem, overrides);
    const documents = sources.map((source) => {
        const document = shared.workspace.LangiumDocumentFactory.fromString<JourneyFile>(source.text, uriOf(source));
        shared.workspace.LangiumDocuments.addDocument(document);
        return document;
    });
    await shared.workspace.DocumentBuilder.build(documents, { validation: true });
    return sources.map((source, index) => ({
        source,
        findings: findingsOf(source.file, documents[index].diagnostics ?? []),
        journeys: journey.analysis.Analyser.analysed(documents[index]),
    }));
}

/** A journey may stand in a file of any name, but the language is found by its extension: other names get it, and a mark. */
function uriOf(source: Source): URI {
    if (source.path === null) return URI.parse('stdin:/standard-input.journey');
    const uri = URI.file(source.path);
    return uri.path.endsWith(EXTENSION) ? uri : uri.with({ path: `${uri.path}${EXTENSION}`, query: 'other-extension' });
}
