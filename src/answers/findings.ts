import { type Diagnostic, DiagnosticSeverity, DiagnosticTag, type Range } from 'vscode-languageserver-types';
import type { DiagnosticSeverityName } from '../language/diagnostics/catalogue.ts';
import { isEditorDiagnosticCode } from '../language/diagnostics/editor/catalogue.ts';

/** A place that explains a finding. */
export interface RelatedPlace {
    file: string;
    range: Range;
    message: string;
}

/** A diagnostic as the command line shows it: names instead of the protocol's numbers, and the file as it was given. */
export interface Finding {
    file: string;
    code: string;
    severity: DiagnosticSeverityName;
    message: string;
    /** Lines and characters count from 0, characters in UTF-16 code units, as in the Language Server Protocol. */
    range: Range;
    relatedInformation?: RelatedPlace[];
    tags?: string[];
}

const SEVERITY_NAMES: Record<DiagnosticSeverity, DiagnosticSeverityName> = {
    [DiagnosticSeverity.Error]: 'error',
    [DiagnosticSeverity.Warning]: 'warning',
    [DiagnosticSeverity.Information]: 'information',
    [DiagnosticSeverity.Hint]: 'hint',
};

const TAG_NAMES: Record<DiagnosticTag, string> = {
    [DiagnosticTag.Unnecessary]: 'unnecessary',
    [DiagnosticTag.Deprecated]: 'deprecated',
};

/**
 * A document's diagnostics in the order of the text, without those that only editors are told.
 * @param fileAt how the file at an address is shown, where related places lie in other files
 */
export function findingsOf(file: string, diagnostics: readonly Diagnostic[], fileAt: (uri: string) => string = () => file): Finding[] {
    return diagnostics
        .filter(({ code }) => !isEditorDiagnosticCode(code))
        .map((diagnostic) => toFinding(file, diagnostic, fileAt))
        .sort(byPosition);
}

/** What the answers about an analysis say of a finding: the file is known, and one place is enough. */
export function toDiagnostic({ code, severity, message, range }: Finding): Pick<Finding, 'code' | 'severity' | 'message' | 'range'> {
    return { code, severity, message, range };
}

function toFinding(file: string, diagnostic: Diagnostic, fileAt: (uri: string) => string): Finding {
    const finding: Finding = {
        file,
        code: String(diagnostic.code ?? 'syntax'),
        severity: SEVERITY_NAMES[diagnostic.severity ?? DiagnosticSeverity.Error],
        message: plainText(diagnostic.message),
        range: diagnostic.range,
    };
    if (diagnostic.relatedInformation?.length) {
        finding.relatedInformation = diagnostic.relatedInformation.map(({ location, message }) => ({
            file: fileAt(location.uri),
            range: location.range,
            message,
        }));
    }
    if (diagnostic.tags?.length) {
        finding.tags = diagnostic.tags.map((tag) => TAG_NAMES[tag]);
    }
    return finding;
}

function plainText(message: Diagnostic['message']): string {
    return typeof message === 'string' ? message : message.value;
}

function byPosition(a: Finding, b: Finding): number {
    return (
        a.range.start.line - b.range.start.line ||
        a.range.start.character - b.range.start.character ||
        a.range.end.line - b.range.end.line ||
        a.range.end.character - b.range.end.character ||
        (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
    );
}
