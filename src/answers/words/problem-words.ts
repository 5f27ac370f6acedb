import { countOf } from '../../language/diagnostics/wording.ts';
import type { AnalysedFile } from '../analysed-file.ts';
import { oneLine, summaryOf } from '../diagnostics-text.ts';
import type { Finding } from '../findings.ts';

/**
 * The problems of a file as lines, under a heading that counts them all.
 * @param shown those to list, in the order of the text
 * @param fitting how many were asked for; all of the file's without it
 */
export function problemsText(file: AnalysedFile, shown: readonly Finding[], fitting = file.findings.length): string {
    const summary = `Problems in ${file.name}: ${summaryOf(file.findings)}.`;
    if (file.findings.length === 0) return `No problems in ${file.name}.`;
    if (shown.length === 0) return fitting > 0 ? summary : `${summary} None of them is of the kind asked for.`;
    const rest = fitting - shown.length;
    return [
        `${summary} Places are line:column, counted from 1.`,
        '',
        // Indented like code: messages stay as they are.
        ...shown.flatMap(linesOf).map((line) => `    ${line}`),
        ...(rest > 0 ? ['', `Not listed: ${countOf(rest, 'more problem')}, none of them more severe.`] : []),
    ].join('\n');
}

/** A finding, and the places that explain it indented below. The file is named where it is another one. */
function linesOf({ file, range, severity, code, message, relatedInformation = [] }: Finding): string[] {
    return [
        `${placeOf(range)} ${severity} ${code}: ${oneLine(message)}`,
        ...relatedInformation.map((related) => {
            const elsewhere = related.file === file ? '' : `${related.file}:`;
            return `  ${elsewhere}${placeOf(related.range)} ${oneLine(related.message)}`;
        }),
    ];
}

function placeOf({ start }: Finding['range']): string {
    return `${start.line + 1}:${start.character + 1}`;
}
