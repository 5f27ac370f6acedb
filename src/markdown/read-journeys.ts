import { DocumentState, EmptyFileSystem, MultiMap, URI } from 'langium';
import type { AnalysedJourney } from '../language/analysed-journey.ts';
import { DIAGNOSTICS } from '../language/diagnostics/catalogue.ts';
import { fileChecks } from '../language/diagnostics/journey-validator.ts';
import { type Report, rangeOf } from '../language/diagnostics/report.ts';
import type { WholeFileValidator } from '../language/diagnostics/whole-file-validator.ts';
import type { JourneyFile } from '../language/generated/ast.ts';
import { createJourneyServices } from '../language/journey-module.ts';
import type { JourneyServices } from '../language/journey-services.ts';
import { walkTree } from '../language/tree-walk.ts';

/** A text that stands in another document. */
export interface ReadJourneys {
    journeys: AnalysedJourney[];
    /** Errors alone, in the order of the text; lines count from 1. */
    errors: { line: number; message: string }[];
}

let services: JourneyServices | null = null;
let count = 0;

/** Parses, links, analyses and checks a text at once: whoever draws Markdown cannot wait. */
export function readJourneys(text: string): ReadJourneys {
    services ??= createJourneyServices(EmptyFileSystem).journey;
    const { LangiumDocumentFactory, LangiumDocuments } = services.shared.workspace;
    const uri = URI.parse(`fence:/${++count}.journey`);
    const document = LangiumDocumentFactory.fromString<JourneyFile>(text, uri);
    LangiumDocuments.addDocument(document);
    try {
        // The language needs no local symbols, so that what the builder does before linking comes down to this.
        document.localSymbols = new MultiMap();
        document.state = DocumentState.ComputedScopes;
        const file = document.parseResult.value;
        const references = new Set(document.references);
        walkTree(file, {
            reference: ({ reference }) => {
                // Following a reference resolves it.
                if ('ref' in reference && !reference.ref) references.add(reference);
            },
        });
        document.references = [...references];
        const validator = services.validation.DocumentValidator as WholeFileValidator;
        const errors = validator
            .syntaxAndNames(document)
            .map(({ range, message }) => ({ line: range.start.line + 1, message: textOf(message) }));
        const report: Report = (code, message, { node, property, range }) => {
            if (DIAGNOSTICS[code].severity !== 'error') return;
            errors.push({ line: (range ?? rangeOf(node, property)).start.line + 1, message });
        };
        for (const check of fileChecks(services)) check(file, report);
        return { journeys: services.analysis.Analyser.analysed(document), errors: errors.sort((a, b) => a.line - b.line) };
    } finally {
        LangiumDocuments.deleteDocument(uri);
    }
}

function textOf(message: string | { value: string }): string {
    return typeof message === 'string' ? message : message.value;
}
