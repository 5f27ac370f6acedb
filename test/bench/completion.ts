import { EmptyFileSystem, URI } from 'langium';
import { createJourneyServices } from '../../src/language/journey-module.ts';
import { journeyText } from './journey-text.ts';
import { median, rounded } from './median.ts';

const STEPS = 1_000;
const RUNS = 60;

/** What a list of predecessors takes in the middle of a large journey that is analysed already: the warm median, in milliseconds. */
export async function benchCompletion(): Promise<{ steps: number; names: number; median: number }> {
    const { shared, journey } = createJourneyServices(EmptyFileSystem);
    const { DocumentBuilder, LangiumDocumentFactory, LangiumDocuments } = shared.workspace;
    const text = journeyText(STEPS);
    const cursor = text.indexOf(' estimate', text.indexOf(` step${STEPS / 2} `));
    const document = LangiumDocumentFactory.fromString(
        `${text.slice(0, cursor)}, ${text.slice(cursor)}`,
        URI.parse('file:///bench.journey'),
    );
    LangiumDocuments.addDocument(document);
    await DocumentBuilder.build([document], { validation: true });
    const position = document.textDocument.positionAt(cursor + 2);
    const times: number[] = [];
    let names = 0;
    for (let run = 0; run < RUNS; run++) {
        const began = performance.now();
        const list = await journey.lsp.CompletionProvider?.getCompletion(document, {
            textDocument: { uri: document.uri.toString() },
            position,
        });
        times.push(performance.now() - began);
        names = list?.items.length ?? 0;
    }
    return { steps: STEPS, names, median: rounded(median(times.slice(RUNS / 3))) };
}
