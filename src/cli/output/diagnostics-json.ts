import type { Finding } from '../../answers/findings.ts';

/** The findings of all files as one JSON object, which ends with a line break. */
export function diagnosticsJson(findings: readonly Finding[]): string {
    return `${JSON.stringify({ diagnostics: findings }, null, 2)}\n`;
}
