import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type LangiumDocument, URI } from 'langium';
import { NodeFileSystem } from 'langium/node';
import type { AnalysedJourney } from '../../src/language/analysed-journey.ts';
import type { JourneyFile } from '../../src/language/generated/ast.ts';
import { createJourneyServices } from '../../src/language/journey-module.ts';

const FOLDER = 'examples';

export const EXAMPLES = readdirSync(FOLDER).filter((name) => name.endsWith('.journey'));

/** What other examples import, without a journey of its own. */
export const LIBRARIES: readonly string[] = ['organisation.journey'];

export interface ReadJourneys {
    text: string;
    document: LangiumDocument<JourneyFile>;
    journeys: AnalysedJourney[];
    /** What the editor would mark, in the order of the text. */
    diagnostics: { code: string; line: number; message: string }[];
}

export function exampleText(name: string): string {
    return readFileSync(`${FOLDER}/${name}`, 'utf8');
}

/** Parses, checks and analyses a text as the tools do, with what it imports, as if it were that of an example. */
export async function readJourneys(text: string, name = 'read.journey'): Promise<ReadJourneys> {
    const { shared, journey } = createJourneyServices(NodeFileSystem);
    const document = shared.workspace.LangiumDocumentFactory.fromString<JourneyFile>(text, URI.file(resolve(FOLDER, name)));
    shared.workspace.LangiumDocuments.addDocument(document);
    await shared.workspace.DocumentBuilder.build([document], { validation: true });
    const diagnostics = (document.diagnostics ?? [])
        .map(({ code, range, message }) => ({
            code: String(code),
            line: range.start.line,
            message: typeof message === 'string' ? message : message.value,
        }))
        .sort((a, b) => a.line - b.line);
    return { text, document, journeys: journey.analysis.Analyser.analysed(document), diagnostics };
}

/** The schedule's figures for one step, by name. */
export function stepTimes({ network, analysis }: AnalysedJourney, name: string) {
    const index = network.steps.findIndex((step) => step.name === name);
    const { schedule } = analysis;
    if (index < 0 || !schedule) throw new Error(`no schedule for ${name}`);
    return {
        start: schedule.earliestStart[index],
        finish: schedule.earliestFinish[index],
        critical: schedule.critical[index] === 1,
    };
}
