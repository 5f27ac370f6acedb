import { type LangiumDocument, URI } from 'langium';
import type { Range, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { AnalysedJourney } from '../../../src/language/analysed-journey.ts';
import type { JourneyFile } from '../../../src/language/generated/ast.ts';
import type { JourneyServices } from '../../../src/language/journey-services.ts';
import type { Random } from '../texts/random.ts';

/** A text as an editor has it open, and the means to ask for things about it. */
export interface Opened {
    text: string;
    services: JourneyServices;
    document: LangiumDocument<JourneyFile>;
    journeys: readonly AnalysedJourney[];
    random: Random;
}

const FUZZED = URI.parse('memory:/fuzz/open.journey');

/** Builds a document of a text, in the place of the one before. */
export async function openText(text: string, services: JourneyServices, random: Random): Promise<Opened> {
    const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } = services.shared.workspace;
    if (LangiumDocuments.hasDocument(FUZZED)) LangiumDocuments.deleteDocument(FUZZED);
    const document = LangiumDocumentFactory.fromString<JourneyFile>(text, FUZZED);
    LangiumDocuments.addDocument(document);
    await DocumentBuilder.build([document], { validation: true });
    return { text, services, document, journeys: services.analysis.Analyser.analysed(document), random };
}

/** Fails with a sentence that tells what is wrong. */
export function demand(condition: boolean, fault: () => string): asserts condition {
    if (!condition) throw new Error(fault());
}

/** A range must lie in the text, its start before its end. */
export function demandRange({ document: { textDocument }, text }: Opened, { start, end }: Range, of: string): void {
    const last = textDocument.positionAt(text.length);
    const isOrdered = start.line < end.line || (start.line === end.line && start.character <= end.character);
    const isInside = end.line < last.line || (end.line === last.line && end.character <= last.character);
    demand(
        isOrdered && isInside && start.line >= 0 && start.character >= 0,
        () => `${of}: range ${JSON.stringify({ start, end })} is not in the text`,
    );
}

/** The text with edits made, which must lie in it and not overlap. */
export function edited(opened: Opened, edits: readonly TextEdit[], of: string): string {
    for (const { range } of edits) demandRange(opened, range, of);
    return TextDocument.applyEdits(TextDocument.create('memory:/fuzz/edited.journey', 'journey', 0, opened.text), [...edits]);
}

/** What people read must be in words. */
export function demandWords(words: string, of: string): void {
    demand(!/\bundefined\b|\bNaN\b|\[object /.test(words), () => `${of} says ${JSON.stringify(words)}`);
}

/** Whether the text itself has words that a message may quote. */
export const mayQuote = ({ text }: Opened): boolean => /undefined|NaN|object/.test(text);
