import type { Range } from 'vscode-languageserver-types';
import { SEVERITIES } from '../language/diagnostics/catalogue.ts';
import type { Finding } from './findings.ts';

/** One line for each finding, `file:line:column: severity code: message`, counted from 1, with its related places indented below it. */
export function diagnosticsText(findings: readonly Finding[]): string {
    return findings.map((finding) => `${linesOf(finding).join('\n')}\n`).join('');
}

function linesOf(finding: Finding): string[] {
    const head = `${locationText(finding.file, finding.range)}: ${finding.severity} ${finding.code}: ${oneLine(finding.message)}`;
    const related = finding.relatedInformation ?? [];
    return [head, ...related.map(({ file, range, message }) => `    ${locationText(file, range)}: ${oneLine(message)}`)];
}

/** A place as compilers print it, `file:line:column`, counted from 1. */
export function locationText(file: string, { start }: Range): string {
    return `${file}:${start.line + 1}:${start.character + 1}`;
}

/** A message without its line breaks. */
export function oneLine(text: string): string {
    return text.replace(/\s*[\r\n]+\s*/g, ' ');
}

/** The number of findings by severity: `2 errors, 1 hint`; `no problems` without any. */
export function summaryOf(findings: readonly Finding[]): string {
    const parts = SEVERITIES.map((severity) => ({ severity, count: findings.filter((finding) => finding.severity === severity).length }))
        .filter(({ count }) => count > 0)
        .map(({ severity, count }) => `${count} ${severity === 'information' || count === 1 ? severity : `${severity}s`}`);
    return parts.length > 0 ? parts.join(', ') : 'no problems';
}
