import { importCsv } from './csv/import-csv.ts';
import { ExchangeError, type Imported } from './exchange.ts';
import type { ImportFormat } from './format-names.ts';
import { importGantt } from './mermaid/import-gantt.ts';
import { importMermaidJourney } from './mermaid/import-journey.ts';
import { mermaidKind } from './mermaid/statements.ts';
import { importMspdi } from './mspdi/import-mspdi.ts';

/** Reads a text in a format; the name is for journeys that the text does not name. Throws an ExchangeError for a text in another format. */
export const IMPORTERS: Readonly<Record<ImportFormat, (text: string, name: string) => Imported>> = {
    csv: importCsv,
    'mermaid-journey': importMermaidJourney,
    'mermaid-gantt': importGantt,
    mspdi: importMspdi,
};

/**
 * The format that a text is in, by the file's extension and by how it begins.
 * @throws ExchangeError where it is none of those that can be imported
 */
export function guessFormat(text: string, extension: string): ImportFormat {
    const kind = mermaidKind(text);
    if (kind) return kind === 'journey' ? 'mermaid-journey' : 'mermaid-gantt';
    if (/^\s*(?:<\?xml|<!--|<Project\b)/.test(text.replace(/^\uFEFF/, ''))) return 'mspdi';
    if (['csv', 'tsv', 'txt'].includes(extension)) return 'csv';
    throw new ExchangeError('Its format is unknown; say which it is with --from.');
}
