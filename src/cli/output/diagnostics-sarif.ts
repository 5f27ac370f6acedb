import type { Range } from 'vscode-languageserver-protocol';
import type { Finding } from '../../answers/findings.ts';
import {
    type CatalogueEntry,
    DIAGNOSTIC_CODES,
    DIAGNOSTICS,
    type DiagnosticSeverityName,
    isDiagnosticCode,
} from '../../language/diagnostics/catalogue.ts';
import { uriReference } from './artifact-location.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** SARIF's levels for findings; it has none below `note`. */
const LEVELS: Record<DiagnosticSeverityName, 'error' | 'warning' | 'note'> = {
    error: 'error',
    warning: 'warning',
    information: 'note',
    hint: 'note',
};

/**
 * The findings as a log in SARIF 2.1.0 (Static Analysis Results Interchange Format, OASIS 2020) with one run, which ends
 * with a line break. Every diagnostic of the language is a rule; lines and columns count from 1, columns in UTF-16 code
 * units; addresses are relative to the working directory.
 * @param problems one sentence for each file that could not be read
 */
export function diagnosticsSarif(findings: readonly Finding[], version: string, problems: readonly string[] = []): string {
    const log = {
        $schema: SCHEMA,
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: {
                        name: 'journey',
                        fullName: 'Journey PERT',
                        version,
                        semanticVersion: version,
                        rules: DIAGNOSTIC_CODES.map(ruleOf),
                    },
                },
                invocations: [
                    {
                        executionSuccessful: problems.length === 0,
                        toolExecutionNotifications: problems.map((text) => ({ level: 'error', message: { text } })),
                    },
                ],
                columnKind: 'utf16CodeUnits',
                results: findings.map(resultOf),
            },
        ],
    };
    return `${JSON.stringify(log, null, 2)}\n`;
}

function ruleOf(id: (typeof DIAGNOSTIC_CODES)[number]) {
    const { meaning, severity }: CatalogueEntry = DIAGNOSTICS[id];
    const text = `${meaning[0].toUpperCase()}${meaning.slice(1)}.`;
    return { id, shortDescription: { text }, fullDescription: { text }, help: { text }, defaultConfiguration: { level: LEVELS[severity] } };
}

function resultOf({ file, code, severity, message, range, relatedInformation = [] }: Finding) {
    const relatedLocations = relatedInformation.map((related, index) => ({
        id: index + 1,
        physicalLocation: physicalLocation(related.file, related.range),
        message: { text: related.message },
    }));
    return {
        ruleId: code,
        ...(isDiagnosticCode(code) && { ruleIndex: DIAGNOSTIC_CODES.indexOf(code) }),
        level: LEVELS[severity],
        message: { text: message },
        locations: [{ physicalLocation: physicalLocation(file, range) }],
        ...(relatedLocations.length > 0 && { relatedLocations }),
    };
}

function physicalLocation(file: string, { start, end }: Range) {
    return {
        artifactLocation: { uri: uriReference(file) },
        region: { startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 },
    };
}
