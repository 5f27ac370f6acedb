import type { DiagnosticCode } from '../language/diagnostics/catalogue.ts';
import type { Finding } from './input/finding.ts';

/** Exit codes of every command. */
export const EXIT = { fine: 0, found: 1, usage: 2 } as const;

export interface Severity {
    /** Warnings count like errors. */
    strict?: boolean;
    /** Any diagnostic with one of these codes counts like an error. */
    failOn?: ReadonlySet<DiagnosticCode | string>;
}

/** 1 when a finding counts as an error, else 0. */
export function exitCodeOf(findings: readonly Finding[], { strict = false, failOn = new Set() }: Severity = {}): number {
    const fails = (finding: Finding) =>
        finding.severity === 'error' || (strict && finding.severity === 'warning') || failOn.has(finding.code);
    return findings.some(fails) ? EXIT.found : EXIT.fine;
}
