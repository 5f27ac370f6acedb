import { EmptyFileSystem, URI } from 'langium';
import { createJourneyServices } from '../../src/language/journey-module.ts';
import { journeyText } from './journey-text.ts';
import { median, rounded } from './median.ts';

const SIZES = [50, 200, 1_000, 10_000];

export interface ParsingTime {
    steps: number;
    /** Parse, link, validate and analyse a text from scratch, in milliseconds. */
    median: number;
    /** The same for each step, in microseconds: constant when time grows in proportion to the text. */
    perStep: number;
}

/** Warm medians of building a document with the whole language service. */
export async function benchParsing(): Promise<ParsingTime[]> {
    const { shared, journey } = createJourneyServices(EmptyFileSystem);
    const { DocumentBuilder, LangiumDocumentFactory, LangiumDocuments } = shared.workspace;
    const results: ParsingTime[] = [];
    for (const steps of SIZES) {
        const text = journeyText(steps);
        const uri = URI.parse(`file:///bench-${steps}.journey`);
        const times: number[] = [];
        const runs = steps <= 1_000 ? 60 : 12;
        for (let run = 0; run < runs; run++) {
            const began = performance.now();
            const document = LangiumDocumentFactory.fromString(text, uri);
            LangiumDocuments.addDocument(document);
            await DocumentBuilder.build([document], { validation: true });
            const [analysed] = journey.analysis.Analyser.analysed(document);
            times.push(performance.now() - began);
            if (analysed.analysis.schedule === null || analysed.network.steps.length !== steps)
                throw new Error('The text does not fit its size.');
            await DocumentBuilder.update([], [uri]);
        }
        const time = median(times.slice(Math.floor(runs / 3)));
        results.push({ steps, median: rounded(time), perStep: rounded((time / steps) * 1_000) });
    }
    return results;
}
