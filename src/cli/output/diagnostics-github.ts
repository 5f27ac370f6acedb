import type { Range } from 'vscode-languageserver-protocol';
import { locationText } from '../../answers/diagnostics-text.ts';
import type { Finding } from '../../answers/findings.ts';
import type { DiagnosticSeverityName } from '../../language/diagnostics/catalogue.ts';
import { relativePath } from './artifact-location.ts';

/** The commands that annotate a file; GitHub knows three. */
const COMMANDS: Record<DiagnosticSeverityName, string> = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' };

/**
 * The findings as workflow commands of GitHub Actions, one a line, which show as annotations of the files. Lines and columns
 * count from 1; related places follow the message.
 * @param folder what paths are relative to: the root of the repository. Paths of files outside of it stay as given.
 */
export function diagnosticsGithub(findings: readonly Finding[], folder: string): string {
    return findings.map((finding) => `${commandOf(finding, folder)}\n`).join('');
}

function commandOf({ file, code, severity, message, range, relatedInformation = [] }: Finding, folder: string): string {
    const properties = Object.entries({ file: relativePath(file, folder) ?? file, ...placeOf(range), title: code });
    const lines = [message, ...relatedInformation.map((related) => `${locationText(related.file, related.range)}: ${related.message}`)];
    return `::${COMMANDS[severity]} ${properties.map(([key, value]) => `${key}=${escapeProperty(value)}`).join(',')}::${escapeData(lines.join('\n'))}`;
}

/** GitHub takes columns only where a range stays on its line. */
function placeOf({ start, end }: Range): Record<string, string> {
    const lines = { line: `${start.line + 1}`, endLine: `${end.line + 1}` };
    return start.line === end.line ? { ...lines, col: `${start.character + 1}`, endColumn: `${end.character + 1}` } : lines;
}

function escapeData(text: string): string {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
